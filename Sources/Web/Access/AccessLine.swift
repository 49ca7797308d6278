import Accounts

/// Who looks at a page, for its frame: her name, and what she may do, so that a page shows no button that would be refused.
struct AccessLine {
    let isSignedIn: Bool
    /// Nobody needs to sign in yet.
    let isBeforeAccounts: Bool
    /// Whether there is a menu for her.
    let hasMenu: Bool
    let name: String
    /// `frame.visitor.may.writeMessages`, one for each ``Right``.
    let may: [String: Bool]

    init(_ visitor: Visitor) {
        isSignedIn = visitor.isSignedIn
        isBeforeAccounts = visitor.isBeforeAccounts
        hasMenu = visitor.isSignedIn || visitor.isBeforeAccounts
        name = visitor.name
        may = Dictionary(uniqueKeysWithValues: Right.allCases.map { ($0.rawValue, visitor.may($0)) })
    }
}
