import Foundation

/// When a feed's items were published.
public struct FeedRhythm: Sendable, Equatable {
    /// Number of the feed.
    public let feed: Int64
    /// Items by the hour since 1970.
    public let counts: [Int: Int]
    /// The newest.
    public let last: Date
}

extension Alarms {
    /// The rhythm of every feed that is followed and brought something since a moment.
    public func rhythms(since start: Date) async throws -> [FeedRhythm] {
        try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT item.feed, item.published_at / 3600000000 AS hour, count(*) AS count, max(item.published_at) AS newest
                FROM item JOIN feed ON feed.id = item.feed
                WHERE item.published_at >= \(start) AND feed.removed_at IS NULL AND feed.is_gone = 0
                GROUP BY 1, 2
                """)
            var counts: [Int64: [Int: Int]] = [:]
            var newest: [Int64: Date] = [:]
            for row in rows {
                let feed: Int64 = try row["feed"]
                let last: Date = try row["newest"]
                counts[feed, default: [:]][try row["hour"]] = try row["count"]
                newest[feed] = max(newest[feed] ?? last, last)
            }
            return counts.sorted { $0.key < $1.key }.map { FeedRhythm(feed: $0.key, counts: $0.value, last: newest[$0.key] ?? start) }
        }
    }
}
