import Testing

import Reading

@Suite("Repairs")
struct RepairTests {
    private func feed(_ inside: String) -> String { "<rss version=\"2.0\"><channel>\(inside)</channel></rss>" }

    @Test(
        arguments: [
            (
                "<b>Warning</b>: mysql_connect() failed<br />\n<?xml version=\"1.0\"?><rss><channel><item><title>Brand</title></item></channel></rss>",
                [.leadingJunk]
            ),
            ("\n\n <?xml version=\"1.0\"?><rss><channel><item><title>Brand</title></item></channel></rss>", [.leadingJunk]),
            ("\u{FEFF}\u{FEFF}<rss><channel><item><title>Brand</title></item></channel></rss>", [.leadingJunk]),
            ("<rss><channel><item><title>Br\u{0}an\u{8}d</title></item></channel></rss>", [.controlCharacters]),
            ("<rss><channel><item><title>Br&#0;and&#x1F;</title></item></channel></rss>", [.controlCharacters]),
            ("<RSS><CHANNEL><ITEM><TITLE>Brand</TITLE></ITEM></CHANNEL></RSS>", [.upperCaseTags]),
            ("<rss><channel><item><title>Brand</Title></item></channel></rss>", [.upperCaseTags]),
            ("<rss><channel><item><title>Brand</item></channel></rss>", [.unclosedTags]),
            ("<rss><channel><item><title>Brand<link>https://a.example/</link></item></channel></rss>", [.unclosedTags]),
            ("<rss><channel><item><title>Brand</title></b></item></channel></rss>", [.unclosedTags]),
            ("<rss><channel><item><title>Brand</title><description>Rook<br>en vuur</description></item></channel></rss>", [.unclosedTags]),
            (
                "<rss><channel><item><title>Brand</title><description><img src='a.jpg'>Rook</description></item></channel></rss>",
                [.unclosedTags]
            ),
            (
                "<rss><channel><item><title>Brand</title><description>Rook<br></br>&vuur</description></b></item></channel></rss>",
                [
                    .bareAmpersands, .unclosedTags,
                ]
            ),
            ("<rss version=2.0><channel><item><title>Brand</title></item></channel></rss>", [.brokenAttributes]),
            ("<rss a='1' a='2'><channel><item><title>Brand</title></item></channel></rss>", [.brokenAttributes]),
            ("<rss><channel><item><title>Brand</title></item></channel></rss", [.truncated]),
            ("<rss><channel><item><title>Brand</title></item><item><title>Hal", [.truncated]),
            ("<rss><channel><item><title>Brand</title><description><![CDATA[Rook", [.cutCDATA, .truncated]),
            ("<rss><channel><item><title>Brand</title </item></channel></rss>", [.strayMarkup]),
            ("<rss><channel><item><title>Brand</title><x:y>1</x:y></item></channel></rss>", [.undeclaredPrefix]),
            ("<rss><channel><item><title>Brand</title><description>3 < 4 ]]> 5</description></item></channel></rss>", [.strayMarkup]),
        ] as [(String, [Repair])])
    func `a broken document still gives its item`(text: String, repairs: [Repair]) throws {
        let document = try read(text)
        #expect(document.items.first?.title == "Brand")
        #expect(document.repairs == repairs)
        #expect(document.wellFormed == (repairs == [.upperCaseTags] && !text.contains("</Title>")))
    }

    @Test func `HTML entities without a document type`() throws {
        let document = try read(feed("<title>Caf&eacute; &nbsp;&hellip; &bestaatniet; &lt;</title>"))
        #expect(document.feed.title == "Café … &bestaatniet; <")
        #expect(document.repairs == [.htmlEntities, .bareAmpersands])
        #expect(!document.wellFormed)
    }

    @Test func `bare ampersands keep links whole`() throws {
        let document = try read(feed("<item><link>https://a.example/?a=1&b=2&copy=3</link><title>Jansen & Zn</title></item>"))
        #expect(document.items.first?.link == "https://a.example/?a=1&b=2&copy=3")
        #expect(document.items.first?.title == "Jansen & Zn")
        #expect(document.repairs == [.bareAmpersands])
    }

