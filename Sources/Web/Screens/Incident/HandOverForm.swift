import DutchText
import Incident

/// The form that hands over the lead.
struct HandOverForm {
    let action: String
    let isExpanded: Bool
    let now: String
    let past: [String]
    let hasPast: Bool
    let lead: Field
    let role: Field
    let reason: Field
    let who: Field

    init(_ incident: Incident, form: FormState, name: String) {
        let other: Role = incident.lead.role == .wethouder ? .burgemeester : .wethouder
        action = "/incidenten/\(incident.id)/leiding"
        isExpanded = !form.problems.isEmpty
        now = incident.lead.description
        past = incident.leadership.past.reversed().map {
            "\($0.lead.description), tot \(DutchMoment($0.until).short(at: $0.until)): \($0.reason)"
        }
        hasPast = !past.isEmpty
        lead = Field("woordvoerder", in: form, prefix: "leiding-")
        role = Field("functie", in: form, or: other.rawValue, prefix: "leiding-")
        reason = Field("reden", in: form, prefix: "leiding-")
        who = Field("naam", in: form, or: name, prefix: "leiding-")
    }
}
