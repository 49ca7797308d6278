import Foundation
import Incident

/// The form that opens an incident.
struct OpeningScreen {
    let problems: [ProblemLink]
    let hasProblems: Bool
    let title: Field
    let municipality: Field
    let place: Field
    let signal: Field
    let lead: Field
    let role: Field
    let victims: Field
    let criminal: Field
    let who: Field

    init(_ form: FormState, name: String, at now: Date) {
        problems = form.summary()
        hasProblems = !problems.isEmpty
        title = Field("titel", in: form)
        municipality = Field("gemeente", in: form)
        place = Field("plaats", in: form)
        signal = Field("signaal", in: form, or: WallTime(now).field)
        lead = Field("woordvoerder", in: form)
        role = Field("functie", in: form, or: Role.burgemeester.rawValue)
        victims = Field(
            "slachtoffers", in: form, or: Victims.unknown.rawValue,
            choices: [Victims.unknown, .yes, .none].map { ($0.rawValue, Words.victims($0)) })
        criminal = Field(
            "strafzaak", in: form, or: CriminalStage.none.rawValue,
            choices: CriminalStage.allCases.map { ($0.rawValue, Words.criminalStage($0)) })
        who = Field("naam", in: form, or: name)
    }
}
