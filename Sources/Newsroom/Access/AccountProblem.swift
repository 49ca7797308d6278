import Accounts

/// What was filled in cannot be taken: which field, and what to do.
public struct AccountProblem: Error, Sendable, Equatable {
    /// What it is about.
    public enum Field: String, Sendable {
        case name
        case displayName
        case password
        case roles
        case code
        case present
        case label
        case scopes
        case days
    }

    /// What it is about.
    public let field: Field
    /// One line of Dutch that says what to do.
    public let explanation: Explanation

    init(_ field: Field, _ words: String) {
        self.field = field
        explanation = Explanation(.badData, words)
    }
}

extension AccountProblem: Explainable {}
