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
