import Foundation

/// What is known of the icon of a feed's site.
public struct FeedIcon: Sendable, Equatable {
    /// Number of the feed.
    public let feed: Int64
    /// The picture; nil when the site has none that can be shown.
    public let digest: String?
    /// Where the picture came from.
    public let address: String?
    /// When it was looked for.
    public let looked: Date

    init(_ row: Row) throws(StorageError) {
        feed = try row["feed"]
        digest = try row["digest"]
        address = try row["address"]
        looked = try row["looked_at"]
    }
}
