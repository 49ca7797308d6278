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
        switch name.string.lowercased() {
        case "rss", "feed", "rdf:rdf", "channel", "opml", "urlset", "image", "items": self = .holder
        case "item", "entry", "url": self = name.count == 3 ? .other : .item
        case "title", "link", "guid", "id", "pubdate", "published", "updated", "lastbuilddate", "category", "comments", "language",
            "ttl", "copyright", "generator", "managingeditor", "webmaster", "docs", "dc:creator", "dc:date", "dc:title",
            "dc:subject", "dc:language", "dc:identifier":
            self = .line
        case "description", "summary", "content", "content:encoded", "tagline", "subtitle", "dc:description": self = .prose
        case "author", "source", "enclosure", "cloud", "textinput": self = .prose
        default: self = .other
        }
    }

    /// HTML elements without content, which people forget to close; not those that a feed uses with content (`link`).
    static func isVoidHTML(_ name: ByteView) -> Bool {
        ["br", "hr", "img", "input", "area", "col", "embed", "param", "wbr"]
            .contains(name.string.lowercased())
    }
}
