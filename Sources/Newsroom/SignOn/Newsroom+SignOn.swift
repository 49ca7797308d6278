import Accounts
import Foundation
import Storage

extension Newsroom {
    /// The organisation's own sign-on by its name; nil when there is none.
    public var signOnName: String? { signOn?.settings.name }

    /// Where a browser signs out at the organisation's own sign-on; nil when that cannot be done there.
    public func signOutAddress(returnTo: String) async -> String? { await signOn?.signOut(returnTo: returnTo) }

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
        guard !roles.isEmpty else { throw SignOnError(.noRole) }
        let account = try await account(of: identity, roles: roles)
        guard account.isActive else { throw SignOnError(.closed) }
        door.noteAccounts()
        return (try await openSession(for: account, from: caller, how: "via \(signOn.settings.name)"), identity.wayBack)
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
