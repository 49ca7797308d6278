import Incident

/// The form for what is known of victims and of a criminal case.
struct AssessmentForm {
    let action: String
    let victims: Field
    let criminal: Field

    init(_ incident: Incident) {
        action = "/incidenten/\(incident.id)/beoordeling"
        victims = Field(
            "slachtoffers", in: FormState(), or: incident.victims.rawValue, prefix: "beoordeling-",
            choices: [Victims.unknown, .none, .yes].map { ($0.rawValue, Words.victims($0)) })
        criminal = Field(
            "strafzaak", in: FormState(), or: incident.criminalStage.rawValue, prefix: "beoordeling-",
            choices: CriminalStage.allCases.map { ($0.rawValue, Words.criminalStage($0)) })
    }
}
