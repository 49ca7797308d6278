import Incident

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
