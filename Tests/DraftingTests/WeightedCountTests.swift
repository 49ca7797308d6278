import Drafting
import Testing

/// Cases of our own after the rules that twitter-text publishes with its configuration v3: weights, emoji, links.
@Suite struct WeightedCountTests {
    private func count(_ text: String) throws -> Int {
        try ShippedTemplates.library().channels.rules(.x).length(of: text).counted
    }

    @Test(
        "Letters weigh 1 up to U+10FF and in the ranges of dashes, quotes and primes, else 2",
        arguments: [
            ("\u{10FF}", 1), ("\u{1100}", 2), ("\u{1FFF}", 2), ("\u{2000}a", 2), ("\u{200D}", 1), ("\u{200E}", 2), ("\u{200F}", 2),
            ("\u{2010}", 1), ("\u{201F}", 1), ("\u{2020}", 2), ("\u{2031}", 2), ("\u{2032}", 1), ("\u{2037}", 1), ("\u{2038}", 2),
            ("\u{202A}a\u{202C}", 5), ("€", 2), ("…", 2), ("–", 1), ("’", 1), ("™", 2), ("日本", 4), ("저찀", 4), ("\u{10000}", 2), ("ß", 1),
            ("Ж", 1), ("ا", 1), ("\u{FFFD}", 2),
        ])
    func weights(text: String, weighted: Int) throws { #expect(try count(text) == weighted) }

    @Test(
        "A combining mark joins its letter when there is one letter for both, else it counts for itself",
        arguments: [
            ("e\u{301}", 1), ("é", 1), ("q\u{301}", 2), ("o\u{308}o\u{308}", 2), ("i\u{308}", 1), ("a\u{325}\u{301}", 3), ("n\u{303}", 1),
            ("ge\u{308}vacueerd", 10),
        ])
    func combining(text: String, weighted: Int) throws { #expect(try count(text) == weighted) }

    @Test(
        "An emoji weighs 2, whatever it is made of",
        arguments: [
            ("😀", 2), ("👍", 2), ("👍🏿", 2), ("👩‍🚒", 2), ("👩🏽‍🚒", 2), ("👨‍👩‍👧‍👦", 2), ("🏳️‍🌈", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("🇳🇱", 2), ("🇳🇱🇧🇪", 4),
            ("1️⃣", 2), ("#️⃣", 2), ("*️⃣", 2), ("⚠️", 2), ("⚠", 2), ("❤️‍🔥", 2), ("☎️", 2), ("©️", 2), ("©", 1), ("®", 1), ("🔥🔥🔥", 6),
            ("a😀b", 4), ("🙋🏽‍♂️ 🚒", 5), ("3 😀", 4), ("#", 1), ("12", 2),
        ])
    func emoji(text: String, weighted: Int) throws { #expect(try count(text) == weighted) }

    @Test(
        "A link counts 23, with its path, port, query and anchor; the signs around it count for themselves",
        arguments: [
            ("https://a.nl", 23), ("http://a.nl", 23), ("HTTPS://A.NL/Pad", 23), ("https://a.nl:8080/x", 23),
            ("https://a.nl/x?a=1&b=2#c", 23),
            ("https://a.nl.", 24), ("https://a.nl, en", 27), ("“https://a.nl”", 25), ("(https://a.nl/x)", 25),
            ("https://nl.example/wiki/Haven_(stad)", 23), ("(https://nl.example/wiki/Haven_(stad))", 25), ("https://a.nl/x-", 23),
            ("https://a.nl/x/", 23), ("https://a.nl?x=1", 23), ("Kijk:https://a.nl", 28), ("https://één.nl/pad", 23),
            ("https://xn--n-bfa.nl", 23), ("https://a.nl\nhttps://b.nl", 47), ("https://a.nl/é/ö", 23), ("https://test.com test.com", 47),
            ("Test https://test.com test https://test.com test.com test", 86),
        ])
    func links(text: String, weighted: Int) throws { #expect(try count(text) == weighted) }

    @Test(
        "Without https a name is a link when it has a path, a part before it, or another top than a country's",
        arguments: [
            ("example.com", 23), ("www.waterrijk.nl", 23), ("waterrijk.nl", 12), ("waterrijk.nl/brand", 23), ("foo.co.uk", 23),
            ("t.co", 23),
            ("mlb.tv", 23), ("info@waterrijk.nl", 17), ("@waterrijk.nl", 13), ("#waterrijk.nl", 13), ("abchttps://a.nl", 15),
            ("ftp://a.nl", 10), ("o.a.", 4), ("12.00", 5), ("1.234,50", 8), ("Einde.Nieuw begin", 17), ("http://", 7), ("https://a", 9),
        ])
    func bareNames(text: String, weighted: Int) throws { #expect(try count(text) == weighted) }

    @Test(
        "Every top-level domain makes a bare name a link, and no other ending does",
        arguments: [
            ("haven.amsterdam", 23), ("haven.frl", 23), ("oefening.museum", 23), ("foto.app", 23), ("kaart.live", 23), ("bestand.zip", 23),
            ("WATERRIJK.COM", 23), ("Kijk op haven.amsterdam.", 32), ("haven.amsterdam/a", 23), ("a.b.c.org", 23), ("één.com", 23),
            ("haven.xn--p1ai", 14), ("пример.com", 10), ("leesmij.txt", 11), ("verslag.docx", 12), ("foto.jpg", 8), ("lijst.pdf", 9),
            ("readme.md", 9), ("x.py", 4), ("einde.nu", 8), ("nieuws.einde.nu", 23), ("Klaar.Bel 112", 13), ("klaar.dank", 10),
            ("burg.de Graaf", 13), ("haven.amsterdam haven.frl", 47), ("(haven.amsterdam)", 25), ("haven_.amsterdam", 16),
            ("-haven.amsterdam", 16), ("/haven.amsterdam", 16), (".haven.amsterdam", 16), ("mlb.tv/a", 23), ("t.co/Abc1", 23),
            ("foo.tv bar.co", 47), ("#brand haven.amsterdam", 30),
        ])
    func topLevelDomains(text: String, weighted: Int) throws { #expect(try count(text) == weighted) }

    @Test(
        "Mixed texts count as the sum of their parts",
        arguments: [
            ("Brand 🔥 in Oosterveen: https://www.waterrijk.nl/brand #Brand", 54), ("🚒https://a.nl🚒", 27), ("é e\u{301} 👩🏽‍🚒", 6),
            ("日本 https://a.nl/日", 28), ("\u{200D}👍", 3), ("a\u{FE0F}", 3), ("👍\u{200D}", 3), ("🏴", 2), ("👩‍❤️‍💋‍👨", 2), ("🧑🏿‍🤝‍🧑🏻", 2),
            ("🇳", 2), ("5️⃣5", 3), ("\u{1F468}\u{200D}x", 4), ("‘Blijf binnen’ – nu", 19), ("“Let op”…", 10),
        ])
    func mixtures(text: String, weighted: Int) throws { #expect(try count(text) == weighted) }

    @Test("280 is the most, and the place where a post goes over it is told")
    func limit() throws {
        let rules = try ShippedTemplates.library().channels.rules(.x)
        let full = String(repeating: "a", count: 256) + " https://www.waterrijk.example/brand"
        #expect(rules.length(of: full).counted == 280 && rules.length(of: full).fits && rules.overflow(in: full) == nil)
        let emoji = String(repeating: "👩🏽‍🚒", count: 140)
        #expect(rules.length(of: emoji).counted == 280 && rules.overflow(in: emoji) == nil)
        // The picture that does not fit is marked whole: from its first code point on.
        #expect(rules.overflow(in: emoji + "👩🏽‍🚒") == 140 * 4)
    }
}
