import Accounts
import Foundation

/// Links that work once: an invitation, or a new password for who lost hers.
public struct OneTimeLinks: Sendable {
    /// What a link is for.
    public enum Kind: String, Sendable, CaseIterable {
        case invitation
        case reset
    }

    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Makes a link; earlier ones of the account stop working.
    public func make(_ digest: String, _ kind: Kind, for id: Int64, until end: Date, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let account = try AccountRegister.account(id, connection)
            guard account.isActive else { throw StorageError(.notFound, account.name.rawValue) }
            try connection.execute("DELETE FROM one_time_link WHERE account = \(id)")
            try connection.execute(
                """
                INSERT INTO one_time_link (digest, account, kind, made_at, made_by, expires_at)
                VALUES (\(digest), \(id), \(kind), \(now), \(who), \(end))
                """)
            let action: AccountLogEntry.Action = kind == .invitation ? .invited : .resetLinkMade
            try AccountLog.add(AccountLogEntry(at: now, who: who, action: action, subject: account.name.rawValue), connection)
        }
    }

    /// Whose link this is and what for; nil when it was used, is over, or never was.
    public func find(_ digest: String, at now: Date) async throws -> (account: Account, kind: Kind)? {
        try await database.read { try OneTimeLinks.find(digest, at: now, $0) }
    }

    /// Uses a link up: keeps the password, and nothing else may use the link again.
    ///
    /// - Returns: false when somebody else used it meanwhile.
    public func use(_ digest: String, password hash: String, at now: Date) async throws -> Account? {
        try await database.write { connection in
            guard let found = try OneTimeLinks.find(digest, at: now, connection) else { return nil }
            try AccountRegister.setPassword(found.account, hash, at: now, by: found.account.displayName, connection)
            return try AccountRegister.account(found.account.id, connection)
        }
    }

    private static func find(
        _ digest: String, at now: Date, _ connection: any Connection
    ) throws(StorageError) -> (account: Account, kind: Kind)? {
        guard let row = try connection.row("SELECT * FROM one_time_link WHERE digest = \(digest) AND expires_at > \(now)") else {
            return nil
        }
        let account = try AccountRegister.account(try row["account"], connection)
        return account.isActive ? (account, try row["kind"]) : nil
    }
}

extension OneTimeLinks.Kind: SQLConvertible {}
