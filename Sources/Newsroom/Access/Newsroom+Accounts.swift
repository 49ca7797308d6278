import Accounts
import Editing
import Foundation
import Storage

extension Newsroom {
    /// All accounts by name, closed ones last.
    public func accounts() async throws -> [Account] { try await store.accounts.list() }

    /// One account by number.
    public func account(_ id: Int64) async throws -> Account {
        guard let account = try await store.accounts.find(id) else { throw Explanation(.missing, AccountWords.unknown("\(id)")) }
        return account
    }

    /// One account by name.
    public func account(named name: String) async throws -> Account {
        guard let known = AccountName(rawValue: name), let account = try await store.accounts.find(known) else {
            throw Explanation(.missing, AccountWords.unknown(name))
        }
        return account
    }

    /// Makes an account and the link with which its owner chooses a password.
    public func invite(
        name: String, displayName: String, roles: Set<UserRole>, by who: String
    ) async throws -> (account: Account, link: Secret) {
        let account = try await addAccount(name: name, displayName: displayName, roles: roles, by: who)
        return (account, try await makeLink(for: account.id, by: who))
    }

    /// Makes an account without a password.
    public func addAccount(name: String, displayName: String, roles: Set<UserRole>, by who: String) async throws -> Account {
        let new = try NewAccount(name: name, displayName: displayName, roles: roles)
        do {
            let account = try await store.accounts.add(
                new.name, displayName: new.displayName, roles: new.roles, at: clock.now, by: who)
            door.noteAccounts()
            return account
        } catch let error as StorageError where error.code == .alreadyExists {
            throw AccountProblem(.name, AccountWords.nameTaken(new.name))
        } catch let error as StorageError where error.code == .doubleName {
            throw AccountProblem(.displayName, AccountWords.displayNameTaken(new.displayName))
        }
    }

    /// Makes a link that works once: an invitation for who has no password yet (seven days), else a new password (one day).
    public func makeLink(for id: Int64, by who: String) async throws -> Secret {
        let account = try await account(id)
        let secret = Secret()
        let kind: OneTimeLinks.Kind = account.hasPassword ? .reset : .invitation
        let length: TimeInterval = kind == .reset ? 86_400 : 7 * 86_400
        try await store.links.make(secret.digest, kind, for: id, until: clock.now.addingTimeInterval(length), at: clock.now, by: who)
        return secret
    }

    /// Whose link this is.
    ///
    /// - Throws: an explanation when it was used, is over, or never was.
    public func owner(ofLink text: String) async throws -> Account {
        guard let found = try await store.links.find(Secret.digest(of: text), at: clock.now) else {
            throw Explanation(.missing, AccountWords.deadLink)
        }
        return found.account
    }

    /// Uses a link up: the password is set and everything that was open is closed. With codes, signing in still asks for one.
    public func useLink(_ text: String, password: String, from caller: Caller) async throws -> SignInOutcome {
        let owner = try await owner(ofLink: text)
        let hash = try await acceptedHash(of: password, name: owner.name, displayName: owner.displayName)
        guard let account = try await store.links.use(Secret.digest(of: text), password: hash.text, at: clock.now) else {
            throw Explanation(.missing, AccountWords.deadLink)
        }
        door.noteRightsChange()
        if account.hasCodes, try await codePolicy() != .niet {
            let ticket = Secret()
            door.keep(account.id, under: ticket.digest, at: clock.now)
            return .needsCode(ticket)
        }
        return .signedIn(account, try await openSession(for: account, from: caller, how: "eenmalige link"))
    }

    /// Sets a password past the account's owner: for the command line, where who can use it holds the database anyway.
    public func setPassword(_ id: Int64, _ password: String, by who: String) async throws {
        let account = try await account(id)
        let hash = try await acceptedHash(of: password, name: account.name, displayName: account.displayName)
        try await store.accounts.setPassword(id, hash.text, at: clock.now, by: who)
        door.noteRightsChange()
    }

