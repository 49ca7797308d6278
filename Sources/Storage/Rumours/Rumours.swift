import Foundation
import Incident

/// The rumour registers of incidents. A change and its log entry are one transaction.
public struct Rumours: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Writes down a rumour under the next id.
    ///
    /// - Throws: `.notFound` when there is no such incident; `IncidentError` for a blank field or a closed incident.
    public func add(
        _ text: String, firstSeen: Date, in place: String, item: Int64?, to incident: IncidentID, at now: Date, by who: String
    ) async throws -> Rumour {
        try await database.write { connection in
            _ = try Rumours.open(incident, connection)
            let position: Int = try connection.row("SELECT count(*) AS count FROM rumour WHERE incident = \(incident)")?["count"] ?? 0
            let rumour = try Rumour(
                id: RumourID("g\(position + 1)"), text: text, firstSeen: firstSeen, firstSeenIn: place, item: item, at: now, by: who)
            try connection.execute(
                """
                INSERT INTO rumour (incident, id, position, text, first_seen_at, first_seen_in, item, status, added_at, added_by)
                VALUES (\(incident), \(rumour.id.rawValue), \(position), \(rumour.text), \(rumour.firstSeen), \(rumour.firstSeenIn),
                    \(rumour.item), \(rumour.status), \(now), \(who))
                """)
            let entry = LogEntry(
                at: now, who: who, action: .rumourAdded, subject: rumour.id.rawValue, from: nil, to: rumour.text, reason: nil)
            try IncidentWriter(connection: connection).log([entry], of: incident)
            return try Rumours.find(rumour.id, of: incident, connection)
        }
    }

    /// The rumours of an incident, in the order in which they were written down.
    public func list(_ incident: IncidentID) async throws -> [Rumour] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM rumour WHERE incident = \(incident) ORDER BY position").map { try Rumour($0) }
        }
    }

    /// Changes a rumour within a transaction that also has its incident.
    ///
    /// - Throws: `.notFound` when there is no such incident or rumour; whatever `change` throws, and then nothing has changed.
    public func update(
        _ id: RumourID, of incident: IncidentID, at now: Date, by who: String,
        change: @Sendable (inout Rumour, Incident) throws -> Void
    ) async throws -> Rumour {
        try await database.write { connection in
            let file = try Rumours.open(incident, connection)
            let old = try Rumours.find(id, of: incident, connection)
            var new = old
            try change(&new, file)
            try connection.execute(
                """
                UPDATE rumour SET status = \(new.status), fact = \(new.fact?.rawValue), settled_at = \(new.settled),
                    settled_by = \(new.settledBy) WHERE incident = \(incident) AND id = \(id.rawValue)
                """)
            let entry = LogEntry(
                at: now, who: who, action: .rumourAnswered, subject: id.rawValue, from: old.status.rawValue,
                to: [new.status.rawValue, new.fact?.rawValue].compactMap { $0 }.joined(separator: " "), reason: nil)
            try IncidentWriter(connection: connection).log([entry], of: incident)
            return try Rumours.find(id, of: incident, connection)
        }
    }

    private static func open(_ id: IncidentID, _ connection: any Connection) throws -> Incident {
        guard let incident = try IncidentReader(connection: connection).find(id) else { throw StorageError(.notFound, id.rawValue) }
        guard incident.isOpen else { throw IncidentError(.closed, id.rawValue) }
        return incident
    }

    private static func find(_ id: RumourID, of incident: IncidentID, _ connection: any Connection) throws(StorageError) -> Rumour {
        guard let row = try connection.row("SELECT * FROM rumour WHERE incident = \(incident) AND id = \(id.rawValue)") else {
            throw StorageError(.notFound, id.rawValue)
        }
        return try Rumour(row)
    }
}

extension RumourStatus: SQLConvertible {}

extension Rumour {
    init(_ row: Row) throws(StorageError) {
        let fact: String? = try row["fact"]
        self.init(
            id: RumourID(try row["id"]), text: try row["text"], firstSeen: try row["first_seen_at"], firstSeenIn: try row["first_seen_in"],
            item: try row["item"], status: try row["status"], fact: fact.map { FactID($0) }, added: try row["added_at"],
            addedBy: try row["added_by"], settled: try row["settled_at"], settledBy: try row["settled_by"])
    }
}
