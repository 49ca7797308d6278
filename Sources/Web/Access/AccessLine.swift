import Accounts

/// Who looks at a page, for its frame: her name, and what she may do, so that a page shows no button that would be refused.
struct AccessLine {
    let isSignedIn: Bool
    let name: String
    /// `frame.visitor.may.writeMessages`, one for each ``Right``.
    let may: [String: Bool]

    init(_ visitor: Visitor) {
        isSignedIn = visitor.isSignedIn
        name = visitor.name
        may = Dictionary(uniqueKeysWithValues: Right.allCases.map { ($0.rawValue, visitor.may($0)) })
    }
}
