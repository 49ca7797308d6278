import Testing

import Reading

@Suite("OPML")
struct OPMLTests {
    private let list = """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0">
          <head><title>Bronnen Waterrijk</title></head>
          <body>
            <outline text="Landelijk">
              <outline type="rss" text="Nieuws &amp; Co" xmlUrl="https://nieuws.example/feed" htmlUrl="https://nieuws.example/"/>
              <outline text="112">
                <outline title="Meldingen" xmlUrl="https://meldingen.example/rss?a=1&amp;b=2"/>
              </outline>
            </outline>
            <outline text="Los" xmlUrl="feed://los.example/rss"/>
            <outline text="Dubbel" xmlUrl="https://nieuws.example/feed"/>
            <outline text="Kapot" xmlUrl="javascript:alert(1)"/>
          </body>
        </opml>
        """

    @Test func `reads feeds with their folders and lines`() throws {
        let document = try OPML.read(Array(list.utf8))
        #expect(document.title == "Bronnen Waterrijk")
        #expect(
            document.outlines == [
                OPMLOutline(
                    title: "Nieuws & Co", xmlURL: "https://nieuws.example/feed", htmlURL: "https://nieuws.example/", folders: ["Landelijk"],
                    line: 6),
                OPMLOutline(title: "Meldingen", xmlURL: "https://meldingen.example/rss?a=1&b=2", folders: ["Landelijk", "112"], line: 8),
                OPMLOutline(title: "Los", xmlURL: "http://los.example/rss", line: 11),
            ])
    }

    @Test func `reports lines that it cannot use`() throws {
        let problems = try OPML.read(Array(list.utf8)).problems
        #expect(problems.map(\.line) == [12, 13])
        #expect(problems.map(\.kind) == [.double, .invalidAddress])
    }

    @Test(
        arguments: [
            ("HTTPS://Omroep.Example:443/RSS?A=B", "https://omroep.example/RSS?A=B"), ("http://omroep.example:80", "http://omroep.example"),
            ("http://omroep.example:8080/x#boven", "http://omroep.example:8080/x"),
            ("https://omroep.example:80/", "https://omroep.example:80/"),
            ("https://Jan:Geheim@OMROEP.example/", "https://Jan:Geheim@omroep.example/"), ("mailto:Jan@A.example", "mailto:Jan@A.example"),
            ("https://[FD00::80]/", "https://[fd00::80]/"),
        ] as [(String, String)])
    func `an address has one spelling`(written: String, normal: String) {
        #expect(NormalAddress.of(written) == normal)
        #expect(NormalAddress.of(normal) == normal)
    }

    @Test func `the same address in another spelling is a double`() throws {
        let text = """
            <opml><body><outline xmlUrl="https://omroep.example/rss"/><outline xmlUrl="HTTPS://Omroep.example:443/rss"/></body></opml>
            """
        let document = try OPML.read(Array(text.utf8))
        #expect(document.outlines.map(\.xmlURL) == ["https://omroep.example/rss"])
        #expect(document.problems.map(\.kind) == [.double])
    }

    @Test func `what is written reads the same again`() throws {
        let outlines = [
            OPMLOutline(
                title: "A < B & \"C\"", xmlURL: "https://a.example/?x=1&y=2", htmlURL: "https://a.example/", folders: ["Eén", "Twee"]),
            OPMLOutline(title: "D", xmlURL: "https://d.example/", folders: ["Eén"]),
            OPMLOutline(title: "E", xmlURL: "https://e.example/"),
        ]
        let again = try OPML.read(OPML.write(outlines, title: "Lijst"))
        #expect(again.title == "Lijst")
        #expect(again.repairs.isEmpty)
        #expect(again.outlines.map(\.title) == outlines.map(\.title))
        #expect(again.outlines.map(\.xmlURL) == outlines.map(\.xmlURL))
        #expect(again.outlines.map(\.folders) == outlines.map(\.folders))
    }

    @Test func `a list that was cut off gives what is complete`() throws {
        let cut = try #require(list.firstRange(of: "feed://los"))
        let document = try OPML.read(Array(list[..<cut.lowerBound].utf8))
        #expect(document.outlines.map(\.title) == ["Nieuws & Co", "Meldingen"])
        #expect(document.repairs.contains(.truncated))
    }

    @Test(arguments: [
        ("", ReadingError.Code.empty), ("<html><body>Hallo</body></html>", .html), ("<rss/>", .notAFeed), ("tekst", .unreadable),
    ])
    func `anything else is refused with its reason`(text: String, code: ReadingError.Code) {
        let error = #expect(throws: ReadingError.self) { try OPML.read(Array(text.utf8)) }
        #expect(error?.code == code)
    }
}
