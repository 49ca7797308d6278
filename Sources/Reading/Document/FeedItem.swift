import Foundation

/// One message of a feed.
public struct FeedItem: Sendable, Equatable {
    /// The identity that the feed gives it (guid, atom:id); nil where it gives none.
    public var id: String?
    /// The headline, as plain text on one line.
    public var title: String?
    /// The absolute address of the message.
    public var link: String?
    /// When it was first published.
    public var published: Date?
    /// When it last changed.
    public var updated: Date?
    /// The summary as safe HTML; the content where the feed has no summary.
    public var summaryHTML: String?
    /// The summary as plain text, blocks on lines of their own.
    public var summaryText: String?
    /// The full text as safe HTML.
    public var contentHTML: String?
    /// The full text as plain text, blocks on lines of their own.
    public var contentText: String?
    /// Who wrote it.
    public var authors: [FeedAuthor] = []
    /// Subjects and labels, without doubles.
    public var categories: [String] = []
    /// Media files.
    public var enclosures: [Enclosure] = []
    /// The absolute address of a picture that goes with it.
    public var image: String?
    /// The language tag, where it is stated for this item.
    public var language: String?
    /// The absolute address of the page with reactions.
    public var comments: String?
    /// The absolute address of the feed with reactions (wfw:commentRss).
    public var commentFeed: String?
    /// How many reactions there are (slash:comments).
    public var commentCount: Int?
    /// The feed that it was taken over from.
    public var source: ItemSource?
    /// The place that it is about.
    public var point: GeoPoint?

    /// An empty item, to be filled while reading.
    public init() {}
}
