import Foundation

/// One news item as it is kept: the text that queries look at, and where it came from.
public struct NewsItem: Sendable, Equatable, Identifiable {
    /// Number in the store; 0 before it is stored.
    public let id: Int64
    /// Number of the feed that brought it.
    public let feed: Int64
    /// What makes it the same item at the next poll: guid or atom:id, else link, else hash of title and text. Unique within its feed.
    public let key: String
    /// The headline, plain text.
    public let title: String
    /// Plain text: the content, or the summary where there is no content.
    public let text: String
    /// Address of the page, absolute.
    public let link: String?
    /// Name of the feed: "Omroep Waterrijk".
    public let source: String
    /// Host of the feed's site or the item's link, without `www.`: `omroepwaterrijk.example`.
    public let site: String?
    /// BCP 47, lower case, as the feed declares it.
    public let language: String?
    /// As published; the moment of discovery where the feed gives none or one that lies ahead.
    public let published: Date
    /// When a poll first brought it.
    public let discovered: Date
    /// 1 at first; one more for each change of title or text.
    public let revision: Int
    /// Only a part of the article is known: the rest is for subscribers.
    public let isPartial: Bool

    /// An item with everything that is kept of it.
    public init(
        id: Int64, feed: Int64, key: String, title: String, text: String, link: String?, source: String, site: String?, language: String?,
        published: Date, discovered: Date, revision: Int, isPartial: Bool = false
    ) {
        self.id = id
        self.feed = feed
        self.key = key
        self.title = title
        self.text = text
        self.link = link
        self.source = source
        self.site = site
        self.language = language
        self.published = published
        self.discovered = discovered
        self.revision = revision
        self.isPartial = isPartial
    }
}
