/// The vocabularies that feeds mix, told apart by address or, without a declaration, by their usual prefix.
enum FeedNamespace: String {
    case core, atom, dublin, terms, content, media, itunes, georss, geo, gml, slash, wellFormedWeb, syndication, feedBurner, rdf, xhtml
    case news, sitemapImage, unknown

    /// The vocabulary of an element.
    init(address: String?, prefix: String?) {
        guard let address, !address.isEmpty else {
            self = prefix.map { Self.prefixes[$0.lowercased()] ?? .unknown } ?? .core
            return
        }
        self = Self.addresses[address.lowercased()] ?? Self.guess(address.lowercased(), prefix)
    }

    private static func guess(_ address: String, _ prefix: String?) -> FeedNamespace {
        if address.contains("backend.userland.com/rss") { return .core }
        if address.contains("search.yahoo.com/mrss") { return .media }
        return prefix == nil ? .core : .unknown
    }

    private static let prefixes: [String: FeedNamespace] = [
        "rss": .core, "atom": .atom, "a10": .atom, "dc": .dublin, "dcterms": .terms, "content": .content, "media": .media,
        "itunes": .itunes, "georss": .georss, "geo": .geo, "gml": .gml, "slash": .slash, "wfw": .wellFormedWeb, "sy": .syndication,
        "feedburner": .feedBurner, "rdf": .rdf, "xhtml": .xhtml, "news": .news, "image": .sitemapImage,
    ]

    private static let addresses: [String: FeedNamespace] = [
        "http://backend.userland.com/rss": .core, "http://blogs.law.harvard.edu/tech/rss": .core, "http://purl.org/rss/1.0/": .core,
        "http://my.netscape.com/rdf/simple/0.9/": .core, "http://purl.org/rss/1.0/modules/rss091#": .core,
        "http://example.com/newformat#": .core, "http://example.com/necho": .core, "http://purl.org/echo/": .core,
        "uri/of/echo/namespace#": .core, "http://purl.org/pie/": .core, "http://purl.org/atom/ns#": .atom,
        "http://www.w3.org/2005/atom": .atom, "http://purl.org/dc/elements/1.1/": .dublin, "http://purl.org/dc/elements/1.0/": .dublin,
        "http://purl.org/dc/terms/": .terms, "http://purl.org/rss/1.0/modules/content/": .content,
        "http://search.yahoo.com/mrss": .media, "http://search.yahoo.com/mrss/": .media,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes, "http://example.com/dtds/podcast-1.0.dtd": .itunes,
        "http://www.georss.org/georss": .georss, "http://www.w3.org/2003/01/geo/wgs84_pos#": .geo, "http://www.opengis.net/gml": .gml,
        "http://purl.org/rss/1.0/modules/slash/": .slash, "http://wellformedweb.org/commentapi/": .wellFormedWeb,
        "http://purl.org/rss/1.0/modules/syndication/": .syndication, "http://rssnamespace.org/feedburner/ext/1.0": .feedBurner,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf, "http://www.w3.org/1999/xhtml": .xhtml,
        "http://www.sitemaps.org/schemas/sitemap/0.9": .core, "https://www.sitemaps.org/schemas/sitemap/0.9": .core,
        "http://www.google.com/schemas/sitemap/0.84": .core, "http://www.google.com/schemas/sitemap-news/0.9": .news,
        "http://www.google.com/schemas/sitemap-image/1.1": .sitemapImage,
    ]
}
