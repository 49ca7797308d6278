import Foundation
import Incident

/// `snel/ouder-dan-feiten`: after this text was written a fact for its readers was confirmed or refuted.
struct OlderThanFacts: CodedRule {
    static let id = "snel/ouder-dan-feiten"

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        guard let written = subject.context.writtenAt, let incident = subject.incident, !subject.text.tokens.isEmpty else { return [] }
        let newer = incident.facts.filter { fact in
            guard subject.audience.mayRead(fact.audience), let verification = fact.status.verification else { return false }
            return verification.at > written && verification.at <= subject.context.now
        }
        guard let fact = newer.max(by: { ($0.status.verification?.at ?? written) < ($1.status.verification?.at ?? written) }) else {
            return []
        }
        return [RuleMatch(subject.text.codePoints(of: 0..<1), values: ["feit": fact.text, "aantal": "\(newer.count)"])]
    }
}
