/// The formats that can be read; raw values are those of the command line's JSON.
public enum FeedFormat: String, Sendable, CaseIterable, Codable {
    /// RSS 0.90 (Netscape, RDF).
    case rss090 = "rss-0.90"
    /// RSS 0.91, Netscape's or UserLand's.
    case rss091 = "rss-0.91"
    /// RSS 0.92.
    case rss092 = "rss-0.92"
    /// RSS 0.93.
    case rss093 = "rss-0.93"
    /// RSS 0.94.
    case rss094 = "rss-0.94"
    /// RSS 1.0 (RDF).
    case rss10 = "rss-1.0"
    /// RSS 2.0.
    case rss20 = "rss-2.0"
    /// RSS without a version that we know.
    case rss
    /// Atom 0.3.
    case atom03 = "atom-0.3"
    /// Atom 1.0 (RFC 4287).
    case atom10 = "atom-1.0"
    /// Atom without a version that we know.
    case atom
    /// JSON Feed 1.0.
    case json10 = "json-1.0"
    /// JSON Feed 1.1.
    case json11 = "json-1.1"
    /// A Google news sitemap.
    case newsSitemap = "news-sitemap"
}

extension FeedFormat {
    /// Whether the format says by itself what is text and what is HTML.
    var statesContentType: Bool {
        switch self {
        case .atom, .atom03, .atom10, .json10, .json11: true
        default: false
        }
    }
}
