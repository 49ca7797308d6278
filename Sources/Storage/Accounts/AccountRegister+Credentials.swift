import Accounts
import Foundation

/// What somebody signs in with, as it is kept.
public struct Credentials: Sendable {
    /// Whose they are.
    public let account: Account
    /// A ``PasswordHash``; nil before she chose a password.
    public let password: String?
    /// A secret of ``OneTimeCode`` in Base32; nil without codes.
    public let codeSecret: String?
}

extension AccountRegister {
    /// The credentials of an account that is open.
    public func credentials(of name: AccountName) async throws -> Credentials? {
        try await database.read { connection in
            guard let row = try connection.row("SELECT * FROM account WHERE name = \(name) AND is_active = 1") else { return nil }
            return Credentials(account: try Account(row), password: try row["password"], codeSecret: try row["code_secret"])
        }
    }

    /// The credentials of an account that is open, by number.
    public func credentials(of id: Int64) async throws -> Credentials? {
        try await database.read { connection in
            guard let row = try connection.row("SELECT * FROM account WHERE id = \(id) AND is_active = 1") else { return nil }
            return Credentials(account: try Account(row), password: try row["password"], codeSecret: try row["code_secret"])
        }
    }

    /// Keeps a new password, and ends what was open with the old one: sessions, links and tokens.
    public func setPassword(_ id: Int64, _ hash: String, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let account = try AccountRegister.account(id, connection)
            try AccountRegister.setPassword(account, hash, at: now, by: who, connection)
        }
    }

    /// Keeps the same password under another cost; no change that anybody notices.
    public func replaceHash(_ id: Int64, _ old: String, with new: String) async throws {
        try await database.write { connection in
            _ = try connection.execute("UPDATE account SET password = \(new) WHERE id = \(id) AND password = \(old)")
        }
    }

    static func setPassword(
        _ account: Account, _ hash: String, at now: Date, by who: String, _ connection: any Connection
    ) throws(StorageError) {
        try connection.execute("UPDATE account SET password = \(hash) WHERE id = \(account.id)")
        try connection.execute("DELETE FROM session WHERE account = \(account.id)")
        try connection.execute("DELETE FROM one_time_link WHERE account = \(account.id)")
        try Tokens.revokeAll(of: account, at: now, by: who, connection)
        try AccountLog.add(AccountLogEntry(at: now, who: who, action: .passwordSet, subject: account.name.rawValue), connection)
    }

    /// Keeps the secret of an app that was shown to work; nil takes the codes away.
    public func setCodes(_ id: Int64, secret: String?, step: Int64?, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let account = try AccountRegister.account(id, connection)
            try connection.execute("UPDATE account SET code_secret = \(secret), code_step = \(step) WHERE id = \(id)")
            let action: AccountLogEntry.Action = secret == nil ? .codesRemoved : .codesSet
            try AccountLog.add(AccountLogEntry(at: now, who: who, action: action, subject: account.name.rawValue), connection)
        }
    }

    /// Takes a code, once: in one transaction with the look at the code before, so that two requests cannot both use it.
    ///
    /// - Parameter step: finds the step of the typed code, given the secret and the last step that was taken.
    public func takeCode(
        _ id: Int64, _ step: @Sendable (_ secret: String, _ last: Int64?) -> Int64?
    ) async throws -> Bool {
        try await database.write { connection in
            guard let row = try connection.row("SELECT code_secret, code_step FROM account WHERE id = \(id) AND is_active = 1"),
                let secret: String = try row["code_secret"], let taken = step(secret, try row["code_step"])
            else { return false }
            try connection.execute("UPDATE account SET code_step = \(taken) WHERE id = \(id)")
            return true
        }
    }
}
