import Foundation

/// What a person said to a finding of the checker, so that the same words in the same sentence are not held up again; or that the
/// answer was taken back.
public struct FindingAnswer: Sendable, Equatable, Codable {
    /// Names the finding: its rule, its words and its sentence together. Another sentence is another finding.
    public let finding: String
    /// The rule that found it, `geen-speculatie/mogelijk`.
    public let rule: String
    /// The words that it found.
    public let words: String
    /// Why it stays as it is; nil when the answer was taken back.
    public let reason: String?
    /// When.
    public let at: Date
    /// Who.
    public let by: String

    /// An answer as it was given.
    public init(finding: String, rule: String, words: String, reason: String?, at: Date, by: String) {
        self.finding = finding
        self.rule = rule
        self.words = words
        self.reason = reason
        self.at = at
        self.by = by
    }
}
