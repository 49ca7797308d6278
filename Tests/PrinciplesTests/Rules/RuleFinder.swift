import Incident
import Principles
import Testing

/// Checks texts for one rule. The words that it must find stand between square brackets.
struct RuleFinder {
    private let checker: Checker
    private let rule: String

    init(_ rule: String) throws {
        checker = Checker(rules: try RuleFiles.rules.get())
        self.rule = rule
    }

    /// What the rule finds in a text, in its own words, beside what the brackets ask for.
    func expect(
        _ marked: String, _ incident: Incident? = nil, kind: MessageKind? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let text = String(marked.filter { $0 != "[" && $0 != "]" })
        let asked = marked.split(separator: "[", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "]" }) }
        let found = try checker.check(text, as: .sample(incident, kind: kind)).findings.filter { $0.rule == rule }
        #expect(found.map(\.text) == asked, "\(marked)", sourceLocation: sourceLocation)
    }
}
