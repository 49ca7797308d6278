import Incident

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
