import Incident

/// A rule as its file describes it.
public struct RuleDefinition: Sendable, Equatable {
    /// Whether a rule looks in quotations, headings or questions.
    public enum Scope: String, Sendable {
        case with = "ook"
        case without = "niet"
        case only = "alleen"

        func allows(_ isThere: Bool) -> Bool {
            switch self {
            case .with: true
            case .without: !isThere
            case .only: isThere
            }
        }
    }

    /// `geen-speculatie/mogelijk`
    public let id: String
    /// The principle that it guards.
    public let principle: Principle
    /// How much a finding matters, unless `severities` says otherwise.
    public let severity: Severity
    /// With placeholders such as `{woord}`.
    public let message: String
    /// Why the rule exists, in one or two sentences.
    public let why: String
    /// Better wordings, best first.
    public let suggestions: [String]
    /// Where the rule comes from.
    public let source: String
    /// Nil: all kinds.
    public let kinds: Set<MessageKind>?
    /// Kinds that it does not look at.
    public let exceptKinds: Set<MessageKind>
    /// Another severity for some kinds.
    public let severities: [MessageKind: Severity]
    /// Empty for a rule that is written in code.
    public let patterns: [String]
    /// A finding that overlaps one of these patterns is none.
    public let exceptions: [String]
    /// The sentence must hold one of these.
    public let onlyWith: [String]
    /// The sentence must hold none of these.
    public let notWith: [String]
    /// Whether it looks between quotation marks.
    public let quotations: Scope
    /// Whether it looks in headings.
    public let headings: Scope
    /// Whether it looks in questions.
    public let questions: Scope
    /// The rule's test is written in code; this file gives its words and settings.
    public let isCoded: Bool
    /// Numbers and words that a coded rule can be set by.
    public let settings: [String: String]
    /// Sentences that it must find something in, and that it must leave alone.
    public let examples: [RuleExample]
    /// The file that it comes from.
    public let file: String
    /// Where the rule begins in its file, from 1.
    public let line: Int

    /// A rule looks at a text of this kind. A text of unknown kind is looked at by all.
    public func applies(to kind: MessageKind?) -> Bool {
        guard let kind else { return true }
        return (kinds?.contains(kind) ?? true) && !exceptKinds.contains(kind)
    }

    /// How much a finding matters in a text of this kind.
    public func severity(for kind: MessageKind?) -> Severity {
        kind.flatMap { severities[$0] } ?? severity
    }
}
