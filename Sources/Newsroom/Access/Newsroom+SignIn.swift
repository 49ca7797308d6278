import Accounts
import Foundation
import Storage

extension Newsroom {
    /// Whether anybody can sign in yet; before that, the newsroom can only be set up.
    public func hasAccounts() async throws -> Bool {
        if door.knowsAccounts { return true }
        guard try await !store.accounts.isEmpty() else { return false }
        door.noteAccounts()
        return true
    }

    /// The code that proves that who sets up can read this program's log.
    public var setUpCode: String { door.setUpCode.text }

    /// Whether that code was typed.
    ///
    /// - Throws: an explanation after too many wrong ones from an address.
    public func acceptsSetUpCode(_ typed: String, from caller: Caller) throws -> Bool {
        if let wait = door.take(address: caller.address, at: clock.now) { throw Newsroom.tooMany(wait) }
        guard door.setUpCode.matches(typed) else { return false }
        door.giveBack(address: caller.address)
        return true
    }

    /// Makes the first account, with all rights that a small organisation needs at once, and signs it in.
    ///
    /// - Throws: an explanation when there is an account already, or what was filled in cannot be taken.
    public func setUp(name: String, displayName: String, password: String, from caller: Caller) async throws -> (Account, Secret) {
        guard try await !hasAccounts() else { throw Explanation(.badData, AccountWords.isSetUp) }
        let new = try NewAccount(name: name, displayName: displayName, roles: [.beheerder, .communicatieadviseur])
        let hash = try await acceptedHash(of: password, for: new)
        let account: Account
        do {
            account = try await store.accounts.add(
                new.name, displayName: new.displayName, roles: new.roles, password: hash.text, onlyIfFirst: true, at: clock.now,
                by: new.displayName)
        } catch let error as StorageError where error.code == .alreadyExists {
            throw Explanation(.badData, AccountWords.isSetUp)
        }
        door.noteAccounts()
        return (account, try await openSession(for: account, from: caller, how: nil))
    }

    /// Signs in with name and password.
    public func signIn(name: String, password: String, from caller: Caller) async throws -> SignInOutcome {
        let now = clock.now
        let name = AccountName(rawValue: name.trimmingCharacters(in: .whitespacesAndNewlines))
        let key = name?.rawValue ?? "@"
        let known = if let name { try await store.accounts.credentials(of: name) } else { Credentials?.none }
        let attempt = try await attempt(at: key, known?.account, from: caller)
        // Asked again in its turn; here it keeps the line short.
        if let wait = attempt.wait() { return .mustWait(wait) }
        let outcome = try await passwords.check(
            String(password.prefix(PasswordPolicy.longest)), against: known?.password, by: attempt)
        if case .mustWait(let wait) = outcome { return .mustWait(wait) }
        guard outcome == .right, let known, let stored = known.password else {
            try await logRefusal(of: known?.account, from: caller)
            return .refused
        }
        if let renewed = try await passwords.renewed(password, stored: stored) {
            try await store.accounts.replaceHash(known.account.id, stored, with: renewed.text)
        }
        if known.codeSecret != nil, try await codePolicy() != .niet {
            let ticket = Secret()
            door.keep(known.account.id, under: ticket.digest, at: now)
            return .needsCode(ticket)
        }
        door.succeed(account: attempt.account)
        return .signedIn(known.account, try await openSession(for: known.account, from: caller, how: nil))
    }

    /// Goes on with the code of an app.
    public func signIn(ticket: String, code: String, from caller: Caller) async throws -> SignInOutcome {
        let now = clock.now
        let digest = Secret.digest(of: ticket)
        if let wait = door.wait(address: caller.address, at: now) { return .mustWait(wait) }
        guard let id = door.account(under: digest, at: now), let account = try await store.accounts.find(id) else { return .refused }
        // Counted before it is looked at, and given back when it is right: many at once would all pass otherwise.
        let attempt = try await attempt(at: account.name.rawValue, account, from: caller)
        if let wait = door.take(account: attempt.account, address: caller.address, at: now) { return .mustWait(wait) }
        let isRight = try await store.accounts.takeCode(id) { secret, last in
            OneTimeCode(base32: secret)?.acceptedStep(for: code, at: now, after: last)
        }
        guard isRight else {
            try await logRefusal(of: account, from: caller)
            return .refused
        }
        door.drop(digest)
        door.giveBack(address: caller.address)
        door.succeed(account: attempt.account)
        return .signedIn(account, try await openSession(for: account, from: caller, how: "code"))
    }

    /// Opens a session for somebody who showed who she is.
    ///
    /// - Parameters:
    ///   - how: for the log, when it was not by password alone.
    ///   - signOn: the session at the organisation's own sign-on that this one comes from.
    public func openSession(
        for account: Account, from caller: Caller, how: String?, signOn: SignOnSession? = nil
    ) async throws -> Secret {
        let secret = Secret()
        try await store.sessions.open(
            secret.digest, for: account, address: caller.address, browser: caller.browser, reason: how, signOn: signOn,
            limits: sessionLimits, at: clock.now)
        door.remember(account.id, from: caller.address, at: clock.now)
        return secret
    }

    /// Who holds this session; nobody when it is over.
    public func visitor(session token: String) async throws -> Visitor {
        let now = clock.now
        let digest = Secret.digest(of: token)
        guard let found = try await store.sessions.find(digest, limits: sessionLimits, at: now) else { return .nobody }
        if now.timeIntervalSince(found.session.lastSeen) >= 60 { try await store.sessions.touch(digest, at: now) }
        return Visitor(
            account: found.account, means: .session(digest), hiddenIncidents: found.hidden,
            mustSetUpCodes: try await lacksCodes(found.account)
        )
    }

    /// Whether the organisation asks codes of an account that has none yet.
    func lacksCodes(_ account: Account) async throws -> Bool {
        guard !account.hasCodes, !account.hasSignOn else { return false }
        return try await codePolicy() == .verplicht
    }

    /// Ends the session of a visitor.
    public func signOut(_ visitor: Visitor) async throws {
        guard case .session(let digest) = visitor.means else { return }
        try await store.sessions.close(digest, at: clock.now)
        door.noteRightsChange()
    }

    /// Ends every session of an account.
    public func signOutEverywhere(_ account: Int64, by who: String) async throws {
        try await store.sessions.closeAll(of: account, at: clock.now, by: who)
        door.noteRightsChange()
    }

    /// Where an account is signed in.
    public func sessions(of account: Int64) async throws -> [Session] {
        try await store.sessions.list(of: account, limits: sessionLimits, at: clock.now)
    }

    /// The log hears of refusals of accounts that exist, and the limits bound how many there are: a stranger must not be able to fill
    /// the disk through it.
    private func logRefusal(of account: Account?, from caller: Caller) async throws {
        guard let account else { return }
        try await store.accountLog.write(
            AccountLogEntry(
                at: clock.now, who: caller.address, action: .signInRefused, subject: account.name.rawValue, reason: caller.address))
    }

    static func tooMany(_ wait: TimeInterval) -> TooManyAttempts { TooManyAttempts(seconds: wait) }
}
