import Foundation
import Incident
import Newsroom

/// From signal to a full set of messages: one page of questions, with the first post growing along.
struct FirstMessageScreen {
    let problems: [ProblemLink]
    let hasProblems: Bool
    let happened: Field
    let source: Field
    let municipality: Field
    let place: Field
    let signal: Field
    let victims: Field
    let lead: Field
    let role: Field
    let advice: Field
    let actions: Field
    let update: Field
    let criminal: Field
    let scenario: Field
    let core: Field
    let phone: Field
    let page: Field
    let pressName: Field
    let pressPhone: Field
    let pressMail: Field
    /// What the messages say where these are left open.
    let standardCore: String
    let standardAction: String
    let hashtag: Field
    let who: Field
    let preview: FirstPreview?

    /// What the form starts from when nobody filled in anything yet.
    struct Start {
        /// The last incident: its municipality, lead and public contact are likely the same.
        let last: Incident?
        let scenarios: [Scenario]
        let scenario: String
        let name: String
        let now: Date
    }

    init(_ form: FormState, start: Start, preview: FirstPreview?) {
        let last = start.last
        let chosen = start.scenarios.first { $0.id == start.scenario }
        let inHalfAnHour = (start.now.timeIntervalSince1970 / 300).rounded(.up) * 300 + 30 * 60
        problems = form.summary()
        hasProblems = !problems.isEmpty
        happened = Field("gebeurd", in: form)
        source = Field("bron", in: form)
        municipality = Field("gemeente", in: form, or: last?.municipality ?? "")
        place = Field("plaats", in: form)
        signal = Field("signaal", in: form, or: WallTime(start.now).field)
        victims = Field(
            "slachtoffers", in: form, or: (chosen?.victims ?? .unknown).rawValue,
            choices: [Victims.unknown, .yes, .none].map { ($0.rawValue, Words.victims($0)) })
        lead = Field("woordvoerder", in: form, or: last?.lead.name ?? "")
        role = Field("functie", in: form, or: (chosen?.leadRole ?? last?.lead.role ?? .burgemeester).rawValue)
        advice = Field("adviezen", in: form)
        actions = Field("acties", in: form)
        update = Field("update", in: form, or: WallTime(Date(timeIntervalSince1970: inHalfAnHour)).field)
        criminal = Field(
            "strafzaak", in: form, or: (chosen?.criminalStage ?? .none).rawValue,
            choices: CriminalStage.allCases.map { ($0.rawValue, Words.criminalStage($0)) })
        scenario = Field(
            "scenario", in: form, or: start.scenario,
            choices: [("", Words.First.noScenario)] + start.scenarios.map { ($0.id, $0.title) })
        phone = Field("publiek-telefoon", in: form, or: last?.story.contacts.public.phone ?? "")
        page = Field("publiek-pagina", in: form)
        let press = last?.story.contacts.press
        pressName = Field("pers-naam", in: form, or: press?.name ?? "")
        pressPhone = Field("pers-telefoon", in: form, or: press?.phone ?? "")
        pressMail = Field("pers-mail", in: form, or: press?.email ?? "")
        core = Field("kernboodschap", in: form)
        standardCore = Words.First.core
        standardAction = Words.First.action
        hashtag = Field("hashtag", in: form)
        who = Field("naam", in: form, or: start.name)
        self.preview = preview
    }
}
