import Testing

import Reading

@Suite("RDF, JSON Feed and news sitemaps")
struct OtherFormatTests {
    @Test func `a headline of a JSON Feed may hold references and tags of HTML`() throws {
        let text = #"""
            {"version":"https://jsonfeed.org/version/1.1","title":"Krant &amp; omroep","items":[
            {"id":"1","title":"Foto&#8217;s van de <i>brand</i>"},{"id":"2","title":"Wat is <article>?"},{"id":"3","title":"A&O"}]}
            """#
        let document = try read(text)
        #expect(document.feed.title == "Krant & omroep")
        #expect(document.items.map(\.title) == ["Foto’s van de brand", "Wat is <article>?", "A&O"])
    }

    @Test func `reads RSS 1_0 with items beside the channel`() throws {
        let text = """
            <?xml version="1.0"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://krant.example/"><title>Krant</title><link>https://krant.example/</link><description>Nieuws</description>
            <items><rdf:Seq><rdf:li rdf:resource="https://krant.example/1"/></rdf:Seq></items></channel>
            <image rdf:about="x"><title>Plaatje</title><url>https://krant.example/p.png</url></image>
            <item rdf:about="https://krant.example/1"><title>Stroomstoring</title><link>https://krant.example/1</link><dc:date>2026-11-22</dc:date></item>
            </rdf:RDF>
            """
        let document = try read(text)
        #expect(document.format == .rss10)
        #expect(document.feed.title == "Krant")
        #expect(document.feed.image == "https://krant.example/p.png")
        let item = try #require(document.items.first)
        #expect(item.id == "https://krant.example/1")
        #expect(item.title == "Stroomstoring")
        #expect(item.published == (try moment("2026-11-22T00:00:00Z")))
    }

    @Test func `tells RSS 0_90 from 1_0`() throws {
        let text = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
            <channel><title>Krant</title></channel><item><title>Storing</title></item></rdf:RDF>
            """
        #expect(try read(text).format == .rss090)
    }

    @Test func `reads JSON Feed 1_1`() throws {
        let text = #"""
            {"version":"https://jsonfeed.org/version/1.1","title":"Wijkblad","home_page_url":"https://wijk.example/","feed_url":"/feed.json",
             "language":"nl","icon":"/icoon.png","authors":[{"name":"Wijkraad","url":"/raad"}],"hubs":[{"type":"WebSub","url":"https://hub.example/"}],
             "items":[{"id":1,"url":"/1","title":"Storing \u2013 water","content_html":"<p>Geen <b>water</b><script>x()</script></p>","summary":"Kort & krachtig",
               "date_published":"2026-11-22T14:05:00+01:00","tags":["water","storing"],"language":"nl-NL",
               "attachments":[{"url":"/1.mp3","mime_type":"audio/mpeg","size_in_bytes":77}]},
              {"id":"2","content_text":"Regel een\nRegel <twee>"}]}
            """#
        let document = try read(text, from: "https://wijk.example/feed.json")
        #expect(document.format == .json11)
        #expect(document.wellFormed)
        #expect(document.feed.title == "Wijkblad")
        #expect(document.feed.selfLink == "https://wijk.example/feed.json")
        #expect(document.feed.hub == "https://hub.example/")
        #expect(document.feed.authors == [FeedAuthor(name: "Wijkraad", uri: "https://wijk.example/raad")])
        let item = try #require(document.items.first)
        #expect(item.id == "1")
        #expect(item.title == "Storing – water")
        #expect(item.link == "https://wijk.example/1")
        #expect(item.contentHTML == "<p>Geen <b>water</b></p>")
        #expect(item.summaryText == "Kort & krachtig")
        #expect(item.published == (try moment("2026-11-22T13:05:00Z")))
        #expect(item.categories == ["water", "storing"])
        #expect(item.enclosures == [Enclosure(url: "https://wijk.example/1.mp3", type: "audio/mpeg", length: 77)])
        #expect(document.items.last?.contentText == "Regel een\nRegel <twee>")
        #expect(document.items.last?.contentHTML == "Regel een\nRegel &lt;twee&gt;")
    }

    @Test func `what is complete in a cut JSON feed counts`() throws {
        let text = #"{"version":"https://jsonfeed.org/version/1","title":"Wijkblad","items":[{"id":"1","title":"Heel"},{"id":"2","tit"#
        let document = try read(text)
        #expect(document.format == .json10)
        #expect(!document.wellFormed)
        #expect(document.repairs == [.truncated])
        #expect(document.items.first?.title == "Heel")
    }

    @Test func `JSON that is no feed is refused`() {
        #expect(throws: ReadingError(.notAFeed, detail: "JSON")) { try read(#"{"status":"ok"}"#) }
    }

    @Test func `reads a news sitemap`() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
              xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc>https://krant.example/artikel/1</loc><lastmod>2026-11-22T15:00:00Z</lastmod>
             <news:news><news:publication><news:name>Krant van Waterrijk</news:name><news:language>nl</news:language></news:publication>
             <news:publication_date>2026-11-22T14:05+01:00</news:publication_date><news:title>Gaslek gedicht</news:title>
             <news:keywords>gaslek, Waterrijk</news:keywords></news:news>
             <image:image><image:loc>https://krant.example/1.jpg</image:loc></image:image></url>
            </urlset>
            """
        let document = try read(text)
        #expect(document.format == .newsSitemap)
        #expect(document.feed.title == "Krant van Waterrijk")
        let item = try #require(document.items.first)
        #expect(item.link == "https://krant.example/artikel/1")
        #expect(item.title == "Gaslek gedicht")
        #expect(item.published == (try moment("2026-11-22T13:05:00Z")))
        #expect(item.updated == (try moment("2026-11-22T15:00:00Z")))
        #expect(item.categories == ["gaslek", "Waterrijk"])
        #expect(item.language == "nl")
        #expect(item.enclosures.map(\.url) == ["https://krant.example/1.jpg"])
    }

    @Test func `a sitemap without news is no feed`() {
        let text = #"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://krant.example/</loc></url></urlset>"#
        #expect(throws: ReadingError(.notAFeed, detail: "sitemap without news")) { try read(text) }
    }
}
