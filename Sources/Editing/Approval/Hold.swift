/// Something in a text that holds its approval until a person has dealt with it.
public struct Hold: Sendable, Equatable, Codable {
    /// What it is.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// `[[nog invullen: …]]`: a gap.
        case gap
        /// What the text stands on changed since it was written or looked at.
        case changed
        /// A finding of the checker that nobody can wave away, such as a private name.
        case finding
        /// A post that its channel does not take: it is too long.
        case tooLong
        /// An exercise text without OEFENING at its head.
        case exerciseMark
        /// OEFENING at the head of a text that is real.
        case falseExerciseMark
    }

    /// What it is.
    public let kind: Kind
    /// The gap, the fact, the words found.
    public let what: String
    /// Who can deal with it, or the rule that found it; nil when that says nothing.
    public let detail: String?

    /// Something that holds the approval.
    public init(_ kind: Kind, _ what: String, detail: String? = nil) {
        self.kind = kind
        self.what = what
        self.detail = detail
    }
}
