import Foundation
import Incident
import Watching

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
            let old = try connection.row("SELECT * FROM watch WHERE incident = \(incident) AND query = \(query)").map { try Watch($0) }
            let row = try connection.row(
                """
                INSERT INTO watch (incident, query, added_at, added_by, is_active)
                VALUES (\(incident), \(query), \(now), \(who), 1)
                ON CONFLICT (incident, query) DO UPDATE SET is_active = 1
                RETURNING *
                """)
            guard let row else { throw StorageError(.engine, "no row came back") }
            let watch = try Watch(row)
            if old?.isActive != true { try Watches.log(.queryAdded, watch, from: nil, to: query, now, who, connection) }
            return watch
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

    /// The query with this number.
    public func find(_ id: Int64) async throws -> Watch? {
        try await database.read { try Watches.find(id, $0) }
    }

    /// Gives a query another text, and looks again at what it found: a hit that no longer answers vanishes, unless a person accepted it;
    /// one that answers again comes back. All in one transaction, so that no poll sees half of it.
    ///
    /// What the new text finds and the old one did not is the caller's to look for: ``Items/batches(since:size:)``.
    ///
    /// - Throws: `.notFound` when there is no such query, `.alreadyExists` when the incident has the new text already.
    public func rewrite(
        _ id: Int64, to query: String, at now: Date, by who: String,
        matching matcher: @escaping @Sendable (NewsItem) throws -> ItemMatch?
    ) async throws -> Watch {
        try await database.write { connection in
            guard let old = try Watches.find(id, connection) else { throw StorageError(.notFound, "\(id)") }
            let twin = try connection.row("SELECT id FROM watch WHERE incident = \(old.incident) AND query = \(query) AND id <> \(id)")
            guard twin == nil else { throw StorageError(.alreadyExists, query) }
            try connection.execute("UPDATE watch SET query = \(query) WHERE id = \(id)")
            try Rematching(connection: connection, watch: id, now: now).run(matcher)
            guard let watch = try Watches.find(id, connection) else { throw StorageError(.notFound, "\(id)") }
            try Watches.log(.queryChanged, watch, from: old.query, to: query, now, who, connection)
            return watch
        }
    }

    /// Lets a query rest, or wakes it.
    ///
    /// - Throws: `.notFound` when there is no such query.
    public func set(_ id: Int64, active: Bool, at now: Date, by who: String) async throws {
        try await database.write { connection in
            guard let watch = try Watches.find(id, connection) else { throw StorageError(.notFound, "\(id)") }
            guard watch.isActive != active else { return }
            try connection.execute("UPDATE watch SET is_active = \(active) WHERE id = \(id)")
            try Watches.log(
                active ? .queryAdded : .queryStopped, watch, from: active ? nil : watch.query, to: active ? watch.query : nil, now, who,
                connection)
        }
    }

    /// What is watched decides what is seen, so each change of it stands in the log of the incident.
    private static func log(
        _ action: LogEntry.Action, _ watch: Watch, from: String?, to: String?, _ now: Date, _ who: String, _ connection: any Connection
    ) throws {
        let entry = LogEntry(at: now, who: who, action: action, subject: "\(watch.id)", from: from, to: to, reason: nil)
        try IncidentWriter(connection: connection).log([entry], of: watch.incident)
    }

    static func find(_ id: Int64, _ connection: any Connection) throws(StorageError) -> Watch? {
        guard let row = try connection.row("SELECT * FROM watch WHERE id = \(id)") else { return nil }
        return try Watch(row)
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
