import Foundation
import Incident

/// Alarms that were given. None is ever removed: the evaluation asks when it was known.
public struct Alarms: Sendable {
    let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Keeps an alarm, unless there is one of the same kind already: a surge of the same incident and query that is younger than
    /// `coolDown`, or a silence of the same feed that is not over.
    ///
    /// - Returns: the alarm; nil when there was one.
    public func keep(_ new: NewAlarm, coolDown: TimeInterval, at now: Date) async throws -> StoredAlarm? {
        try await database.write { connection in
            guard try connection.row(Alarms.same(as: new, since: new.at.addingTimeInterval(-coolDown))) == nil else { return nil }
            let row = try connection.row(
                """
                INSERT INTO alarm (kind, incident, watch, feed, at, seen, expected, score, sources, found_at)
                VALUES (\(new.kind), \(new.incident), \(new.watch), \(new.feed), \(new.at), \(new.seen), \(new.expected), \(new.score),
                    \(new.sources), \(now))
                RETURNING *
                """)
            guard let row else { throw StorageError(.engine, "no row came back") }
            return try StoredAlarm(row)
        }
    }

    /// Ends the silence of feeds that spoke again.
    public func end(silenceOf feeds: [Int64], at now: Date) async throws {
        guard !feeds.isEmpty else { return }
        try await database.write { connection in
            try connection.execute("UPDATE alarm SET over_at = \(now) WHERE feed IN (\(feeds)) AND over_at IS NULL")
        }
    }

    /// Surges of an incident, the newest first.
    public func list(_ incident: IncidentID, limit: Int = 200) async throws -> [StoredAlarm] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM alarm WHERE incident = \(incident) ORDER BY at DESC, id DESC LIMIT \(limit)").map {
                try StoredAlarm($0)
            }
        }
    }

    /// Feeds that are silent now, the longest first.
    public func silences() async throws -> [StoredAlarm] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM alarm WHERE feed IS NOT NULL AND over_at IS NULL ORDER BY at, id").map {
                try StoredAlarm($0)
            }
        }
    }

    private static func same(as new: NewAlarm, since start: Date) -> SQL {
        if let feed = new.feed { return "SELECT id FROM alarm WHERE feed = \(feed) AND over_at IS NULL" }
        let query: SQL = new.watch.map { "watch = \($0)" } ?? "watch IS NULL"
        return "SELECT id FROM alarm WHERE incident = \(new.incident) AND \(sql: query) AND at > \(start)"
    }
}
