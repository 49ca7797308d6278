import DutchText
import Foundation
import Storage

/// A made archive of Dutch news: words of the list by Zipf's law, those of an incident among the frequent ones, 150 sources, 400 days.
struct ArchiveCorpus {
    /// The frequent words of the news, the most frequent first; the rest of the list follows in no order.
    private static let known = """
        gemeente politie jaar mensen school water brand burgemeester kinderen auto huis storm onderzoek slachtoffer ziekenhuis verkeer ouders
        brandweer inwoners markt rook explosie steekpartij dijk trein opvang demonstratie wethouder gas evacuatie verdachte woningen bewoners
        raad veiligheid weg station haven winkel bedrijf natuurbrand hoogwater stroomstoring vuurwerk overlast asielopvang
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let function = """
        de het een van in op te en dat die is was met voor niet aan er om ook als dan maar bij nog naar door over uit tot hij zij ze wordt werd heeft
        had zijn haar hun deze dit wel al kan zal moet na onder tegen tussen omdat terwijl volgens zegt zei
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    private let words: [String]
    private var random = Random(seed: 2026)
    private var number = 0

    init(_ list: WordList) {
        var words: [String] = []
        list.forEach { word in
            let text = String(decoding: word, as: UTF8.self)
            if (3...22).contains(text.utf8.count), text.utf8.allSatisfy({ $0 &- 0x61 < 26 }) { words.append(text) }
        }
        words.sort()
        random.shuffle(&words)
        self.words = Self.known + words
    }

    /// The next item; they come in the order of publication.
    mutating func next() -> IncomingItem {
        number += 1
        let source = Int(random.next() % 150)
        let published = Date(timeIntervalSince1970: 1_760_000_000 + Double(number) * 34.56)
        let sentences = (0..<Int(4 + random.next() % 10)).map { _ in sentence(8 + Int(random.next() % 12)) + "." }
        var item = IncomingItem(
            key: "\(number)", title: sentence(7), text: sentences.joined(separator: " "), source: "Bron \(source)",
            site: "bron\(source).example", published: published, discovered: published)
        item.link = "https://bron\(source).example/\(number)"
        return item
    }

    private mutating func sentence(_ length: Int) -> String {
        (0..<length).map { place in
            let isFunction = random.next() % 100 < 45
            let word = isFunction ? Self.function[random.zipf(Self.function.count)] : words[random.zipf(words.count)]
            return place == 0 ? word.prefix(1).uppercased() + word.dropFirst() : word
        }.joined(separator: " ")
    }
}
