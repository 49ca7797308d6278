import Foundation
import Incident

/// What came of one example of a rule.
public struct RuleTestResult: Sendable, Equatable {
    /// The rule's id.
    public let rule: String
    /// The example that was tried.
    public let example: RuleExample
    /// The places that the rule found, in code points.
    public let found: [Range<Int>]

    /// The rule found exactly what the example says.
    public var passed: Bool { found == example.spans }

    /// What went wrong, for the writer of the rule; nil when it passed.
    public var problem: String? {
        guard !passed else { return nil }
        let words = found.map { "‘\(String(String.UnicodeScalarView(Array(example.text.unicodeScalars)[$0])))’" }.joined(separator: ", ")
        guard !example.spans.isEmpty else { return "vindt \(words) in ‘\(example.text)’, en dat mag niet" }
        return found.isEmpty
            ? "vindt niets in ‘\(example.text)’" : "vindt \(words) in ‘\(example.text)’; dat is iets anders dan het voorbeeld zegt"
    }
}

extension RuleSet {
    /// Runs the examples of all rules, or of one. Coded rules are tried with a sample incident.
    public func test(_ id: String? = nil) -> [RuleTestResult] {
        rules.filter { id == nil || $0.id == id }.flatMap { rule in
            rule.examples.map { RuleTestResult(rule: rule.id, example: $0, found: engine.places(of: rule, in: $0.text)) }
        }
    }
}

extension RuleEngine {
    /// What one rule finds in a text, as if it were the only rule.
    func places(of rule: RuleDefinition, in text: String) -> [Range<Int>] {
        let kind = rule.kinds?.min { $0.rawValue < $1.rawValue }
        let incident = rule.isCoded ? SampleIncident.make() : nil
        let context = CheckContext(
            kind: kind, incident: incident, now: SampleIncident.moment, writtenAt: SampleIncident.moment.addingTimeInterval(-60),
            published: incident == nil ? [] : [SampleIncident.published])
        let run = CheckRun(engine: self, text: CheckedText(text, vocabulary: index.vocabulary), context: context)
        return FindingOrder.settled(run.findings(of: rule.id)).map { $0.start..<$0.end }
    }
}
