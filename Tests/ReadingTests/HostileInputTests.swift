import Foundation
import Testing

import Reading

/// Input that is meant to do harm: each ends in an error or in a feed, soon and in little memory.
@Suite("Hostile input", .serialized)
struct HostileInputTests {
    /// Runs `body`, and fails when it costs ten seconds of processor time: ten times what it may cost in release, since this build is not.
    private func soon<Result>(_ body: () throws -> Result) rethrows -> Result {
        let start = ProcessorTime.now()
        defer { #expect(ProcessorTime.now() - start < 10) }
        return try body()
    }

    @Test func `an entity bomb is refused`() throws {
        var type = "<!DOCTYPE rss [<!ENTITY a0 \"ha\">"
        for level in 1...12 { type += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">" }
        let error = #expect(throws: ReadingError.self) {
            try soon { try read(type + "]><rss><channel><title>&a12;</title></channel></rss>") }
        }
        #expect(error?.code == .entityBomb)
    }

    @Test func `one long entity used very often is refused`() throws {
        let type = "<!DOCTYPE rss [<!ENTITY a \"\(String(repeating: "ha", count: 20_000))\">]>"
        let text = type + "<rss><channel><title>" + String(repeating: "&a;", count: 5_000) + "</title></channel></rss>"
        let error = #expect(throws: ReadingError.self) { try soon { try read(text) } }
        #expect(error?.code == .entityBomb)
    }

    @Test func `an entity inside one endless tag costs no more than it is long`() throws {
        let text =
            "<!DOCTYPE rss [<!ENTITY q '\"'>]><rss a=\"" + String(repeating: "&q;", count: 100_000)
            + "\"><channel><title>Omroep</title></channel></rss>"
        #expect(try soon { try read(text) }.feed.title == "Omroep")
    }

    @Test func `an entity that refers to itself is refused`() throws {
        let text = "<!DOCTYPE rss [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]><rss><channel><title>&a;</title></channel></rss>"
        let error = #expect(throws: ReadingError.self) { try soon { try read(text) } }
        #expect(error?.code == .entityBomb)
    }

    @Test func `an external entity is never fetched`() throws {
        let text = """
            <!DOCTYPE rss SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]>
            <rss><channel><title>Voor &x; na</title></channel></rss>
            """
        let document = try soon { try read(text) }
        #expect(document.feed.title == "Voor &x; na")
    }

    @Test(arguments: ["<a>", "<div><p>", "<item>", "<channel>", "<title>", "<x:y>"])
    func `ten thousand levels end well`(tag: String) throws {
        let text = "<rss><channel><title>Omroep</title><item><title>Brand</title></item>" + String(repeating: tag, count: 10_000)
        let document = try soon { try read(text) }
        #expect(document.feed.title == "Omroep")
        #expect(document.items.first?.title == "Brand")
        #expect(!document.wellFormed)
    }

    @Test func `ten thousand closed levels end well`() throws {
        let text =
            "<rss><channel><item><title>Brand</title><description>" + String(repeating: "<a>", count: 10_000)
            + String(repeating: "</a>", count: 10_000) + "</description></item></channel></rss>"
        let document = try soon { try read(text) }
        #expect(document.items.first?.title == "Brand")
        #expect(document.repairs.contains(.tooDeep))
    }

    @Test func `an attribute of eleven megabytes is left out`() throws {
        let text =
            "<rss><channel><item><enclosure url=\"" + String(repeating: "a", count: 11_000_000)
            + "\"/><title>Brand</title></item></channel></rss>"
        let document = try soon { try read(text) }
        #expect(document.items.first?.title == "Brand")
        #expect(document.repairs.contains(.tooLong))
    }

