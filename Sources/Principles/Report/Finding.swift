import Incident

/// One place in a text that goes against a principle: the words, the reason, a better wording.
public struct Finding: Codable, Sendable, Equatable {
    /// `geen-speculatie/mogelijk`
    public let rule: String
    /// The principle that the rule guards.
    public let principle: Principle
    /// How much it matters in a text of this kind.
    public let severity: Severity
    /// Code points from 0; `end` is exclusive.
    public let start: Int
    /// Code point after the last one found.
    public let end: Int
    /// From 1.
    public let line: Int
    /// In code points, from 1.
    public let column: Int
    /// The words found, as they stand in the text.
    public let text: String
    /// One or two plain Dutch sentences that name the words.
    public let message: String
    /// Why the rule exists.
    public let why: String
    /// Plainer or safer words, best first; may be empty.
    public let suggestions: [String]
    /// Where the rule comes from.
    public let source: String
    /// Names this finding by its rule, its words and its sentence: what an answer is kept under.
    public let key: String
    /// No reason answers it: the words must go before this text goes out.
    public let isFirm: Bool
    /// What a person said to it; nil when nobody did.
    public let answer: FindingAnswer?

    /// It stands between this text and its publication: an error that nobody answered.
    public var blocks: Bool { severity == .fout && answer == nil }
}
