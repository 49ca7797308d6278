import DutchText
import Foundation
import Incident

/// One fact on the page of its incident.
struct FactRow {
    let id: String
    let text: String
    let topic: String
    /// "12.31 uur"
    let time: String
    let stamp: String
    /// Where it came from.
    let source: String
    /// Who settled it, when and on what source; nil while it is unconfirmed.
    let settled: String?
    /// Who may read it, when that is not everyone.
    let restriction: String?
    /// The text that this one takes the place of.
    let replaces: String?
    /// The form that settles it; nil when that is done, or the incident is closed.
    let settling: SettleForm?

    init(_ fact: Fact, of incident: Incident, form: FormState = FormState(), name: String, at now: Date) {
        id = fact.id.rawValue
        text = fact.text
        topic = Words.topic(fact.topic)
        time = DutchMoment(fact.at).short(at: now)
        stamp = fact.at.stamp
        source = fact.source
        let next = fact.isRefuted ? incident.facts.first { $0.supersedes == fact.id && $0.isConfirmed } : nil
        settled = fact.status.verification.map {
            let moment = DutchMoment($0.at).short(at: now)
            if let next { return Words.Message.replaced(by: next.text, at: moment, who: $0.by, source: $0.source) }
            return Words.settled(fact.isConfirmed, by: $0.by, at: moment, source: $0.source)
        }
        restriction = fact.audience == .public ? nil : Words.audience(fact.audience)
        replaces = fact.supersedes.flatMap { incident.fact($0)?.text }
        settling =
            incident.isOpen && fact.status.verification == nil
            ? SettleForm(fact: fact, incident: incident.id, form: form, remembered: name) : nil
    }
}
