import Foundation
import Incident

/// The queries of incidents.
public struct Watches: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Adds a query to an incident; one that is there already becomes active again.
    ///
    /// From the moment that this returns, every poll of every process sees it. What was stored before is the caller's to
    /// look through: ``Items/batches(since:size:)`` and ``Hits/backfill(_:at:)``.
    ///
    /// - Throws: `.notFound` when there is no such incident.
    public func add(_ query: String, to incident: IncidentID, at now: Date, by who: String) async throws -> Watch {
        try await database.write { connection in
            guard try connection.row("SELECT id FROM incident WHERE id = \(incident)") != nil else {
                throw StorageError(.notFound, incident.rawValue)
            }
            let row = try connection.row(
                """
                INSERT INTO watch (incident, query, added_at, added_by, is_active)
                VALUES (\(incident), \(query), \(now), \(who), 1)
                ON CONFLICT (incident, query) DO UPDATE SET is_active = 1
                RETURNING *
                """)
            guard let row else { throw StorageError(.engine, "no row came back") }
            return try Watch(row)
        }
    }

    /// The queries of an incident, in the order in which they were added.
    public func list(_ incident: IncidentID) async throws -> [Watch] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM watch WHERE incident = \(incident) ORDER BY id").map { try Watch($0) }
        }
    }

    /// The queries that polls look for: the active ones of incidents that are not closed.
    public func active() async throws -> [Watch] {
        try await database.read { try Watches.active($0) }
    }

    /// Lets a query rest, or wakes it.
    ///
    /// - Throws: `.notFound` when there is no such query.
    public func set(_ id: Int64, active: Bool) async throws {
        try await database.write { connection in
            let changed = try connection.execute("UPDATE watch SET is_active = \(active) WHERE id = \(id)")
            guard changed == 1 else { throw StorageError(.notFound, "\(id)") }
        }
    }

    static func active(_ connection: any Connection) throws(StorageError) -> [Watch] {
        var watches: [Watch] = []
        let rows = try connection.rows(
            """
            SELECT watch.* FROM watch JOIN incident ON incident.id = watch.incident
            WHERE watch.is_active = 1 AND incident.closed_at IS NULL ORDER BY watch.id
            """)
        for row in rows { watches.append(try Watch(row)) }
        return watches
    }
}
