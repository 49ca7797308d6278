import Testing

import Reading

@Suite("Feed discovery")
struct DiscoveryTests {
    private func feeds(_ html: String, base: String = "https://gemeente.example/nieuws/") -> [DiscoveredFeed] {
        FeedDiscovery.feeds(inPage: Array(html.utf8), baseURL: base)
    }

    @Test func `finds the feeds that a page states, reactions last`() {
        let page = """
            <!DOCTYPE html><html lang="nl"><head><title>Nieuws</title>
            <link rel="alternate" type="application/rss+xml" title="Reacties" href="/comments/feed/">
            <link rel="alternate" type="application/rss+xml" title="Nieuws &amp; meer" href="rss.xml">
            <link rel='alternate feed' type='application/atom+xml' href='//feeds.example/atom'>
            <link rel="alternate" hreflang="en" href="/en/"><link rel="stylesheet" href="/stijl.css">
            <link rel="alternate" type="application/json" href="/wp-json/">
            </head><body><a href="/feed">feed</a></body></html>
            """
        #expect(
            feeds(page) == [
                DiscoveredFeed(url: "https://gemeente.example/nieuws/rss.xml", title: "Nieuws & meer", type: "application/rss+xml"),
                DiscoveredFeed(url: "https://feeds.example/atom", type: "application/atom+xml"),
                DiscoveredFeed(url: "https://gemeente.example/comments/feed/", title: "Reacties", type: "application/rss+xml"),
            ])
    }

    @Test func `the base element counts`() {
        let page = #"<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" href="rss.xml">"#
        #expect(feeds(page).map(\.url) == ["https://cdn.example/x/rss.xml"])
    }

    @Test func `ordinary links count when the page states no feed`() {
        let page = #"<p>Volg ons via <a href="/rss">RSS</a> of <a href="/contact">contact</a></p>"#
        #expect(feeds(page) == [DiscoveredFeed(url: "https://gemeente.example/rss", title: "RSS", isStated: false)])
    }

    @Test func `doubles and unsafe addresses go`() {
        let page = """
            <link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/rss+xml" href="/rss">
            <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"><link rel="alternate" type="application/rss+xml">
            """
        #expect(feeds(page).map(\.url) == ["https://gemeente.example/rss"])
    }

    @Test func `tells title, icon and language, in the page's own encoding`() {
        let html =
            "<html lang=nl-NL><head><meta charset=iso-8859-1><link rel='shortcut icon' href='/i.png'><title> Caf\u{E9}\n nieuws </title>"
        let bytes = html.unicodeScalars.map { UInt8($0.value) }
        let page = FeedDiscovery.page(bytes, baseURL: "https://krant.example/a/b")
        #expect(page == DiscoveredPageLike(title: "Café nieuws", icon: "https://krant.example/i.png", language: "nl-NL"))
    }

    @Test func `a page without an icon has the usual one`() {
        #expect(FeedDiscovery.page([], baseURL: "https://krant.example/a/b").icon == "https://krant.example/favicon.ico")
    }

    @Test func `knows where sites usually keep a feed`() {
        let addresses = FeedDiscovery.usualAddresses(for: "https://krant.example/nieuws/vandaag")
        #expect(addresses.contains("https://krant.example/feed/"))
        #expect(FeedDiscovery.usualAddresses(for: "geen adres").isEmpty)
    }
}

/// A page without feeds, to compare with.
private struct DiscoveredPageLike {
    let title: String?
    let icon: String?
    let language: String?

    static func == (page: DiscoveredPage, like: DiscoveredPageLike) -> Bool {
        page.title == like.title && page.icon == like.icon && page.language == like.language && page.feeds.isEmpty
    }
}
