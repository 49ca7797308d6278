import Foundation
import Incident

/// The form that adds a fact.
struct FactForm {
    let action: String
    let isExpanded: Bool
    let text: Field
    let topic: Field
    let source: Field
    let moment: Field
    let audience: Field
    let replaces: Field
    let canReplace: Bool
    let who: Field

    init(_ incident: Incident, form: FormState, name: String, at now: Date) {
        let standing = incident.facts.filter { !$0.isRefuted }
        let prefix = "feit-"
        action = "/incidenten/\(incident.id)/feiten"
        isExpanded = !form.problems.isEmpty || incident.facts.isEmpty
        text = Field("tekst", in: form, prefix: prefix)
        topic = Field(
            "onderwerp", in: form, or: FactTopic.what.rawValue, prefix: prefix,
            choices: FactTopic.allCases.map { ($0.rawValue, Words.topic($0)) })
        source = Field("bron", in: form, prefix: prefix)
        moment = Field("tijd", in: form, or: WallTime(now).field, prefix: prefix)
        audience = Field(
            "lezers", in: form, or: Audience.public.rawValue, prefix: prefix,
            choices: Audience.allCases.map { ($0.rawValue, Words.audience($0)) })
        replaces = Field(
            "vervangt", in: form, prefix: prefix,
            choices: [("", Words.replacesNothing)] + standing.map { ($0.id.rawValue, $0.text) })
        canReplace = !standing.isEmpty
        who = Field("naam", in: form, or: name, prefix: prefix)
    }
}

/// The form that hands over the lead.
struct HandOverForm {
    let action: String
    let isExpanded: Bool
    let now: String
    let lead: Field
    let role: Field
    let reason: Field
    let who: Field

    init(_ incident: Incident, form: FormState, name: String) {
        let other: Role = incident.lead.role == .wethouder ? .burgemeester : .wethouder
        action = "/incidenten/\(incident.id)/leiding"
        isExpanded = !form.problems.isEmpty
        now = incident.lead.description
        lead = Field("woordvoerder", in: form, prefix: "leiding-")
        role = Field("functie", in: form, or: other.rawValue, prefix: "leiding-")
        reason = Field("reden", in: form, prefix: "leiding-")
        who = Field("naam", in: form, or: name, prefix: "leiding-")
    }
}

/// The form that moves the incident to another phase.
struct PhaseForm {
    let action: String
    let choice: Field

    init(_ incident: Incident) {
        action = "/incidenten/\(incident.id)/fase"
        choice = Field(
            "fase", in: FormState(), or: incident.phase.rawValue, prefix: "fase-",
            choices: Phase.allCases.map { ($0.rawValue, Words.phase($0)) })
    }
}
