import Foundation

/// What a feed says about itself.
public struct FeedInfo: Sendable, Equatable {
    /// The feed's identity (atom:id), where it states one.
    public var id: String?
    /// The name, as plain text on one line.
    public var title: String?
    /// The absolute address of the site that the feed belongs to.
    public var link: String?
    /// What the feed is about, as safe HTML.
    public var description: String?
    /// The language tag (BCP 47), as given: `nl`, `nl-NL`.
    public var language: String?
    /// When the feed last changed.
    public var updated: Date?
    /// Who makes it.
    public var authors: [FeedAuthor] = []
    /// What it is about, in the maker's own terms.
    public var categories: [String] = []
    /// The absolute address of its logo.
    public var image: String?
    /// How long a copy stays fresh, in seconds: the largest of `ttl` and the syndication module's period.
    public var ttlSeconds: Int?
    /// The WebSub hub.
    public var hub: String?
    /// The feed's own address, as it states it.
    public var selfLink: String?
    /// Hours of the day (UTC, 0–23) in which the maker asks not to poll.
    public var skipHours: [Int] = []
    /// Days on which the maker asks not to poll: 1 is Monday, 7 Sunday.
    public var skipDays: [Int] = []

    /// An empty description, to be filled while reading.
    public init() {}
}
