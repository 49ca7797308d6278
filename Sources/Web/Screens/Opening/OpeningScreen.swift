import Foundation
import Incident
import Newsroom

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
    let scenario: Field
    let phase: Field
    let started: Field
    let region: Field
    let isExercise: Bool
    let isExpanded: Bool

    init(_ form: FormState, scenarios: [Scenario], name: String, at now: Date) {
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
        scenario = Field(
            "scenario", in: form, choices: [("", Words.First.noScenario)] + scenarios.map { ($0.id, $0.title) })
        phase = Field("fase", in: form, choices: [("", Words.usualPhase)] + Phase.allCases.map { ($0.rawValue, Words.phase($0)) })
        started = Field("begonnen", in: form)
        region = Field("regio", in: form)
        isExercise = form.values["oefening"] == "ja"
        isExpanded = isExercise || [scenario, phase, started, region].contains { !$0.value.isEmpty || $0.problem != nil }
        who = Field("naam", in: form, or: name)
    }
}
