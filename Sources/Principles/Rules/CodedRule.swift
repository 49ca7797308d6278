import Incident

/// A rule that words alone cannot tell. Its file in `Principles/` gives message, reason, severity and settings; one Swift file a rule.
protocol CodedRule: Sendable {
    static var id: String { get }

    /// - Parameter settings: what the rule file sets, and the lists of words.
    init(_ settings: RuleSettings) throws(PatternError)

    func matches(in subject: Subject) -> [RuleMatch]
}

/// A place that a rule found, and what to say in its message.
struct RuleMatch {
    /// In code points.
    let codePoints: Range<Int>
    /// Fills the placeholders of the message: `lead` for `{lead}`. `{woord}` is always there.
    var values: [String: String] = [:]
    /// Instead of those of the rule file.
    var suggestions: [String]?
    /// Instead of that of the rule file.
    var severity: Severity?

    init(_ codePoints: Range<Int>, values: [String: String] = [:], suggestions: [String]? = nil, severity: Severity? = nil) {
        self.codePoints = codePoints
        self.values = values
        self.suggestions = suggestions
        self.severity = severity
    }
}

/// What the rules look at: a text, what is known of it, and where the patterns of the rule files were found.
struct Subject {
    let text: CheckedText
    let context: CheckContext
    /// The facts of the incident, laid beside the sentences; nil without an incident.
    let facts: FactComparison?
    let administrators: [AdministratorMention]

    var incident: Incident? { context.incident }
    /// Whose facts the text may hold; the public's when the kind is not known.
    var audience: Audience { context.kind?.audience ?? .public }
}
