import Incident

/// A rule as `eenmond rules list` and `rules explain` show it.
public struct RuleDescription: Codable, Sendable, Equatable {
    /// `geen-speculatie/mogelijk`
    public let id: String
    /// The principle that it guards.
    public let principle: Principle
    /// How much a finding matters, where `severities` does not say otherwise.
    public let severity: Severity
    /// With placeholders such as `{woord}`.
    public let message: String
    /// Why the rule exists.
    public let why: String
    /// Better wordings, best first.
    public let suggestions: [String]
    /// Where the rule comes from.
    public let source: String
    /// The kinds of message that it looks at, in the order of ``MessageKind``.
    public let kinds: [MessageKind]
    /// Empty for a rule that is written in code.
    public let patterns: [String]
    /// A finding that overlaps one of these patterns is none.
    public let exceptions: [String]
    /// The rule is written in code.
    public let isCoded: Bool
    /// Sentences that it finds something in.
    public let found: [String]
    /// Sentences that it leaves alone.
    public let leftAlone: [String]
    /// The file and line where it can be changed.
    public let file: String
    /// From 1.
    public let line: Int

    /// Describes a rule.
    public init(_ rule: RuleDefinition) {
        id = rule.id
        principle = rule.principle
        severity = rule.severity
        message = rule.message
        why = rule.why
        suggestions = rule.suggestions
        source = rule.source
        kinds = MessageKind.allCases.filter(rule.applies(to:))
        patterns = rule.patterns
        exceptions = rule.exceptions
        isCoded = rule.isCoded
        found = rule.examples.filter { !$0.spans.isEmpty }.map(\.text)
        leftAlone = rule.examples.filter(\.spans.isEmpty).map(\.text)
        file = rule.file
        line = rule.line
    }
}
