import DutchText
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
        let values = ["feit": fact.quoted, "aantal": "\(newer.count)"]
        return sentences(on: fact, subject, incident).map { RuleMatch(subject.text.codePoints(of: $0.tokens), values: values) }
    }

    /// The sentences that say what changed, whole: a reader must look at them. The first one when none does, for then the text as a whole
    /// must be looked at.
    private func sentences(on changed: Fact, _ subject: Subject, _ incident: Incident) -> [Sentence] {
        let told = Set([changed.id, changed.supersedes].compactMap { $0 })
        let places = Set(subject.facts?.saying(told) ?? []).sorted()
        let found = places.map { subject.text.sentences[$0] }
        return found.isEmpty ? [subject.text.sentences[0]] : found
    }
}
