import Testing

import Reading

@Suite("RSS")
struct RSSTests {
    private let news = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"
          xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
          xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
        <channel>
          <title>Omroep Waterrijk &amp; omstreken</title>
          <link>https://omroep.example/</link>
          <atom:link href="https://omroep.example/feed.xml" rel="self" type="application/rss+xml"/>
          <atom:link rel="hub" href="https://hub.example/"/>
          <description>Het nieuws uit &lt;b&gt;Waterrijk&lt;/b&gt;</description>
          <language>nl-NL</language>
          <ttl>15</ttl>
          <sy:updatePeriod>hourly</sy:updatePeriod>
          <sy:updateFrequency>2</sy:updateFrequency>
          <skipHours><hour>1</hour><hour>2</hour></skipHours>
          <skipDays><day>Sunday</day></skipDays>
          <image><url>/logo.png</url><title>Logo</title><link>https://omroep.example/logo</link></image>
          <lastBuildDate>Sun, 22 Nov 2026 14:10:00 +0100</lastBuildDate>
          <item>
            <title>Grote brand aan de Havenkade</title>
            <link>https://omroep.example/nieuws/1</link>
            <guid isPermaLink="false">bericht-1</guid>
            <pubDate>Sun, 22 Nov 2026 14:05:00 +0100</pubDate>
            <description>&lt;p&gt;Rook boven de &lt;a href="/wijk/haven"&gt;haven&lt;/a&gt;.&lt;/p&gt;</description>
            <content:encoded><![CDATA[<p>De brandweer is met groot materieel aanwezig.</p><p>Sluit ramen en deuren.</p>]]></content:encoded>
            <author>redactie@omroep.example (Redactie)</author>
            <category>112</category><category>Brand</category><category>112</category>
            <enclosure url="https://omroep.example/brand.jpg" type="image/jpeg" length="12345"/>
            <comments>https://omroep.example/nieuws/1#reacties</comments>
            <slash:comments>7</slash:comments>
            <wfw:commentRss>https://omroep.example/nieuws/1/feed</wfw:commentRss>
            <source url="https://anp.example/feed">Persbureau</source>
          </item>
        </channel>
        </rss>
        """

    @Test func `reads what the feed says about itself`() throws {
        let document = try read(news)
        #expect(document.format == .rss20)
        #expect(document.encoding == "utf-8")
        #expect(document.wellFormed)
        #expect(document.repairs.isEmpty)
        let feed = document.feed
        #expect(feed.title == "Omroep Waterrijk & omstreken")
        #expect(feed.link == "https://omroep.example/")
        #expect(feed.selfLink == "https://omroep.example/feed.xml")
        #expect(feed.hub == "https://hub.example/")
        #expect(feed.description == "Het nieuws uit <b>Waterrijk</b>")
        #expect(feed.language == "nl-NL")
        #expect(feed.image == "https://omroep.example/logo.png")
        #expect(feed.updated == (try moment("2026-11-22T13:10:00Z")))
        #expect(feed.skipHours == [1, 2])
        #expect(feed.skipDays == [7])
    }

    @Test func `keeps the longest of the freshness hints`() throws {
        #expect(try read(news).feed.ttlSeconds == 1_800)
    }

    @Test func `reads every field of an item`() throws {
        let item = try #require(try read(news).items.first)
        #expect(item.id == "bericht-1")
        #expect(item.title == "Grote brand aan de Havenkade")
        #expect(item.link == "https://omroep.example/nieuws/1")
        #expect(item.published == (try moment("2026-11-22T13:05:00Z")))
        #expect(item.summaryHTML == #"<p>Rook boven de <a href="https://omroep.example/wijk/haven">haven</a>.</p>"#)
        #expect(item.summaryText == "Rook boven de haven.")
        #expect(item.contentText == "De brandweer is met groot materieel aanwezig.\n\nSluit ramen en deuren.")
        #expect(item.authors == [FeedAuthor(name: "Redactie", email: "redactie@omroep.example")])
        #expect(item.categories == ["112", "Brand"])
        #expect(item.enclosures == [Enclosure(url: "https://omroep.example/brand.jpg", type: "image/jpeg", length: 12345)])
        #expect(item.comments == "https://omroep.example/nieuws/1#reacties")
        #expect(item.commentCount == 7)
        #expect(item.commentFeed == "https://omroep.example/nieuws/1/feed")
        #expect(item.source == ItemSource(title: "Persbureau", link: "https://anp.example/feed"))
    }

    @Test(arguments: [
        ("0.91", FeedFormat.rss091), ("0.92", .rss092), ("0.93", .rss093), ("0.94", .rss094), ("2.0", .rss20), ("2.0.1", .rss20),
        ("7", .rss),
    ])
    func `tells the versions apart`(version: String, format: FeedFormat) throws {
        let document = try read("<rss version=\"\(version)\"><channel><title>Omroep</title></channel></rss>")
        #expect(document.format == format)
    }

    @Test func `a guid that is an address serves as the link`() throws {
        let item = try #require(try read(rss("<title>Water</title><guid>https://omroep.example/2</guid>")).items.first)
        #expect(item.link == "https://omroep.example/2")
        #expect(item.id == "https://omroep.example/2")
    }

    @Test func `an RDF item that has only its name has that as its link`() throws {
        let document = try read(
            """
            <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>Omroep</title>
            </channel><item rdf:about="https://omroep.example/1"><title>Brand</title></item>
            <item rdf:about="urn:2"><title>Rook</title></item>
            <item rdf:about="https://omroep.example/3"><title>Storm</title><link>https://omroep.example/storm</link></item></rdf:RDF>
            """)
        #expect(document.items.map(\.link) == ["https://omroep.example/1", nil, "https://omroep.example/storm"])
        #expect(document.items.map(\.id) == ["https://omroep.example/1", "urn:2", "https://omroep.example/3"])
    }

    @Test func `relative links start from xml:base, else from the feed's own page, else from its address`() throws {
        let item = "<title>Brand</title><link>/nieuws/1</link><description>&lt;a href=\"foto\"&gt;x&lt;/a&gt;</description>"
        let handedOut = "https://feeds.example/waterrijk.xml"
        let plain = try read(rss(item), from: handedOut).items.first
        #expect(plain?.link == "https://feeds.example/nieuws/1")
        let channel = "<title>Omroep</title><link>https://omroep.example/regio/</link>"
        let own = try read(rss(item, channel: channel), from: handedOut).items.first
        #expect(own?.link == "https://omroep.example/nieuws/1")
        #expect(own?.summaryHTML == "<a href=\"https://omroep.example/regio/foto\">x</a>")
        #expect(try read(rss(item, channel: channel), from: nil).items.first?.link == "https://omroep.example/nieuws/1")
        let based = rss(item, channel: channel).replacing("<item>", with: "<item xml:base=\"https://archief.example/\">")
        #expect(try read(based, from: handedOut).items.first?.link == "https://archief.example/nieuws/1")
        let mail = "<title>Omroep</title><link>mailto:redactie@omroep.example</link>"
        #expect(try read(rss(item, channel: mail), from: handedOut).items.first?.link == "https://feeds.example/nieuws/1")
    }

    @Test func `relative links of a JSON feed start from its home page`() throws {
        let text = """
            {"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://omroep.example/","items":[{"id":"1","url":"/nieuws/1"}]}
            """
        #expect(try read(text, from: "https://feeds.example/1.json").items.first?.link == "https://omroep.example/nieuws/1")
    }

    @Test func `a guid that is no permalink is no link`() throws {
        let item = try #require(
            try read(rss("<title>Water</title><guid isPermaLink=\"false\">https://omroep.example/2</guid>")).items.first)
        #expect(item.link == nil)
    }

    @Test func `markup in a title becomes plain text on one line`() throws {
        let item = try #require(
            try read(rss("<title>Brand &lt;b&gt;geblust&lt;/b&gt;\n  in &amp;quot;De Hoek&amp;quot;</title>")).items.first)
        #expect(item.title == "Brand geblust in \"De Hoek\"")
    }

    @Test func `a title that only looks like markup keeps its brackets`() throws {
        let item = try #require(try read(rss("<title>Peil &lt; 3 meter &gt; 1 meter</title>")).items.first)
        #expect(item.title == "Peil < 3 meter > 1 meter")
    }

    @Test func `an item's own title wins from a media title`() throws {
        let item = try #require(
            try read(
                rss(
                    "<media:content url=\"https://omroep.example/a.mp4\"><media:title>Video</media:title></media:content><title>Storm</title>"
                )
            )
            .items.first)
        #expect(item.title == "Storm")
        #expect(item.enclosures.map(\.url) == ["https://omroep.example/a.mp4"])
    }

    @Test func `the picture's title and link do not become the feed's`() throws {
        let document = try read(
            rss("<title>Mist</title>", channel: "<image><title>Logo</title><link>https://logo.example/</link></image><title>Omroep</title>")
        )
        #expect(document.feed.title == "Omroep")
        #expect(document.feed.link == nil)
    }

    @Test func `Dublin Core names creator, date and subject`() throws {
        let item = try #require(
            try read(
                rss(
                    "<title>Water</title><dc:creator>J. de Vries</dc:creator><dc:date>2026-11-22T08:00:00Z</dc:date><dc:subject>Dijken</dc:subject>"
                )
            )
            .items.first)
        #expect(item.authors == [FeedAuthor(name: "J. de Vries")])
        #expect(item.published == (try moment("2026-11-22T08:00:00Z")))
        #expect(item.categories == ["Dijken"])
    }

    @Test func `several authors stay apart`() throws {
        let item = try #require(try read(rss("<title>x</title><dc:creator>Anna</dc:creator><dc:creator>Bram</dc:creator>")).items.first)
        #expect(item.authors.map(\.name) == ["Anna", "Bram"])
    }

    @Test(
        arguments: [
            ("redactie@omroep.example (Redactie Waterrijk)", "Redactie Waterrijk", "redactie@omroep.example"),
            ("Redactie Waterrijk <redactie@omroep.example>", "Redactie Waterrijk", "redactie@omroep.example"),
            ("redactie@omroep.example", nil, "redactie@omroep.example"),
            ("mailto:redactie@omroep.example", nil, "redactie@omroep.example"),
            ("Wethouder Bos", "Wethouder Bos", nil),
            ("@omroepwaterrijk", "@omroepwaterrijk", nil),
        ] as [(String, String?, String?)])
    func `an author on one line is taken apart`(line: String, name: String?, email: String?) throws {
        let escaped = line.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let item = try #require(try read(rss("<title>x</title><author>\(escaped)</author>")).items.first)
        #expect(item.authors == [FeedAuthor(name: name, email: email)])
    }

    @Test func `a summary falls back on the content`() throws {
        let item = try #require(try read(rss("<content:encoded>&lt;p&gt;Alleen dit&lt;/p&gt;</content:encoded>")).items.first)
        #expect(item.summaryText == "Alleen dit")
        #expect(item.contentText == "Alleen dit")
    }

    @Test func `places come along`() throws {
        let text = """
            <rss version="2.0" xmlns:georss="http://www.georss.org/georss" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"><channel>
            <item><title>Melding</title><georss:point>52.09 5.12</georss:point></item>
            <item><title>Melding</title><geo:lat>52.09</geo:lat><geo:long>5.12</geo:long></item>
            <item><title>Melding</title><georss:point>152.09 5.12</georss:point></item>
            </channel></rss>
            """
        let points = try read(text).items.map(\.point)
        #expect(points == [GeoPoint(latitude: 52.09, longitude: 5.12), GeoPoint(latitude: 52.09, longitude: 5.12), nil])
    }
}
