/// Finds the feeds of a web page: `<link rel="alternate">`, and ordinary links that look like feeds.
public enum FeedDiscovery {
    /// The feeds that a page points to, without doubles, best first.
    ///
    /// - Parameters:
    ///   - bytes: the page as it came over the wire.
    ///   - baseURL: its address, for relative links.
    ///   - contentType: the `Content-Type` header, for the encoding.
    public static func feeds(inPage bytes: [UInt8], baseURL: String?, contentType: String? = nil) -> [DiscoveredFeed] {
        page(bytes, baseURL: baseURL, contentType: contentType).feeds
    }

    /// The page's title, icon, language and feeds.
    public static func page(_ bytes: [UInt8], baseURL: String?, contentType: String? = nil) -> DiscoveredPage {
        let builder = DiscoveryBuilder(baseURL: baseURL)
        HTMLPageReader(handler: builder).read(bytes, contentType: contentType)
        return builder.page()
    }

    /// Addresses where sites usually keep a feed, to try when a page points to none.
    public static func usualAddresses(for pageURL: String) -> [String] {
        let page = WebAddress(pageURL)
        guard page.isAbsoluteWeb else { return [] }
        return usualPaths.map { page.resolve(WebAddress($0)).string }
    }

    private static let usualPaths = [
        "/feed/", "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/rss/nieuws",
    ]
}
