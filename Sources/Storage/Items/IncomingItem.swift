import Foundation

/// An item as a feed brings it, ready to be kept.
public struct IncomingItem: Sendable, Equatable {
    /// What makes it the same item at the next poll; unique within its feed.
    public var key: String
    /// Plain text.
    public var title: String
    /// Plain text: what queries look at.
    public var text: String
    /// Safe HTML for the page of the item, where the feed gives one.
    public var html: String?
    /// Address of the item's page.
    public var link: String?
    /// Name of the feed.
    public var source: String
    /// Host of the site, without `www.`.
    public var site: String?
    /// BCP 47, lower case.
    public var language: String?
    /// As published, never ahead of `discovered`.
    public var published: Date
    /// When the poll found it.
    public var discovered: Date
    /// The feed says so little of it that its page is to be fetched.
    public var wantsArticle = false
    /// Whether the feed gave the moment of publication itself.
    public var isDated = true

    /// An item with what the feed tells of it.
    public init(
        key: String, title: String, text: String, html: String? = nil, link: String? = nil, source: String, site: String? = nil,
        language: String? = nil, published: Date, discovered: Date
    ) {
        self.key = key
        self.title = title
        self.text = text
        self.html = html
        self.link = link
        self.source = source
        self.site = site
        self.language = language
        self.published = published
        self.discovered = discovered
    }
}

extension IncomingItem {
    /// Tells whether title or text changed without reading the stored text: FNV-1a, 64 bits
    /// (http://www.isthe.com/chongo/tech/comp/fnv/). Two texts of one item have the same by chance once in 10^19.
    var contentHash: Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in title.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        // Stands in no UTF-8 text, so that title and text cannot run into each other.
        hash = (hash ^ 0xFF) &* 0x100_0000_01b3
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int64(bitPattern: hash)
    }
}
