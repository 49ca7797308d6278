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
        settled = fact.status.verification.map {
            Words.settled(fact.isConfirmed, by: $0.by, at: DutchMoment($0.at).short(at: now), source: $0.source)
        }
        restriction = fact.audience == .public ? nil : Words.audience(fact.audience)
        replaces = fact.supersedes.flatMap { incident.fact($0)?.text }
        settling =
            incident.isOpen && fact.status.verification == nil
            ? SettleForm(fact: fact, incident: incident.id, form: form, remembered: name) : nil
    }
}

/// The form that confirms or refutes a fact in place.
struct SettleForm {
    let confirmAction: String
    let refuteAction: String
    /// Whether a confirmed fact goes into texts that anyone can read.
    let becomesPublic: Bool
    let isExpanded: Bool
    let source: Field
    let who: Field

    init(fact: Fact, incident: IncidentID, form: FormState, remembered: String) {
        let prefix = "\(fact.id.rawValue)-"
        let base = "/incidenten/\(incident)/feiten/\(fact.id)"
        confirmAction = base + "/bevestigen"
        refuteAction = base + "/weerleggen"
        becomesPublic = fact.audience == .public
        isExpanded = !form.problems.isEmpty
        source = Field("bron", in: form, or: fact.source, prefix: prefix)
        who = Field("naam", in: form, or: remembered, prefix: prefix)
    }
}
