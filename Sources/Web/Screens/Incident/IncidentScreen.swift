import Editing
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
    let messagesHref: String
    let partners: [PartnerRow]
    let hasPartners: Bool
    let guidance: GuidancePanel?
    let handOver: HandOverForm?
    let phase: PhaseForm?
    /// What speaks for whom to have the lead; nil once the incident is closed.
    let leadPanel: LeadPanel?
    let assessment: AssessmentForm?
    let mandate: MandatePanel
    let confidentialHref: String
    let dossierHref: String
    let closeAction: String?
    let storyHref: String

    /// Everything that the page is made from.
    struct Source {
        let incident: Incident
        let strip: Strip
        let messages: [MessageRow]
        let guidance: GuidancePanel?
        let suggestion: LeadPanel?
        let mandates: [Mandate]
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
        strip = source.strip
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
        messagesHref = IncidentTab.berichten.href(incident.id)
        partners = incident.story.partners.map(PartnerRow.init)
        hasPartners = !partners.isEmpty
        guidance = source.guidance
        handOver =
            incident.isOpen
            ? HandOverForm(incident, form: source.forms.handOver, name: source.name) : nil
        leadPanel = source.suggestion
        assessment = incident.isOpen ? AssessmentForm(incident) : nil
        phase = incident.isOpen ? PhaseForm(incident) : nil
        mandate = MandatePanel(incident, source.mandates, form: source.forms.mandate, at: source.now)
        confidentialHref = "/incidenten/\(incident.id)/vertrouwelijk"
        dossierHref = "/incidenten/\(incident.id)/dossier.json"
        closeAction = incident.isOpen ? "/incidenten/\(incident.id)/sluiten" : nil
        storyHref = "/incidenten/\(incident.id)/boodschap"
    }
}