    @Test func `ampersands in CDATA are text, not repairs`() throws {
        let document = try read(feed("<item><link><![CDATA[https://a.example/?a=1&b=2]]></link></item>"))
        #expect(document.items.first?.link == "https://a.example/?a=1&b=2")
        #expect(document.wellFormed)
    }

    @Test func `entities that the document defines itself`() throws {
        let text = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY gem "gemeente &naam;"><!ENTITY naam "Waterrijk"><!ENTITY q '"'>]>
            <rss><channel><title a="&q;">De &gem;</title></channel></rss>
            """
        let document = try read(text)
        #expect(document.feed.title == "De gemeente Waterrijk")
        #expect(document.wellFormed)
    }

    @Test func `HTML that was escaped twice`() throws {
        let document = try read(feed("<item><description>&amp;lt;p&amp;gt;Rook &amp;amp;amp; vuur&amp;lt;/p&amp;gt;</description></item>"))
        #expect(document.items.first?.summaryHTML == "<p>Rook &amp; vuur</p>")
        #expect(document.repairs == [.doubleEscapedHTML])
        #expect(document.wellFormed)
    }

    @Test func `HTML that was not escaped at all`() throws {
        let document = try read(
            feed("<item><description>Rook <b>boven</b> de <a href=\"/haven\">haven</a> &lt;nu&gt;</description></item>"))
        #expect(document.items.first?.summaryHTML == "Rook <b>boven</b> de <a href=\"https://omroep.example/haven\">haven</a> &lt;nu&gt;")
    }

    @Test func `unclosed HTML inside a description costs nothing else`() throws {
        let document = try read(
            feed("<item><description>Rook<br>boven <p>de haven</description><title>Een</title></item><item><title>Twee</title></item>"))
        #expect(document.items.map(\.title) == ["Een", "Twee"])
        #expect(document.items.first?.summaryText == "Rook\nboven\n\nde haven")
    }

    @Test func `items that were left open stay apart`() throws {
        let document = try read(feed("<item><title>Een</title><item><title>Twee</title></item>"))
        #expect(document.items.map(\.title) == ["Een", "Twee"])
        #expect(document.repairs == [.unclosedTags])
    }

    @Test func `a feed that goes on after its end is read on`() throws {
        let document = try read("<rss><channel><item><title>Een</title></item></channel></rss><item><title>Twee</title></item>")
        #expect(document.items.map(\.title) == ["Een", "Twee"])
    }

    @Test func `an address that was cut off is not used`() throws {
        let document = try read("<rss><channel><item><guid isPermaLink='false'>1</guid><title>Brand</title><link>https://omroep.exam")
        #expect(document.items.map(\.title) == ["Brand"])
        #expect(document.items.first?.link == nil)
    }

    @Test func `an item that lost its identity is not used`() throws {
        let text =
            "<rss><channel><item><title>Een</title><guid>a</guid></item><item><title>Twee</title><link>https://a.example/2</link><gui"
        let document = try read(text)
        #expect(document.items.map(\.title) == ["Een"])
        #expect(document.repairs == [.truncated])
    }

    @Test(arguments: [
        ("", ReadingError.Code.empty), (" \n\t ", .empty), ("\u{0}\u{0}", .empty), ("gewone tekst", .unreadable),
        ("<!DOCTYPE html><html><head><title>Nieuws</title></head><body><p>Hoi</body></html>", .html),
        ("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>", .html), ("<div>Fout 500</div>", .html),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", .notAFeed), ("<opml version=\"2.0\"/>", .notAFeed), ("<!-- leeg -->", .unreadable),
    ])
    func `what is no feed is refused with its reason`(text: String, code: ReadingError.Code) {
        let error = #expect(throws: ReadingError.self) { try read(text) }
        #expect(error?.code == code)
    }

    @Test func `a feed without items is a feed`() throws {
        let document = try read("<rss version=\"2.0\"><channel/></rss>")
        #expect(document.items.isEmpty)
        #expect(document.wellFormed)
    }

    @Test func `an undeclared prefix is understood by custom`() throws {
        let document = try read(
            feed("<item><title>x</title><dc:creator>J. Smit</dc:creator><content:encoded>Tekst</content:encoded></item>"))
        #expect(document.items.first?.authors.map(\.name) == ["J. Smit"])
        #expect(document.items.first?.contentText == "Tekst")
    }
}
