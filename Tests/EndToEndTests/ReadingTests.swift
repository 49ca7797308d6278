import Foundation
import Testing

/// What a user sees of feeds and pages that are read by hand.
@Suite struct ReadingTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private let page = """
        <html lang="nl"><head><title>Brug dicht | Omroep Waterrijk</title><meta property="og:site_name" content="Omroep Waterrijk">
        <meta property="article:published_time" content="2026-11-22T14:05:00+01:00"></head><body><nav><a href="/">Voorpagina</a></nav>
        <main><article><h1>Brug dicht</h1><p>De brug over de Wetering is dicht, omdat een schip tegen een pijler is gevaren.</p>
        <p>Lees ook: <a href="/2">Schip gezonken</a></p>
        <p>Verkeer wordt omgeleid over de <a href="/n200">provinciale weg</a>. Dat duurt zeker tot morgenochtend, zegt de provincie.</p>
        </article></main></body></html>
        """

    @Test("the article of a page in a file, for a person and for a machine")
    func articleOfFile() throws {
        let file = try workspace.write("pagina.html", page)
        let shown = try workspace.run("article", "extract", file)
        #expect(shown.status == 0)
        #expect(shown.lines.first == "Brug dicht")
        #expect(shown.stdout.contains("Omroep Waterrijk, zondag 22 november 2026, 14.05 uur"))
        let outcome = try workspace.run("article", "extract", file, "--base-url", "https://omroep.example/1", "--json")
        let article = try #require(try outcome.json().first)
        #expect(article["title"] as? String == "Brug dicht")
        #expect(article["published"] as? String == "2026-11-22T13:05:00Z")
        #expect(article["partial"] as? Bool == false)
        #expect((article["text"] as? String)?.hasPrefix("De brug over") == true)
        #expect((article["text"] as? String)?.contains("gezonken") == false)
        #expect((article["html"] as? String)?.contains("https://omroep.example/n200") == true)
    }

    @Test("a page without an article is code 65, one line")
    func noArticle() throws {
        let file = try workspace.write("leeg.html", "<html><body><nav><a href='/'>Home</a></nav></body></html>")
        let outcome = try workspace.run("article", "extract", file, "--json")
        #expect(outcome.status == 65)
        #expect(outcome.stdout.isEmpty)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.stderr.contains("leeg.html"))
    }

    @Test("a page that only asks about cookies says that, and what to do")
    func cookieWall() throws {
        let ask = "Wij en onze partners gebruiken cookies en vergelijkbare technieken. Klik op akkoord om naar de site te gaan."
        let text =
            "<html><head><title>Cookies</title></head><body><div id=\"consent\"><h1>Cookies</h1><p>\(ask) \(ask)</p></div></body></html>"
        let file = try workspace.write("muur.html", text)
        let outcome = try workspace.run("article", "extract", file, "--json")
        #expect(outcome.status == 65)
        #expect(outcome.stderr.contains("muur.html: deze pagina vraagt alleen toestemming voor cookies"), "\(outcome.stderr)")
    }

    @Test("a feed that stops halfway gives what is complete, and says so")
    func cutFeed() throws {
        let file = try workspace.write(
            "half.xml", "<rss version=\"2.0\"><channel><title>Omroep</title><item><title>Brand</title></item><item><title>Ook een br")
        let outcome = try workspace.run("feed", "parse", file, "--json")
        #expect(outcome.status == 0)
        let feed = try #require(try outcome.json().first)
        #expect(feed["repairs"] as? [String] == ["truncated"])
        #expect((feed["items"] as? [Any])?.count == 1)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.stderr.contains("half.xml: de feed houdt halverwege op"))
        #expect(try workspace.run("feed", "parse", file, "--json", "--quiet").stderr.isEmpty)
    }

    /// Bytes that are no text, and text that is no XML, at the size that is fetched at most.
    static let noise: [(name: String, bytes: [UInt8], times: Int, inCDATA: Bool, status: Int32)] = [
        ("geen-utf8", [0x80], 15_700_000, false, 65), ("half-utf8", Array([0xFF, 0xC3] + Array("x ".utf8)), 3_750_000, false, 0),
        ("cdata", [0x80, 0xFF], 7_500_000, true, 65), ("ampersands", Array("\u{2039} & ".utf8), 2_600_000, false, 65),
        ("cp1252-ampersands", [0x8B, 0x20, 0x26, 0x20], 3_700_000, false, 65), ("haken", Array("< ".utf8), 5_000_000, false, 0),
        ("hakendicht", Array("<".utf8), 5_000_000, false, 0),
    ]

    @Test("fifteen megabytes of noise end in a repaired feed or one clear line, within 200 MB", arguments: noise.indices)
    func noisyFeed(index: Int) throws {
        let (name, bytes, times, inCDATA, status) = Self.noise[index]
        var document = Array("<rss version=\"2.0\"><channel><title>Omroep</title><item><title>Brand</title><description>".utf8)
        if inCDATA { document += Array("<![CDATA[".utf8) }
        document.reserveCapacity(document.count + bytes.count * times + 100)
        for _ in 0..<times { document.append(contentsOf: bytes) }
        if inCDATA { document += Array("]]>".utf8) }
        document += Array("</description></item></channel></rss>".utf8)
        let file = try workspace.write("\(name).xml", "")
        try Data(document).write(to: URL(filePath: file))
        let outcome = try workspace.run(kilobytes: 200_000, "feed", "parse", file, "--json")
        #expect(outcome.status == status, "\(outcome.stderr)")
        if status == 0 {
            let repairs = try outcome.json().first?["repairs"] as? [String] ?? []
            #expect(repairs.contains("too-long") || repairs.contains("truncated"))
        } else {
            #expect(outcome.stdout.isEmpty)
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.stderr.contains("\(name).xml") && outcome.stderr.contains("groot"))
        }
    }

    /// Documents that are meant to exhaust a reader, and how the program ends on each.
    static let hostile: [(name: String, text: String, status: Int32)] = [
        (
            "entiteiten",
            "<!DOCTYPE rss [<!ENTITY a0 \"ha\">"
                + (1...12).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
                + "]><rss><channel><title>&a12;</title></channel></rss>", 65
        ),
        ("diep", "<rss><channel><title>O</title><item><title>Brand</title></item>" + String(repeating: "<a>", count: 10_000), 0),
        (
            "lang", "<rss><channel><item><enclosure url=\"" + String(repeating: "a", count: 14_000_000) + "\"/><title>Brand</title></item>",
            0
        ),
        ("te-lang", "<rss><channel><item><enclosure url=\"" + String(repeating: "a", count: 50_000_000) + "\"/></item></channel>", 65),
        ("nullen", "<rss><channel><item><title>Br\0and</title></item></channel></rss>" + String(repeating: "\0", count: 5_000_000), 0),
        ("tags", "<rss><channel><item><title>Brand</title><description>" + String(repeating: "&lt;b&gt;", count: 1_000_000), 0),
    ]

    @Test("hostile feeds end in a repaired feed or one clear line, within 200 MB", arguments: hostile.indices)
    func hostileFeed(index: Int) throws {
        let (name, text, status) = Self.hostile[index]
        let file = try workspace.write("\(name).xml", text)
        let outcome = try workspace.run(kilobytes: 200_000, "feed", "parse", file, "--json")
        #expect(outcome.status == status, "\(outcome.stderr)")
        if status == 0 {
            #expect(try outcome.json().first?["wellFormed"] as? Bool == false)
        } else {
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.stderr.contains("\(name).xml"))
        }
    }
}
