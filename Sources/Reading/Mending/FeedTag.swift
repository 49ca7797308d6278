/// What a tag is in a feed, as far as repairs need to know.
enum FeedTag {
    /// The feed, its channel and other holders.
    case holder
    /// A message.
    case item
    /// A short text that holds no other feed element: a title, a link, a date.
    case line
    /// A text that may hold HTML.
    case prose
    /// Anything else, HTML among it.
    case other

    /// Whether end tags of inner elements may not reach across it.
    var isStructure: Bool { self == .holder || self == .item }

    /// Looks a name up, without regard to case.
    init(_ name: ByteView) {
        guard name.count <= 16, name.isASCII else {
            self = .other
            return
        }
        self = Self.table[name.string.lowercased()] ?? .other
    }

    private static let table: [String: FeedTag] = {
        var table: [String: FeedTag] = [:]
        for name in ["rss", "feed", "rdf:rdf", "channel", "opml", "urlset", "image", "items"] { table[name] = .holder }
        for name in ["item", "entry"] { table[name] = .item }
        for name in [
            "title", "link", "guid", "id", "pubdate", "published", "updated", "lastbuilddate", "category", "comments", "language", "ttl",
            "copyright", "generator", "managingeditor", "webmaster", "docs", "dc:creator", "dc:date", "dc:title", "dc:subject",
            "dc:language", "dc:identifier",
        ] { table[name] = .line }
        for name in [
            "description", "summary", "content", "content:encoded", "tagline", "subtitle", "dc:description", "author", "source",
            "enclosure", "cloud", "textinput",
        ] { table[name] = .prose }
        return table
    }()

    /// HTML elements without content, which people forget to close; not those that a feed uses with content (`link`).
    static func isVoidHTML(_ name: ByteView) -> Bool {
        name.count <= 5 && voids.contains(name.string.lowercased())
    }

    private static let voids: Set<String> = ["br", "hr", "img", "input", "area", "col", "embed", "param", "wbr"]
}
