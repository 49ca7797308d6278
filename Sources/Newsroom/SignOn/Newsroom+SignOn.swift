import Accounts
import Foundation
import Storage

extension Newsroom {
    /// The organisation's own sign-on by its name; nil when there is none.
    public var signOnName: String? { signOn?.settings.name }

    /// Where a browser that just signed out here signs out at the organisation's own sign-on too; nil when that cannot be done there.
    ///
    /// - Parameter held: what ``leave(_:)`` gave that browser.
    public func signOutAddress(returnTo: String, held: String) async -> String? {
        await signOn?.signOutAddress(returnTo: returnTo, held: held)
    }

    /// Whether a browser comes back from signing out there.
    ///
    /// - Parameter held: what ``leave(_:)`` gave that browser.
    public func isBack(state: String, held: String) -> Bool {
        signOn != nil && Secret.areEqual(state, SignOn.departureState(of: held))
    }

    /// Ends the session of a visitor.
    ///
    /// - Returns: what her browser needs to sign out at the organisation's own sign-on too; nil when she did not come from there.
    public func leave(_ visitor: Visitor) async throws -> Secret? {
        guard case .session(let digest) = visitor.means, let session = try await store.sessions.close(digest, at: clock.now) else {
            door.noteRightsChange()
            return nil
        }
        door.noteRightsChange()
        return signOn?.depart(session)
    }

    /// Ends what the organisation's own sign-on says has ended there.
    ///
    /// - Parameter token: its logout token.
    /// - Returns: how many sessions ended here; none is fine, she may have signed out here before.
    public func endSessions(logoutToken token: String) async throws -> Int {
        guard let signOn else { throw Explanation(.missing, "Aanmelden via de organisatie is hier niet ingesteld.") }
        let (identity, session, number) = try await signOn.readLogout(token)
        do {
            let ended = try await store.sessions.closeAll(signOn: identity, session: session, at: clock.now, by: signOn.settings.name)
            door.noteRightsChange()
            return ended
        } catch {
            signOn.forgetLogout(number)
            throw error
        }
    }

    /// Begins a sign-in through the organisation.
    ///
    /// - Returns: the address to send the browser to, and what it must hold when it comes back.
    public func beginSignOn(returnTo: String, wayBack: String) async throws -> (address: String, cookie: Secret) {
        guard let signOn else { throw Explanation(.missing, "Aanmelden via de organisatie is hier niet ingesteld.") }
        return try await signOn.begin(returnTo: returnTo, wayBack: wayBack)
    }

    /// Ends it: somebody came back. Her account is made at the first time, and its roles follow her groups every time.
    ///
    /// - Returns: her session, and the page that she wanted.
    public func finishSignOn(
        code: String, state: String, cookie: String, from caller: Caller
    ) async throws -> (session: Secret, wayBack: String) {
        guard let signOn else { throw Explanation(.missing, "Aanmelden via de organisatie is hier niet ingesteld.") }
        let identity = try await signOn.finish(code: code, state: state, cookie: cookie)
        let roles = Set(identity.groups.compactMap { signOn.settings.roles[$0] })
        guard !roles.isEmpty else {
            // Who was let in by a group that is gone is not in any more, anywhere.
            try await store.accounts.signOnLost(identity.key, at: clock.now, by: signOn.settings.name)
            door.noteRightsChange()
            throw SignOnError(.noRole)
        }
        let account = try await account(of: identity, roles: roles)
        guard account.isActive else { throw SignOnError(.closed) }
        door.noteAccounts()
        door.noteRightsChange()
        let how = "via \(signOn.settings.name)"
        return (try await openSession(for: account, from: caller, how: how, signOn: identity.session), identity.wayBack)
    }

    private func account(of identity: SignOn.Identity, roles: Set<UserRole>) async throws -> Account {
        guard let name = AccountName(rawValue: identity.userName ?? identity.displayName) else {
            throw SignOnError(.badToken, "gebruikersnaam")
        }
        let displayName = (try? NewAccount.displayName(identity.displayName)) ?? name.rawValue
        do {
            return try await store.accounts.signOn(identity.key, name: name, displayName: displayName, roles: roles, at: clock.now)
        } catch let error as StorageError where error.code == .alreadyExists {
            throw SignOnError(.nameTaken, name.rawValue)
        }
    }
}
