import Foundation

/// The list of partners' contacts. Who is taken off it stays in the database: it must be clear later who could be called when.
public struct PartnerContacts: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Adds somebody to the list.
    public func add(
        organisation: String, role: String, phone: String?, mail: String?, at now: Date, by who: String
    ) async throws
        -> PartnerContact
    {
        try await database.write { connection in
            let row = try connection.row(
                """
                INSERT INTO partner_contact (organisation, role, phone, mail, added_at, added_by)
                VALUES (\(organisation), \(role), \(phone), \(mail), \(now), \(who)) RETURNING *
                """)
            guard let row else { throw StorageError(.engine, "no row came back") }
            try AccountLog.add(
                AccountLogEntry(at: now, who: who, action: .contactAdded, subject: organisation, to: role), connection)
            return try PartnerContact(row)
        }
    }

    /// The list, by organisation and role.
    public func list() async throws -> [PartnerContact] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM partner_contact WHERE removed_at IS NULL ORDER BY organisation, role, id").map {
                try PartnerContact($0)
            }
        }
    }

    /// Takes somebody off the list.
    ///
    /// - Throws: `.notFound` when the number is not on it.
    public func remove(_ id: Int64, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let gone = try connection.row(
                """
                UPDATE partner_contact SET removed_at = \(now), removed_by = \(who) WHERE id = \(id) AND removed_at IS NULL
                RETURNING organisation, role
                """)
            guard let gone else { throw StorageError(.notFound, "\(id)") }
            try AccountLog.add(
                AccountLogEntry(
                    at: now, who: who, action: .contactRemoved, subject: try gone["organisation"], from: try gone["role"]), connection)
        }
    }
}
