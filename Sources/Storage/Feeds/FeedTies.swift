import Foundation
import Incident

/// Which feeds belong to which live incident: as a person decided, and as their hits show.
public struct FeedTies: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// What a person decided about one feed and one incident.
    public struct Tie: Sendable, Equatable {
        /// The incident.
        public let incident: IncidentID
        /// Number of the feed.
        public let feed: Int64
        /// Followed minute by minute, or expressly not.
        public let isTied: Bool
    }

    /// The decisions for incidents that are open.
    public func decisions() async throws -> [Tie] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT feed_tie.incident, feed_tie.feed, feed_tie.is_tied FROM feed_tie
                JOIN incident ON incident.id = feed_tie.incident WHERE incident.closed_at IS NULL
                """
            ).map { row in Tie(incident: try row["incident"], feed: try row["feed"], isTied: try row["is_tied"]) }
        }
    }

    /// Feeds that brought a hit to an open incident which nobody dismissed.
    public func feedsWithHits() async throws -> Set<Int64> {
        try await database.read { connection in
            let rows = try connection.rows(
                """
                SELECT DISTINCT item.feed FROM hit JOIN item ON item.id = hit.item JOIN incident ON incident.id = hit.incident
                WHERE incident.closed_at IS NULL AND hit.vanished_at IS NULL AND hit.state <> 'dismissed'
                """)
            return Set(try rows.map { try $0["feed"] as Int64 })
        }
    }

    /// Ties a feed to an incident, or keeps it apart; nil gives the decision back to the rules.
    public func set(_ feed: Int64, to incident: IncidentID, tied: Bool?, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let url: String = try connection.row("SELECT url FROM feed WHERE id = \(feed)")?["url"] ?? "\(feed)"
            let words = tied.map { $0 ? "gekoppeld" : "erbuiten" } ?? "vanzelf"
            try AccountLog.add(
                AccountLogEntry(at: now, who: who, action: .feedTied, subject: url, to: words, reason: incident.rawValue), connection)
            guard let tied else {
                try connection.execute("DELETE FROM feed_tie WHERE feed = \(feed) AND incident = \(incident)")
                return
            }
            try connection.execute(
                """
                INSERT INTO feed_tie (incident, feed, is_tied, by_whom, at) VALUES (\(incident), \(feed), \(tied), \(who), \(now))
                ON CONFLICT (incident, feed) DO UPDATE SET is_tied = excluded.is_tied, by_whom = excluded.by_whom, at = excluded.at
                """)
        }
    }
}
