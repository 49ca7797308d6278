import Incident

/// Whoever asks for something: an account with what it may do and which incidents it sees, or nobody.
public struct Visitor: Sendable, Equatable {
    /// How the visitor showed who she is.
    public enum Means: Sendable, Equatable {
        /// Not at all.
        case none
        /// Not at all, on the machine itself, in a newsroom that has no accounts yet.
        case beforeAccounts
        /// A session in the browser; the digest of its token.
        case session(String)
        /// A token of the JSON interface, with its scopes.
        case token(Set<Scope>)
    }

    /// Who it is; nil when nobody signed in.
    public let account: Account?
    /// How that was shown.
    public let means: Means
    /// Confidential incidents that this visitor does not belong to.
    public let hiddenIncidents: Set<IncidentID>
    /// True when the organisation wants codes from an app and this account has none yet: she may set them up and nothing else.
    public let mustSetUpCodes: Bool

    /// As the newsroom finds it out.
    public init(account: Account?, means: Means, hiddenIncidents: Set<IncidentID> = [], mustSetUpCodes: Bool = false) {
        self.account = account
        self.means = means
        self.hiddenIncidents = hiddenIncidents
        self.mustSetUpCodes = mustSetUpCodes
    }

    /// Nobody signed in.
    public static let nobody = Visitor(account: nil, means: .none)

    /// Whoever sits at a machine whose newsroom has no accounts yet: may everything but manage accounts, and is asked for a name where a
    /// log needs one.
    public static let beforeAccounts = Visitor(account: nil, means: .beforeAccounts)

    /// Whether this is the time before there are accounts.
    public var isBeforeAccounts: Bool { means == .beforeAccounts }

    /// Whether somebody signed in.
    public var isSignedIn: Bool { account != nil }

    /// What goes into logs: "A. de Vries". Empty for nobody.
    public var name: String { account?.displayName ?? "" }

    /// What she may do.
    public var rights: Set<Right> {
        if isBeforeAccounts { return Set(Right.allCases).subtracting([.manageUsers]) }
        return mustSetUpCodes ? [] : account?.rights ?? []
    }

    /// Whether she may do this.
    public func may(_ right: Right) -> Bool { rights.contains(right) }

    /// Whether an incident exists for her: it is not confidential, or she belongs to it.
    public func sees(_ incident: IncidentID) -> Bool { !hiddenIncidents.contains(incident) }

    /// Whether a token allows this; a session is not bound by scopes.
    public func has(_ scope: Scope) -> Bool {
        switch means {
        case .none, .beforeAccounts: false
        case .session: true
        case .token(let scopes): scopes.contains(scope)
        }
    }
}
