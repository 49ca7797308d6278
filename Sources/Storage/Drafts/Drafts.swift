import Foundation
import Incident

/// Versions of messages. They are only added: the database itself refuses to change or remove one.
public struct Drafts: Sendable {
    let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Keeps a version; it gets the next number of its message.
    ///
    /// - Throws: `.notFound` when there is no such incident.
    public func add(_ new: NewDraft, at now: Date, by who: String) async throws -> StoredDraft {
        try await database.write { connection in
            guard try connection.row("SELECT id FROM incident WHERE id = \(new.incident)") != nil else {
                throw StorageError(.notFound, new.incident.rawValue)
            }
            let channel = new.channel ?? ""
            let facts = try StoredJSON.text(new.factsUsed)
            let row = try connection.row(
                """
                INSERT INTO draft (incident, kind, channel, version, text, facts_used, created_at, created_by)
                SELECT \(new.incident), \(new.kind), \(channel), coalesce(max(version), 0) + 1, \(new.text), \(facts), \(now), \(who)
                FROM draft WHERE incident = \(new.incident) AND kind = \(new.kind) AND channel = \(channel)
                RETURNING *
                """)
            guard let row else { throw StorageError(.engine, "no row came back") }
            return try StoredDraft(row)
        }
    }

    /// The version with this number.
    public func find(_ id: Int64) async throws -> StoredDraft? {
        try await database.read { connection in
            try connection.row("SELECT * FROM draft WHERE id = \(id)").map { try StoredDraft($0) }
        }
    }

    /// The last version of one message.
    public func latest(_ incident: IncidentID, _ kind: MessageKind, channel: String? = nil) async throws -> StoredDraft? {
        try await versions(incident, kind, channel: channel, limit: 1).first
    }

    /// The last version of each message of an incident, newest first.
    public func latest(_ incident: IncidentID) async throws -> [StoredDraft] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT * FROM draft WHERE incident = \(incident) AND version = (
                    SELECT max(other.version) FROM draft AS other
                    WHERE other.incident = draft.incident AND other.kind = draft.kind AND other.channel = draft.channel)
                ORDER BY id DESC
                """
            ).map { try StoredDraft($0) }
        }
    }

    /// The versions of one message, newest first.
    public func versions(
        _ incident: IncidentID, _ kind: MessageKind, channel: String? = nil, limit: Int = 1_000
    ) async throws -> [StoredDraft] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT * FROM draft WHERE incident = \(incident) AND kind = \(kind) AND channel = \(channel ?? "")
                ORDER BY version DESC LIMIT \(limit)
                """
            ).map { try StoredDraft($0) }
        }
    }
}
