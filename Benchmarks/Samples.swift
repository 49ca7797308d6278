/// Texts to measure with.
enum Samples {
    static let facts = [
        "Aan de Havenkade is brand in een loods.", "De brandweer is met vier wagens ter plaatse.",
        "De Havenkade is afgesloten voor verkeer.",
        "Er zijn geen gewonden.", "Omwonenden van de Havenkade zijn opgevangen in sporthal De Kolk.",
    ]

    private static let sentences = [
        "Aan de Havenkade is brand in een loods.", "De brandweer is er met vier wagens.", "Vermoedelijk duurt het blussen nog enkele uren.",
        "Wij begrijpen dat u zich zorgen maakt.", "Blijf weg van de Havenkade, dan kan de brandweer haar werk doen.",
        "De calamiteit heeft impact op het verkeer in de omgeving.", "Bewoners van de straat zijn opgevangen in de sporthal.",
        "Heeft u vragen, bel dan met de gemeente.", "Om 15.00 uur hoort u meer van ons.",
        "De burgemeester heeft met de bewoners gesproken en dankt de hulpdiensten voor hun werk.",
    ]

    static func letter(words: Int) -> String {
        var text = ""
        var count = 0
        var index = 0
        while count < words {
            let sentence = sentences[index % sentences.count]
            text += sentence + (index % 4 == 3 ? "\n\n" : " ")
            count += sentence.split(separator: " ").count
            index += 1
        }
        return text
    }

    static func feed(_ name: String, items: Int, more: String = "") -> String {
        let list = (0..<items).map { number in
            let text = (0..<6).map { sentences[(number + $0 * 3) % sentences.count] }.joined(separator: " ")
            return "<item><guid isPermaLink=\"false\">\(name)-\(number)</guid><title>Bericht \(number) van \(name)</title>"
                + "<link>https://nieuws.example/\(number)</link><description>\(text) \(name) \(number)</description>"
                + "<pubDate>Sun, 22 Nov 2026 13:12:00 +0100</pubDate></item>"
        }
        return
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>\(name)</title><link>https://nieuws.example/</link>"
            + "<description>Nieuws</description>\(more)\(list.joined())</channel></rss>"
    }
}
