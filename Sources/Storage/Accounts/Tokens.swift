import Accounts
import Foundation
import Incident

/// A token of the JSON interface, as its owner sees it: never the secret itself.
public struct APIToken: Sendable, Equatable {
    /// Number.
    public let id: Int64
    /// Whose it is.
    public let account: Int64
    /// What it is for, in the owner's words.
    public let label: String
    /// What it may be used for.
    public let scopes: Set<Scope>
    /// When it was made.
    public let madeAt: Date
    /// When it ends by itself; nil for never.
    public let expiresAt: Date?
    /// When it was last used, to the minute.
    public let lastUsed: Date?
    /// When it was taken away.
    public let revokedAt: Date?

    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        account = try row["account"]
        label = try row["label"]
        scopes = Set(StoredWords.read(try row["scopes"]))
        madeAt = try row["made_at"]
        expiresAt = try row["expires_at"]
        lastUsed = try row["last_used"]
        revokedAt = try row["revoked_at"]
    }
}

/// The tokens of the JSON interface.
public struct Tokens: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Makes a token of an account.
    public func make(
        _ digest: String, for id: Int64, label: String, scopes: Set<Scope>, until end: Date?, at now: Date, by who: String
    ) async throws -> APIToken {
        try await database.write { connection in
            let account = try AccountRegister.account(id, connection)
            let row = try connection.row(
                """
                INSERT INTO api_token (account, label, digest, scopes, made_at, expires_at)
                VALUES (\(id), \(label), \(digest), \(StoredWords.text(scopes)), \(now), \(end)) RETURNING *
                """)
            guard let row else { throw StorageError(.engine, "no row came back") }
            try AccountLog.add(
                AccountLogEntry(
                    at: now, who: who, action: .tokenMade, subject: account.name.rawValue, to: StoredWords.text(scopes), reason: label),
                connection)
            return try APIToken(row)
        }
    }

    /// Tokens that work, of one account or of all, newest first.
    public func list(of account: Int64? = nil, at now: Date) async throws -> [APIToken] {
        try await database.read { connection in
            let condition: SQL = if let account { "AND account = \(account)" } else { "" }
            return try connection.rows(
                """
                SELECT * FROM api_token WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > \(now)) \(sql: condition)
                ORDER BY id DESC
                """
            ).map { try APIToken($0) }
        }
    }

    /// Takes a token away.
    ///
    /// - Parameter owner: only when it is this account's; nil for a beheerder.
    /// - Throws: `.notFound` when there is no such token that works.
    public func revoke(_ id: Int64, owner: Int64?, at now: Date, by who: String) async throws {
        try await database.write { connection in
            guard let row = try connection.row("SELECT * FROM api_token WHERE id = \(id) AND revoked_at IS NULL") else {
                throw StorageError(.notFound, "\(id)")
            }
            let token = try APIToken(row)
            guard owner == nil || owner == token.account else { throw StorageError(.notFound, "\(id)") }
            try connection.execute("UPDATE api_token SET revoked_at = \(now) WHERE id = \(id)")
            let account = try AccountRegister.account(token.account, connection)
            try AccountLog.add(
                AccountLogEntry(at: now, who: who, action: .tokenRevoked, subject: account.name.rawValue, reason: token.label), connection)
        }
    }

    /// Takes all tokens of an account away: whoever else had her account may have made one.
    static func revokeAll(of account: Account, at now: Date, by who: String, _ connection: any Connection) throws(StorageError) {
        for row in try connection.rows("SELECT * FROM api_token WHERE account = \(account.id) AND revoked_at IS NULL") {
            let token = try APIToken(row)
            try connection.execute("UPDATE api_token SET revoked_at = \(now) WHERE id = \(token.id)")
            try AccountLog.add(
                AccountLogEntry(at: now, who: who, action: .tokenRevoked, subject: account.name.rawValue, reason: token.label), connection)
        }
    }

    /// The token of a digest with its account, and the incidents hidden from that; nil when it does not work.
    public func find(_ digest: String, at now: Date) async throws -> (token: APIToken, account: Account, hidden: Set<IncidentID>)? {
        try await database.read { connection in
            guard
                let row = try connection.row(
                    """
                    SELECT * FROM api_token WHERE digest = \(digest) AND revoked_at IS NULL
                        AND (expires_at IS NULL OR expires_at > \(now))
                    """)
            else { return nil }
            let token = try APIToken(row)
            let account = try AccountRegister.account(token.account, connection)
            guard account.isActive else { return nil }
            return (token, account, try Confidentiality.hidden(from: account.id, connection))
        }
    }

    /// Notes that a token is in use.
    public func touch(_ id: Int64, at now: Date) async throws {
        try await database.write { connection in
            _ = try connection.execute("UPDATE api_token SET last_used = \(now) WHERE id = \(id)")
        }
    }
}
