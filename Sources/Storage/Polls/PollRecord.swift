import Watching

/// What changed in the store by one poll of one feed.
public struct PollRecord: Sendable, Equatable {
    /// Number of the feed.
    public let feed: Int64
    /// Items that were not there yet.
    public internal(set) var newItems: [NewsItem] = []
    /// Items whose title or text changed, as they are now.
    public internal(set) var revisedItems: [NewsItem] = []
    /// Hits that were not there yet, in new and in revised items.
    public internal(set) var newHits: [StoredHit] = []
    /// Hits of revised items whose places changed, or that came back.
    public internal(set) var changedHits: [StoredHit] = []
    /// Hits of revised items that no longer answer to their query.
    public internal(set) var vanishedHits: [StoredHit] = []

    init(feed: Int64) { self.feed = feed }
}
