import Accounts
import Editing
import Foundation

/// Who may sign in. Every change writes its log entry in the same transaction.
public struct AccountRegister: Sendable {
    let database: any Database

    init(_ database: any Database) { self.database = database }

    /// Whether there is any account: before that, the newsroom can only be set up.
    public func isEmpty() async throws -> Bool {
        try await database.read { try $0.row("SELECT id FROM account LIMIT 1") == nil }
    }

    /// All accounts by name, closed ones last.
    public func list() async throws -> [Account] {
        try await database.read { try $0.rows("SELECT * FROM account ORDER BY is_active DESC, name").map { try Account($0) } }
    }

    /// One account.
    public func find(_ id: Int64) async throws -> Account? {
        try await database.read { try $0.row("SELECT * FROM account WHERE id = \(id)").map { try Account($0) } }
    }

    /// One account by its name.
    public func find(_ name: AccountName) async throws -> Account? {
        try await database.read { try $0.row("SELECT * FROM account WHERE name = \(name)").map { try Account($0) } }
    }

    /// Makes an account without a password.
    ///
    /// - Parameter onlyIfFirst: refuse with `.alreadyExists` when there is an account already: two people who set up at once make one.
    public func add(
        _ name: AccountName, displayName: String, roles: Set<UserRole>, password: String? = nil, onlyIfFirst: Bool = false, at now: Date,
        by who: String
    ) async throws -> Account {
        try await database.write { connection in
            if onlyIfFirst, try connection.row("SELECT id FROM account LIMIT 1") != nil {
                throw StorageError(.alreadyExists, name.rawValue)
            }
            try AccountRegister.requireFree(displayName, connection)
            let row = try connection.row(
                """
                INSERT INTO account (name, display_name, roles, is_active, password, created_at, created_by)
                VALUES (\(name), \(displayName), \(StoredWords.text(roles)), \(true), \(password), \(now), \(who))
                ON CONFLICT (name) DO NOTHING RETURNING *
                """)
            guard let row else { throw StorageError(.alreadyExists, name.rawValue) }
            try AccountLog.add(
                AccountLogEntry(at: now, who: who, action: .created, subject: name.rawValue, to: StoredWords.text(roles)), connection)
            return try Account(row)
        }
    }

