import DutchText
import Editing
import Foundation
import Incident

/// Who may approve messages beside the lead.
struct MandatePanel {
    let lead: String
    let people: [Person]
    let hasPeople: Bool
    let isExpanded: Bool
    let action: String
    let withdrawAction: String
    let who: Field

    /// Somebody with a mandate.
    struct Person {
        let name: String
        let since: String
    }

    init(_ incident: Incident, _ mandates: [Mandate], form: FormState, at now: Date) {
        lead = incident.lead.description
        people = mandates.map { Person(name: $0.name, since: "sinds \(DutchMoment($0.at).short(at: now)), vastgelegd door \($0.by)") }
        hasPeople = !people.isEmpty
        isExpanded = !form.problems.isEmpty
        action = "/incidenten/\(incident.id)/mandaat"
        withdrawAction = action + "/weg"
        who = Field("wie", in: form, prefix: "mandaat-")
    }
}
