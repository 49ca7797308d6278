import Accounts
import Foundation
import Incident

/// Which incidents are confidential, and who belongs to them. For everybody else such an incident does not exist.
public struct Confidentiality: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// The accounts that belong to a confidential incident; nil when the incident is not confidential.
    public func members(of incident: IncidentID) async throws -> [Account]? {
        try await database.read { connection in
            guard try connection.row("SELECT incident FROM confidential_incident WHERE incident = \(incident)") != nil else { return nil }
            return try connection.rows(
                """
                SELECT account.* FROM account JOIN incident_member ON incident_member.account = account.id
                WHERE incident_member.incident = \(incident) ORDER BY account.name
                """
            ).map { try Account($0) }
        }
    }

    /// Makes an incident confidential with these members, or changes who they are.
    ///
    /// - Throws: `.invariant` when nobody would be left who can work on it; `.notFound` for an account that is not there.
    public func confine(_ incident: IncidentID, to members: Set<Int64>, at now: Date, by who: String) async throws {
        try await database.write { connection in
            var accounts: [Account] = []
            for id in members.sorted() { accounts.append(try AccountRegister.account(id, connection)) }
            guard accounts.contains(where: { $0.rights.contains(.openIncidents) }) else {
                throw StorageError(.invariant, "een vertrouwelijk incident heeft een communicatieadviseur nodig")
            }
            let isNew = try connection.row("SELECT incident FROM confidential_incident WHERE incident = \(incident)") == nil
            if isNew {
                try connection.execute("INSERT INTO confidential_incident (incident, since, made_by) VALUES (\(incident), \(now), \(who))")
                try AccountLog.add(AccountLogEntry(at: now, who: who, action: .madeConfidential, subject: incident.rawValue), connection)
            }
            var before: Set<Int64> = []
            for row in try connection.rows("SELECT account FROM incident_member WHERE incident = \(incident)") {
                before.insert(try row["account"])
            }
            for account in accounts where !before.contains(account.id) {
                try connection.execute("INSERT INTO incident_member (incident, account) VALUES (\(incident), \(account.id))")
                try AccountLog.add(
                    AccountLogEntry(at: now, who: who, action: .memberAdded, subject: incident.rawValue, to: account.name.rawValue),
                    connection)
            }
            for gone in before.subtracting(members) {
                let account = try AccountRegister.account(gone, connection)
                try connection.execute("DELETE FROM incident_member WHERE incident = \(incident) AND account = \(gone)")
                try AccountLog.add(
                    AccountLogEntry(at: now, who: who, action: .memberRemoved, subject: incident.rawValue, from: account.name.rawValue),
                    connection)
            }
        }
    }

    /// Makes an incident open again for everybody with the right to read.
    public func open(_ incident: IncidentID, at now: Date, by who: String) async throws {
        try await database.write { connection in
            guard try connection.execute("DELETE FROM confidential_incident WHERE incident = \(incident)") > 0 else { return }
            try connection.execute("DELETE FROM incident_member WHERE incident = \(incident)")
            try AccountLog.add(AccountLogEntry(at: now, who: who, action: .madeOpen, subject: incident.rawValue), connection)
        }
    }

    /// Confidential incidents that an account does not belong to.
    static func hidden(from account: Int64, _ connection: any Connection) throws(StorageError) -> Set<IncidentID> {
        var hidden: Set<IncidentID> = []
        let rows = try connection.rows(
            """
            SELECT incident FROM confidential_incident
            WHERE incident NOT IN (SELECT incident FROM incident_member WHERE account = \(account))
            """)
        for row in rows { hidden.insert(try row["incident"]) }
        return hidden
    }
}
