import Testing

import Reading

@Suite("Atom")
struct AtomTests {
    private let news = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl" xml:base="https://gemeente.example/nieuws/">
          <id>tag:gemeente.example,2026:nieuws</id>
          <title type="html">Gemeente &lt;i&gt;Veldhoven aan Zee&lt;/i&gt;</title>
          <subtitle>Nieuws van het stadhuis</subtitle>
          <link rel="self" href="atom.xml"/>
          <link href="."/>
          <updated>2026-11-22T12:00:00Z</updated>
          <author><name>Gemeente</name><uri>/over</uri><email>post@gemeente.example</email></author>
          <logo>/beeld/logo.png</logo>
          <entry>
            <id>tag:gemeente.example,2026:1</id>
            <title>Wegen afgesloten</title>
            <link rel="alternate" type="text/html" href="1.html"/>
            <link rel="enclosure" type="audio/mpeg" length="99" href="1.mp3"/>
            <link rel="replies" type="text/html" href="1.html#reacties"/>
            <published>2026-11-22T09:00:00+01:00</published>
            <updated>2026-11-22T10:30:00.5+01:00</updated>
            <summary type="text">Peil &lt; 3 meter &amp; dalend</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>De <em>N350</em> is dicht.<br/>Zie <a href="kaart">de kaart</a>.</p></div></content>
            <category term="verkeer" label="Verkeer"/>
            <contributor><name>Iemand Anders</name></contributor>
            <source><title>Waterschap</title><link href="https://waterschap.example/"/></source>
          </entry>
        </feed>
        """

    @Test func `reads the feed's own facts against xml:base`() throws {
        let document = try read(news, from: "https://elders.example/x/atom.xml")
        #expect(document.format == .atom10)
        #expect(document.wellFormed)
        #expect(document.feed.id == "tag:gemeente.example,2026:nieuws")
        #expect(document.feed.title == "Gemeente Veldhoven aan Zee")
        #expect(document.feed.description == "Nieuws van het stadhuis")
        #expect(document.feed.link == "https://gemeente.example/nieuws/")
        #expect(document.feed.selfLink == "https://gemeente.example/nieuws/atom.xml")
        #expect(document.feed.language == "nl")
        #expect(document.feed.image == "https://gemeente.example/beeld/logo.png")
        #expect(
            document.feed.authors == [
                FeedAuthor(name: "Gemeente", email: "post@gemeente.example", uri: "https://gemeente.example/over")
            ])
    }

    @Test func `reads every field of an entry`() throws {
        let item = try #require(try read(news).items.first)
        #expect(item.id == "tag:gemeente.example,2026:1")
        #expect(item.title == "Wegen afgesloten")
        #expect(item.link == "https://gemeente.example/nieuws/1.html")
        #expect(item.published == (try moment("2026-11-22T08:00:00Z")))
        #expect(item.updated == (try moment("2026-11-22T09:30:00Z")))
        #expect(item.summaryText == "Peil < 3 meter & dalend")
        #expect(item.summaryHTML == "Peil &lt; 3 meter &amp; dalend")
        #expect(
            item.contentHTML
                == #"<div><p>De <em>N350</em> is dicht.<br>Zie <a href="https://gemeente.example/nieuws/kaart">de kaart</a>.</p></div>"#)
        #expect(item.contentText == "De N350 is dicht.\nZie de kaart.")
        #expect(item.categories == ["verkeer"])
        #expect(item.authors.isEmpty)
        #expect(item.enclosures == [Enclosure(url: "https://gemeente.example/nieuws/1.mp3", type: "audio/mpeg", length: 99)])
        #expect(item.comments == "https://gemeente.example/nieuws/1.html#reacties")
        #expect(item.source == ItemSource(title: "Waterschap", link: "https://waterschap.example/"))
    }

    @Test func `the source's title does not become the entry's`() throws {
        let text = """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><source><title>Waterschap</title><id>bron</id></source>
            <title>Dijk verzakt</title><id>1</id></entry></feed>
            """
        let item = try #require(try read(text).items.first)
        #expect(item.title == "Dijk verzakt")
        #expect(item.id == "1")
    }

    @Test func `reads Atom 0.3 with escaped content`() throws {
        let text = """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Oud nieuws</title><tagline>Van vroeger</tagline><entry>
            <title>Sneeuw</title><issued>2004-11-22T08:00:00Z</issued><modified>2004-11-22T09:00:00Z</modified>
            <content type="text/html" mode="escaped">&lt;p&gt;Veel &lt;b&gt;sneeuw&lt;/b&gt;&lt;/p&gt;</content></entry></feed>
            """
        let document = try read(text)
        #expect(document.format == .atom03)
        #expect(document.feed.description == "Van vroeger")
        let item = try #require(document.items.first)
        #expect(item.contentHTML == "<p>Veel <b>sneeuw</b></p>")
        #expect(item.published == (try moment("2004-11-22T08:00:00Z")))
        #expect(item.updated == (try moment("2004-11-22T09:00:00Z")))
    }

    @Test func `Base64 content is decoded`() throws {
        let text = """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
            <content type="text/html" mode="base64">PHA+QWxsZXMgaXMgPGI+dmVpbGlnPC9iPjwvcD4=</content></entry></feed>
            """
        #expect(try read(text).items.first?.contentHTML == "<p>Alles is <b>veilig</b></p>")
    }

    @Test func `a page to read wins from the same in another form`() throws {
        let text = """
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://gemeente.example/1.html"/>
            <link rel="alternate" type="application/json" href="https://gemeente.example/1.json"/></entry></feed>
            """
        #expect(try read(text).items.first?.link == "https://gemeente.example/1.html")
    }

    @Test func `ampersands in attributes survive`() throws {
        let text =
            #"<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="https://gemeente.example/?a=1&amp;b=2&#38;c=%26amp%3B"/></entry></feed>"#
        #expect(try read(text).items.first?.link == "https://gemeente.example/?a=1&b=2&c=%26amp%3B")
    }
}
