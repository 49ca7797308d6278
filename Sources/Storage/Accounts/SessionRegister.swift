import Accounts
import Foundation
import Incident

/// Who is signed in, on every machine and every process over one database.
public struct SessionRegister: Sendable {
    private let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Opens a session.
    ///
    /// - Parameters:
    ///   - digest: of the token that the browser gets.
    ///   - reason: how she signed in, for the log.
    ///   - signOn: the session at the organisation's own sign-on that this one came from; nil for a password of ours.
    public func open(
        _ digest: String, for account: Account, address: String, browser: String, reason: String? = nil, signOn: SignOnSession? = nil,
        limits: SessionLimits, at now: Date
    ) async throws {
        try await database.write { connection in
            try connection.execute(
                """
                DELETE FROM session WHERE created_at <= \(now.addingTimeInterval(-limits.absolute))
                    OR last_seen <= \(now.addingTimeInterval(-limits.idle))
                """)
            try connection.execute(
                """
                INSERT INTO session (
                    digest, account, created_at, last_seen, address, browser, sign_on, sign_on_session, sign_on_token)
                VALUES (\(digest), \(account.id), \(now), \(now), \(address), \(browser),
                    \(signOn?.identity), \(signOn?.session), \(signOn?.token))
                """)
            try AccountLog.add(
                AccountLogEntry(
                    at: now, who: account.displayName, action: .signedIn, subject: account.name.rawValue, to: address, reason: reason),
                connection)
        }
    }

    /// The session of a token with its account, and the confidential incidents that the account does not belong to; nil when it is
    /// over, or the account is closed.
    public func find(
        _ digest: String, limits: SessionLimits, at now: Date
    ) async throws -> (session: Session, account: Account, hidden: Set<IncidentID>)? {
        try await database.read { connection in
            guard let row = try connection.row("SELECT * FROM session WHERE digest = \(digest)") else { return nil }
            let session = try Session(row)
            guard limits.allows(createdAt: session.createdAt, lastSeen: session.lastSeen, at: now) else { return nil }
            let account = try AccountRegister.account(session.account, connection)
            guard account.isActive else { return nil }
            return (session, account, try Confidentiality.hidden(from: account.id, connection))
        }
    }

    /// Notes that somebody is there.
    public func touch(_ digest: String, at now: Date) async throws {
        try await database.write { connection in
            _ = try connection.execute("UPDATE session SET last_seen = \(now) WHERE digest = \(digest) AND last_seen < \(now)")
        }
    }

    /// Ends one session.
    ///
    /// - Returns: the session at the organisation's own sign-on that it came from, which goes on there; nil for a password of ours.
    @discardableResult
    public func close(_ digest: String, at now: Date) async throws -> SignOnSession? {
        try await database.write { connection in
            guard let row = try connection.row("SELECT * FROM session WHERE digest = \(digest)") else { return nil }
            let account = try AccountRegister.account(try Session(row).account, connection)
            try connection.execute("DELETE FROM session WHERE digest = \(digest)")
            try AccountLog.add(
                AccountLogEntry(at: now, who: account.displayName, action: .signedOut, subject: account.name.rawValue), connection)
            return try SignOnSession(row)
        }
    }

    /// Ends what came from a sign-on that has ended over there (OpenID Connect Back-Channel Logout 1.0, 2.7). A session that does not
    /// know from which of the provider's sessions it came ends with any of them.
    ///
    /// - Parameters:
    ///   - identity: whose; nil when only the provider's session was named.
    ///   - session: the provider's session; nil for all of that person's.
    ///   - who: the organisation, for the log.
    /// - Returns: how many ended.
    public func closeAll(signOn identity: String?, session: String?, at now: Date, by who: String) async throws -> Int {
        guard identity != nil || session != nil else { return 0 }
        return try await database.write { connection in
            let rows: [Row] =
                switch (identity, session) {
                case (let identity?, let session?):
                    try connection.rows(
                        """
                        SELECT * FROM session WHERE sign_on = \(identity) AND (sign_on_session = \(session) OR sign_on_session IS NULL)
                        """)
                case (let identity?, nil): try connection.rows("SELECT * FROM session WHERE sign_on = \(identity)")
                default: try connection.rows("SELECT * FROM session WHERE sign_on_session = \(session)")
                }
            for row in rows {
                let ended = try Session(row)
                try connection.execute("DELETE FROM session WHERE digest = \(ended.digest)")
                let name = try AccountRegister.account(ended.account, connection).name.rawValue
                try AccountLog.add(
                    AccountLogEntry(at: now, who: who, action: .signedOut, subject: name, reason: "afgemeld bij de organisatie"), connection
                )
            }
            return rows.count
        }
    }

    /// Ends all sessions of an account, and takes its tokens away.
    public func closeAll(of id: Int64, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let account = try AccountRegister.account(id, connection)
            let ended = try connection.execute("DELETE FROM session WHERE account = \(id)")
            try Tokens.revokeAll(of: account, at: now, by: who, connection)
            try AccountLog.add(
                AccountLogEntry(at: now, who: who, action: .signedOutEverywhere, subject: account.name.rawValue, to: "\(ended)"), connection
            )
        }
    }

    /// Where an account is signed in, last seen first.
    public func list(of account: Int64, limits: SessionLimits, at now: Date) async throws -> [Session] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM session WHERE account = \(account) ORDER BY last_seen DESC").map { try Session($0) }
                .filter { limits.allows(createdAt: $0.createdAt, lastSeen: $0.lastSeen, at: now) }
        }
    }
}
