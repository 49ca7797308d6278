import Editing
import Foundation
import Incident

/// Versions of messages. They are only added: the database itself refuses to change or remove one.
public struct Drafts: Sendable {
    let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Keeps a version; it gets the next number of its message, and its entry in the log of the incident. A version whose parent has
    /// a newer child already is kept beside that child: of two people who save at once neither loses a word.
    ///
    /// - Throws: `.notFound` when there is no such incident.
    public func add(_ new: NewDraft, at now: Date, by who: String) async throws -> StoredDraft {
        try await database.write { try Drafts.add(new, at: now, by: who, $0) }
    }

    /// Keeps versions of several messages in one step: all of them or none.
    public func add(_ new: [NewDraft], at now: Date, by who: String) async throws -> [StoredDraft] {
        try await database.write { connection in try new.map { try Drafts.add($0, at: now, by: who, connection) } }
    }

    private static func add(_ new: NewDraft, at now: Date, by who: String, _ connection: any Connection) throws(StorageError) -> StoredDraft
    {
        guard try connection.row("SELECT id FROM incident WHERE id = \(new.incident)") != nil else {
            throw StorageError(.notFound, new.incident.rawValue)
        }
        let before = try last(new, connection)
        let stored = try insert(new, after: before, at: now, by: who, connection)
        let parent = try new.parents?.first.flatMap { id throws(StorageError) in try version(id, connection) }
        try IncidentWriter(connection: connection).log([entry(for: stored, after: parent ?? before)], of: new.incident)
        return stored
    }

    private static func insert(
        _ new: NewDraft, after before: StoredDraft?, at now: Date, by who: String, _ connection: any Connection
    ) throws(StorageError) -> StoredDraft {
        let channel = new.channel ?? ""
        let facts = try StoredJSON.text(new.factsUsed)
        let parents = try StoredJSON.text(new.parents ?? [before?.id].compactMap { $0 })
        let basis = try new.basis.map { basis throws(StorageError) in try StoredJSON.text(basis) }
        let row = try connection.row(
            """
            INSERT INTO draft (incident, kind, channel, version, text, facts_used, created_at, created_by, created_by_account, origin, parents,
                basis)
            VALUES (\(new.incident), \(new.kind), \(channel), \((before?.version ?? 0) + 1), \(new.text), \(facts), \(now), \(who),
                \(new.account), \(new.origin), \(parents), \(basis))
            RETURNING *
            """)
        guard let row else { throw StorageError(.engine, "no row came back") }
        return try StoredDraft(row)
    }

    private static func last(_ new: NewDraft, _ connection: any Connection) throws(StorageError) -> StoredDraft? {
        try connection.row(
            """
            SELECT * FROM draft WHERE incident = \(new.incident) AND kind = \(new.kind) AND channel = \(new.channel ?? "")
            ORDER BY version DESC LIMIT 1
            """
        ).map { row throws(StorageError) in try StoredDraft(row) }
    }

    static func version(_ id: Int64, _ connection: any Connection) throws(StorageError) -> StoredDraft? {
        try connection.row("SELECT * FROM draft WHERE id = \(id)").map { row throws(StorageError) in try StoredDraft(row) }
    }

    /// "versie 1" → "versie 2: 3 woorden weg, 5 erbij"
    private static func entry(for draft: StoredDraft, after before: StoredDraft?) -> LogEntry {
        let name = draft.kind.rawValue + (draft.channel.map { " (\($0))" } ?? "")
        var change = "versie \(draft.version)"
        if let before {
            let difference = TextDifference(from: before.text, to: draft.text)
            change += ": \(difference.wordsRemoved) woorden weg, \(difference.wordsAdded) erbij"
        }
        return LogEntry(
            at: draft.created, who: draft.createdBy, action: .drafted, subject: name, from: before.map { "versie \($0.version)" },
            to: change,
            reason: nil)
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
