import Accounts

/// Who may use a route. Every route has one in ``RouteRights``; a route without is refused to everybody.
enum Access: Sendable, Equatable {
    /// Everybody, signed in or not.
    case anyone
    /// Whoever signed in.
    case signedIn
    /// Whoever has this right. When the address names an incident, that incident must exist for her too.
    case right(Right)
    /// Whoever has the right to approve messages; and of those who read incidents, whoever has the lead or a mandate of the one in the
    /// address.
    case approval

    /// Whether a visitor may, apart from which incident it is about and what part she has in it.
    func allows(_ visitor: Visitor) -> Bool {
        switch self {
        case .anyone: true
        case .signedIn: visitor.isSignedIn
        case .right(let right): visitor.may(right)
        case .approval: visitor.may(.approveMessages) || (visitor.isSignedIn && visitor.may(.readIncidents))
        }
    }
}
