import Drafting
import Foundation
import HTTPTypes
import Hummingbird
import Incident
import Newsroom
import Storage

/// Gathers what the page of one message shows. Routes that decide on it come back here with what was wrong.
struct MessagePage {
    let site: Site

    /// The message of the address, and the incident that it must belong to.
    func found(_ context: WebContext) async throws -> (Incident, StoredDraft) {
        let incident = try await IncidentPage(site: site).incident(context)
        guard let number = context.parameters.get("nummer", as: Int64.self) else { throw PageError.notFound }
        let draft = try await site.newsroom.draft(number: number)
        guard draft.incident == incident.id else { throw PageError.notFound }
        return (incident, draft)
    }

    /// What there is to say of a text, kept or not.
    func findings(_ text: String, _ draft: StoredDraft, of incident: Incident, listsGaps: Bool = true) async throws -> FindingsPanel {
        let report = try await site.newsroom.check(
            text, kind: draft.kind, incident: incident.id, written: text == draft.text ? draft.created : nil)
        let rules = try draft.channel.map { try site.newsroom.desk.templates().channels.rules(Channel(rawValue: $0)) }
        return FindingsPanel(text, report: report, rules: rules, listsGaps: listsGaps)
    }

    func show(
        _ draft: StoredDraft, of incident: Incident, _ form: FormState, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let status = try await site.newsroom.messageStatus(draft.id)
        let text = status.state.isApproved ? ProposalMark.removed(from: draft.text) : draft.text
        let source = MessageScreen.Source(
            status: status, versions: try await site.newsroom.versions(of: draft.id),
            findings: try await findings(text, draft, of: incident, listsGaps: false),
            gaps: try site.newsroom.desk.gaps(in: draft.text), offered: try await site.newsroom.offeredMerge(draft.id),
            order: try await site.newsroom.publicationOrder(of: incident.id), incident: incident,
            strip: try await site.strip(of: incident, on: .berichten, for: context.visitor), form: form,
            cautions: try site.newsroom.desk.cautions(draft, of: incident), mayWrite: context.mayWrite,
            mayApprove: try await site.newsroom.mayApprove(context.visitor, messagesOf: incident.id),
            isConfidential: try await site.newsroom.isConfidential(draft, of: incident),
            confined: site.newsroom.confinedFacts(in: draft, of: incident).map(\.text),
            now: site.newsroom.clock.now)
        let screen = MessageScreen(source)
        return try site.page(
            "message", screen, request, context, isExercise: incident.exercise, isFaulty: !form.problems.isEmpty,
            status: form.problems.isEmpty ? .ok : .unprocessableContent)
    }
}