    /// Changes one's own password. Ends all sessions; the caller opens a new one.
    ///
    /// - Throws: an explanation when the present password is wrong, or the new one cannot be taken.
    public func changePassword(of id: Int64, from present: String, to password: String, from caller: Caller) async throws -> Secret {
        let account = try await account(id)
        try await checkPassword(present, of: account, from: caller)
        try await setPassword(id, password, by: account.displayName)
        return try await openSession(for: account, from: caller, how: "nieuw wachtwoord")
    }

    /// Gives an account these roles.
    public func setRoles(_ id: Int64, _ roles: Set<UserRole>, by who: String) async throws {
        guard !roles.isEmpty else { throw AccountProblem(.roles, AccountWords.noRoles) }
        try await store.accounts.setRoles(id, roles, at: clock.now, by: who)
        door.noteRightsChange()
    }

    /// Changes name and roles; nothing changes when one of them cannot be taken.
    public func change(_ id: Int64, displayName: String, roles: Set<UserRole>, by who: String) async throws {
        let name = try NewAccount.displayName(displayName)
        let isTaken = try await accounts().contains { $0.id != id && $0.isActive && PersonName.isSame($0.displayName, name) }
        guard !isTaken else { throw AccountProblem(.displayName, AccountWords.displayNameTaken(name)) }
        do {
            try await setRoles(id, roles, by: who)
        } catch let error as StorageError where error.code == .invariant {
            throw AccountProblem(.roles, AccountWords.lastBeheerder)
        }
        try await rename(id, to: name, by: who)
    }

    /// Closes an account or opens it again.
    public func setActive(_ id: Int64, _ isActive: Bool, by who: String) async throws {
        do {
            try await store.accounts.setActive(id, isActive, at: clock.now, by: who)
            door.noteRightsChange()
        } catch let error as StorageError where error.code == .invariant {
            throw Explanation(.badData, AccountWords.lastBeheerder)
        } catch let error as StorageError where error.code == .doubleName {
            throw Explanation(.badData, AccountWords.displayNameTaken(error.detail))
        }
    }

    /// Changes how pages name somebody.
    public func rename(_ id: Int64, to displayName: String, by who: String) async throws {
        do {
            try await store.accounts.rename(id, to: try NewAccount.displayName(displayName), at: clock.now, by: who)
        } catch let error as StorageError where error.code == .doubleName {
            throw AccountProblem(.displayName, AccountWords.displayNameTaken(error.detail))
        }
    }

    /// What was done with accounts, settings and confidentiality, newest first.
    public func accountLog(limit: Int = 200) async throws -> [AccountLogEntry] { try await store.accountLog.list(limit: limit) }

    /// Whether that log is as it was written.
    public func verifyAccountLog() async throws -> LogVerdict { try await store.accountLog.verify() }

    /// Has somebody who is in show once more that it is she.
    ///
    /// - Throws: an explanation when the password is wrong, or was tried too often.
    public func checkPassword(_ password: String, of account: Account, from caller: Caller) async throws {
        let attempt = try await attempt(at: account.name.rawValue, account, from: caller)
        let kept = try await store.accounts.credentials(of: account.id)?.password
        switch try await passwords.check(String(password.prefix(PasswordPolicy.longest)), against: kept, by: attempt) {
        case .right: return
        case .wrong: throw AccountProblem(.present, AccountWords.wrongPassword)
        case .mustWait(let wait): throw Newsroom.tooMany(wait)
        }
    }

    func acceptedHash(of password: String, for new: NewAccount) async throws -> PasswordHash {
        try await acceptedHash(of: password, name: new.name, displayName: new.displayName)
    }

    private func acceptedHash(of password: String, name: AccountName, displayName: String) async throws -> PasswordHash {
        if let objection = PasswordPolicy.objection(to: password, name: name, displayName: displayName) {
            throw AccountProblem(.password, AccountWords.objection(objection))
        }
        return try await passwords.hash(password)
    }
}
