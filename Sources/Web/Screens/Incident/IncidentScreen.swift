import Foundation
import Incident

/// The page of one incident.
struct IncidentScreen {
    let strip: Strip
    let problems: [ProblemLink]
    let hasProblems: Bool

    let confirmed: [FactRow]
    let hasConfirmed: Bool
    let unconfirmed: [FactRow]
    let hasUnconfirmed: Bool
    let refuted: [FactRow]
    let hasRefuted: Bool
    let factForm: FactForm?

    let messages: [MessageRow]
    let hasMessages: Bool
    let messageAction: String

    let media: MediaPanel
    let handOver: HandOverForm?
    let phase: PhaseForm?
    let closeAction: String?
    let storyHref: String

    /// Everything that the page is made from.
    struct Source {
        let incident: Incident
        let clocks: [Clock]
        let messages: [MessageRow]
        let media: MediaPanel
        /// Forms that came back with problems, by what they are for.
        var forms = IncidentForms()
        /// The name that this browser gave before.
        let name: String
        let now: Date
    }

    init(_ source: Source) {
        let incident = source.incident
        let rows = incident.facts.sorted { ($1.at, $1.id) < ($0.at, $0.id) }.map {
            (fact: $0, row: FactRow($0, of: incident, form: source.forms.settling[$0.id] ?? FormState(), name: source.name, at: source.now))
        }
        strip = Strip(incident, clocks: source.clocks, at: source.now)
        problems = source.forms.summary
        hasProblems = !problems.isEmpty
        confirmed = rows.filter { $0.fact.isConfirmed }.map(\.row)
        hasConfirmed = !confirmed.isEmpty
        unconfirmed = rows.filter { !$0.fact.isConfirmed && !$0.fact.isRefuted }.map(\.row)
        hasUnconfirmed = !unconfirmed.isEmpty
        refuted = rows.filter { $0.fact.isRefuted }.map(\.row)
        hasRefuted = !refuted.isEmpty
        factForm = incident.isOpen ? FactForm(incident, form: source.forms.fact, name: source.name, at: source.now) : nil
        messages = source.messages
        hasMessages = !messages.isEmpty
        messageAction = "/incidenten/\(incident.id)/berichten"
        media = source.media
        handOver = incident.isOpen ? HandOverForm(incident, form: source.forms.handOver, name: source.name) : nil
        phase = incident.isOpen ? PhaseForm(incident) : nil
        closeAction = incident.isOpen ? "/incidenten/\(incident.id)/sluiten" : nil
        storyHref = "/incidenten/\(incident.id)/boodschap"
    }
}