    /// Gives an account these roles in place of those it had. Sessions go on, with the new rights from the next request.
    ///
    /// - Throws: `.notFound`; `.invariant` when no active beheerder would be left.
    public func setRoles(_ id: Int64, _ roles: Set<UserRole>, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let before = try AccountRegister.account(id, connection)
            guard before.roles != roles else { return }
            try connection.execute("UPDATE account SET roles = \(StoredWords.text(roles)) WHERE id = \(id)")
            try AccountRegister.keepBeheerder(connection)
            try AccountLog.add(
                AccountLogEntry(
                    at: now, who: who, action: .rolesChanged, subject: before.name.rawValue, from: StoredWords.text(before.roles),
                    to: StoredWords.text(roles)), connection)
        }
    }

    /// Closes an account, which ends its sessions and links and takes its tokens away, or opens it again.
    public func setActive(_ id: Int64, _ isActive: Bool, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let before = try AccountRegister.account(id, connection)
            guard before.isActive != isActive else { return }
            if isActive { try AccountRegister.requireFree(before.displayName, except: id, connection) }
            try connection.execute("UPDATE account SET is_active = \(isActive) WHERE id = \(id)")
            if !isActive {
                try connection.execute("DELETE FROM session WHERE account = \(id)")
                try connection.execute("DELETE FROM one_time_link WHERE account = \(id)")
                try connection.execute("UPDATE api_token SET revoked_at = \(now) WHERE account = \(id) AND revoked_at IS NULL")
            }
            try AccountRegister.keepBeheerder(connection)
            let action: AccountLogEntry.Action = isActive ? .reopened : .closed
            try AccountLog.add(AccountLogEntry(at: now, who: who, action: action, subject: before.name.rawValue), connection)
        }
    }

    /// Changes how pages name somebody.
    ///
    /// - Throws: `.doubleName` when somebody else has that name.
    public func rename(_ id: Int64, to displayName: String, at now: Date, by who: String) async throws {
        try await database.write { connection in
            let before = try AccountRegister.account(id, connection)
            guard before.displayName != displayName else { return }
            try AccountRegister.requireFree(displayName, except: id, connection)
            try connection.execute("UPDATE account SET display_name = \(displayName) WHERE id = \(id)")
            try AccountLog.add(
                AccountLogEntry(
                    at: now, who: who, action: .renamed, subject: before.name.rawValue, from: before.displayName, to: displayName),
                connection)
        }
    }

    /// The account behind an identity of the organisation's own sign-on: the one that had this identity before, else made anew.
    /// Roles follow the groups at every sign-in.
    ///
    /// - Throws: `.alreadyExists` when another account has the name: identities are never joined by name alone.
    public func signOn(
        _ identity: String, name: AccountName, displayName: String, roles: Set<UserRole>, at now: Date
    ) async throws -> Account {
        try await database.write { connection in
            guard let row = try connection.row("SELECT * FROM account WHERE sign_on = \(identity)") else {
                return try AccountRegister.add(identity, name, displayName, roles, at: now, connection)
            }
            let before = try Account(row)
            if before.roles != roles {
                // Not held back for the last beheerder: rights that the organisation took away would go on.
                try connection.execute("UPDATE account SET roles = \(StoredWords.text(roles)) WHERE id = \(before.id)")
                try AccountLog.add(
                    AccountLogEntry(
                        at: now, who: displayName, action: .rolesChanged, subject: before.name.rawValue,
                        from: StoredWords.text(before.roles), to: StoredWords.text(roles), reason: "groepen"), connection)
            }
            let shown = try AccountRegister.free(displayName, for: name, except: before.id, connection)
            try connection.execute("UPDATE account SET display_name = \(shown) WHERE id = \(before.id)")
            return try AccountRegister.account(before.id, connection)
        }
    }

    /// An identity has no group any more that gives a role: its account, when there is one, keeps no role, no session and no token. Not
    /// even the last beheerder: the organisation decides, and the command line can make another.
    public func signOnLost(_ identity: String, at now: Date, by who: String) async throws {
        try await database.write { connection in
            guard let row = try connection.row("SELECT * FROM account WHERE sign_on = \(identity)") else { return }
            let before = try Account(row)
            try connection.execute("DELETE FROM session WHERE account = \(before.id)")
            try connection.execute("DELETE FROM one_time_link WHERE account = \(before.id)")
            try connection.execute("UPDATE api_token SET revoked_at = \(now) WHERE account = \(before.id) AND revoked_at IS NULL")
            guard !before.roles.isEmpty else { return }
            try connection.execute("UPDATE account SET roles = '' WHERE id = \(before.id)")
            try AccountLog.add(
                AccountLogEntry(
                    at: now, who: who, action: .rolesChanged, subject: before.name.rawValue, from: StoredWords.text(before.roles), to: "",
                    reason: "geen groep meer"), connection)
        }
    }

    private static func add(
        _ identity: String, _ name: AccountName, _ displayName: String, _ roles: Set<UserRole>, at now: Date, _ connection: any Connection
    ) throws(StorageError) -> Account {
        let displayName = try free(displayName, for: name, connection)
        let row = try connection.row(
            """
            INSERT INTO account (name, display_name, roles, is_active, sign_on, created_at, created_by)
            VALUES (\(name), \(displayName), \(StoredWords.text(roles)), \(true), \(identity), \(now), \(displayName))
            ON CONFLICT (name) DO NOTHING RETURNING *
            """)
        guard let row else { throw StorageError(.alreadyExists, name.rawValue) }
        try AccountLog.add(
            AccountLogEntry(
                at: now, who: displayName, action: .created, subject: name.rawValue, to: StoredWords.text(roles), reason: "aanmelding"),
            connection)
        return try Account(row)
    }

    static func account(_ id: Int64, _ connection: any Connection) throws(StorageError) -> Account {
        guard let row = try connection.row("SELECT * FROM account WHERE id = \(id)") else { throw StorageError(.notFound, "\(id)") }
        return try Account(row)
    }

    /// Logs, mandates and the lead of an incident name people by this name: no two who may sign in share one.
    private static func requireFree(
        _ displayName: String, except id: Int64? = nil, _ connection: any Connection
    ) throws(StorageError) {
        guard try isTaken(displayName, except: id, connection) else { return }
        throw StorageError(.doubleName, displayName)
    }

    /// The name that the organisation's own sign-on gives; with the account's name behind it when a colleague is called the same, since
    /// nobody here can change what that says.
    private static func free(
        _ displayName: String, for name: AccountName, except id: Int64? = nil, _ connection: any Connection
    ) throws(StorageError) -> String {
        try isTaken(displayName, except: id, connection) ? "\(displayName) (\(name.rawValue))" : displayName
    }

    private static func isTaken(
        _ displayName: String, except id: Int64?, _ connection: any Connection
    ) throws(StorageError) -> Bool {
        let key = PersonName.key(displayName)
        for row in try connection.rows("SELECT id, display_name FROM account WHERE is_active = 1") {
            let (other, shown): (Int64, String) = (try row["id"], try row["display_name"])
            if other != id, PersonName.key(shown) == key { return true }
        }
        return false
    }

    /// Somebody must be able to let people in. Checked at the end of a change, within its transaction.
    private static func keepBeheerder(_ connection: any Connection) throws(StorageError) {
        for row in try connection.rows("SELECT * FROM account WHERE is_active = 1") {
            if try Account(row).roles.contains(.beheerder) { return }
        }
        throw StorageError(.invariant, "er moet een beheerder blijven")
    }
}
