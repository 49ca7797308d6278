import Foundation

/// Somebody who may sign in.
public struct Account: Sendable, Equatable, Identifiable {
    /// Number in the register.
    public let id: Int64
    /// What she signs in with; see ``AccountName``.
    public let name: AccountName
    /// How pages and logs name her: "A. de Vries".
    public let displayName: String
    /// What she does here.
    public let roles: Set<UserRole>
    /// False once the account is closed: nobody can sign in with it, and its name stays taken.
    public let isActive: Bool
    /// False until she chose a password; with the organisation's own sign-on she may never have one.
    public let hasPassword: Bool
    /// True when an app on her phone makes codes for her.
    public let hasCodes: Bool
    /// True when the organisation's own sign-on knows her.
    public let hasSignOn: Bool
    /// When the account was made.
    public let createdAt: Date

    /// As a store reads it.
    public init(
        id: Int64, name: AccountName, displayName: String, roles: Set<UserRole>, isActive: Bool, hasPassword: Bool, hasCodes: Bool,
        hasSignOn: Bool, createdAt: Date
    ) {
        self.id = id
        self.name = name
        self.displayName = displayName
        self.roles = roles
        self.isActive = isActive
        self.hasPassword = hasPassword
        self.hasCodes = hasCodes
        self.hasSignOn = hasSignOn
        self.createdAt = createdAt
    }

    /// What the roles together allow; nothing for a closed account.
    public var rights: Set<Right> { isActive ? roles.reduce(into: []) { $0.formUnion($1.rights) } : [] }
}