    @Test func `fifty megabytes are refused at once`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000)
        let error = #expect(throws: ReadingError.self) { try soon { try FeedReader.read(bytes) } }
        #expect(error?.code == .tooLarge)
    }

    /// What a text becomes counts, not what it came as: three bytes of UTF-8 for one, five of XML.
    @Test(arguments: [("\u{80}", 15_700_000), ("& ", 7_500_000), ("<", 15_000_000)] as [(String, Int)])
    func `text that grows beyond the limit is refused`(piece: String, times: Int) {
        let head = Array("<rss><channel><title>Omroep</title><item><description>".utf8)
        let bytes =
            head + [UInt8](repeating: 0x80, count: piece == "\u{80}" ? times : 0)
            + Array(String(repeating: piece, count: piece == "\u{80}" ? 0 : times).utf8)
        let error = #expect(throws: ReadingError.self) { try soon { try FeedReader.read(bytes) } }
        #expect(error?.code == .tooLarge)
    }

    @Test func `a text of one element is cut at four megabytes, in whole characters`() throws {
        let text = String(repeating: "\u{E9}\u{20AC}", count: 1_500_000)
        let item = try soon {
            try read("<rss><channel><item><title>Brand</title><description>\(text)</description></item></channel></rss>")
        }
        let kept = try #require(item.items.first?.summaryText)
        #expect(item.repairs.contains(.tooLong))
        #expect(kept.utf8.count > 4_000_000 && kept.utf8.count <= 4 * 1024 * 1024)
        #expect(!kept.contains("\u{FFFD}"))
    }

    @Test func `bytes that are no UTF-8 cost no more than their text`() throws {
        let head = Array("<rss><channel><item><title>Brand \u{E9}</title><description>".utf8)
        let bytes = head + [UInt8](repeating: 0xFF, count: 2_000_000)
        let document = try soon { try FeedReader.read(bytes) }
        #expect(document.items.first?.title?.hasPrefix("Brand") == true)
        #expect(document.repairs.contains(.encodingLabel))
    }

    @Test func `a hundred thousand attributes end well`() throws {
        let attributes = (0..<100_000).map { "a\($0)='1'" }.joined(separator: " ")
        let document = try soon { try read("<rss><channel \(attributes)><title>Omroep</title></channel></rss>") }
        #expect(document.feed.title == "Omroep")
    }

    @Test func `tens of thousands of different names end well`() throws {
        let names = (0..<60_000).map { "<n\($0)/>" }.joined()
        let document = try soon { try read("<rss><channel><title>Omroep</title>\(names)</channel></rss>") }
        #expect(document.feed.title == "Omroep")
    }

    @Test func `nothing but repairs is refused`() {
        let text = rss("<title>Brand</title><description>" + String(repeating: "&", count: 800_000) + "</description>")
        let error = #expect(throws: ReadingError.self) { try soon { try read(text) } }
        #expect(error?.code == .unreadable)
    }

    @Test(arguments: ["<", "&", "&#", "]]>", "<![CDATA[", "<!--", "<a ", "</", "<?", "<!", "\"", "&lt;", "&amp;lt;p", "<b x=", "\u{0}"])
    func `the same piece of markup thirty thousand times`(piece: String) throws {
        let noise = String(repeating: piece, count: 30_000)
        let text = "<rss><channel><title>Omroep</title><item><title>Brand</title><description>\(noise)</description></item></channel></rss>"
        let document = try soon { try read(text) }
        #expect(document.feed.title == "Omroep")
    }

    @Test(arguments: [
        "<", "&", "<div>", "<b x='", "<!--", "<![CDATA[", "</p>", "<p", "<script>", "</script", "&#x41", "<!-- >", "<!a", "<!-",
        "<table><td>", "<a href=//x>",
    ])
    func `the same piece of HTML thirty thousand times`(piece: String) throws {
        let noise = String(repeating: piece, count: 30_000).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let document = try soon { try read(rss("<title>Brand</title><description>\(noise)</description>")) }
        #expect(document.items.first?.title == "Brand")
    }

    @Test(arguments: [
        "<div>", "<a href=x>", "<link rel=alternate type=application/rss+xml href=", "<", "&", "<!--", "<table><tr>", "<script>",
    ])
    func `discovery ends well on the same piece of HTML`(piece: String) {
        let page = String(repeating: piece, count: 20_000)
        let feeds = soon { FeedDiscovery.feeds(inPage: Array(page.utf8), baseURL: "https://a.example/") }
        #expect(feeds.count <= 100)
    }

    @Test(arguments: ["[", "{\"a\":", "[{", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[" + "["])
    func `deep JSON ends in an error or a feed`(piece: String) {
        let text = "{\"version\":\"https://jsonfeed.org/version/1\",\"x\":" + String(repeating: piece, count: 30_000)
        let document = soon { try? read(text) }
        #expect(document?.wellFormed != true)
    }

    /// A plain generator, so that a failure can be repeated.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    @Test(arguments: 0..<40)
    func `random damage never crashes`(seed: Int) {
        let sound = rss(
            "<title>Caf&eacute; &amp; brand</title><link>https://a.example/?a=1&amp;b=2</link><pubDate>zo 22 nov 2026 14:05</pubDate>"
                + "<description>&lt;p&gt;Rook &amp;eacute;&lt;/p&gt;</description><content:encoded><![CDATA[<p>Tekst</p>]]></content:encoded>"
        )
        var dice = Dice(state: UInt64(seed) + 1)
        for _ in 0..<100 {
            var bytes = Array(sound.utf8)
            for _ in 0...dice.roll(6) {
                switch dice.roll(4) {
                case 0: bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256))
                case 1: bytes.remove(at: dice.roll(bytes.count))
                case 2: bytes.insert(Array("<>&;\"'/![]\0\u{FF}".utf8)[dice.roll(13)], at: dice.roll(bytes.count))
                default: bytes.removeSubrange(dice.roll(bytes.count)...)
                }
                if bytes.isEmpty { bytes = [UInt8(ascii: "<")] }
            }
            let document = try? FeedReader.read(bytes)
            #expect((document?.items.count ?? 0) <= 3)
        }
    }
}
