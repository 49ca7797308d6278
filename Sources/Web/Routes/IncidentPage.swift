import Foundation
import HTTPTypes
import Hummingbird
import Incident
import Newsroom

/// Gathers what the first page of an incident shows: its facts. Routes that change an incident come back here with what was wrong.
struct IncidentPage {
    let site: Site

    /// The incident that the address names.
    func incident(_ context: WebContext) async throws -> Incident {
        guard let id = context.parameters.get("id").flatMap(IncidentID.init) else { throw PageError.notFound }
        return try await site.newsroom.incident(id)
    }

    /// The page itself; with forms that have problems it says so.
    func show(
        _ incident: Incident, forms: IncidentForms = IncidentForms(), _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let now = site.newsroom.clock.now
        let guidance =
            incident.criminalStage.isCriminalCase ? GuidancePanel(try site.newsroom.criminalGuidance(incident.criminalStage)) : nil
        let source = IncidentScreen.Source(
            incident: incident, strip: try await site.strip(of: incident, on: .feiten, for: context.visitor),
            messages: try await messages(of: incident, at: now).map(\.row), guidance: guidance,
            suggestion: incident.isOpen ? try await lead(of: incident, request) : nil,
            mandates: try await site.newsroom.mandates(of: incident.id), forms: forms,
            name: context.rememberedName, now: now)
        let screen = IncidentScreen(source)
        return try site.page(
            "incident", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    /// Who could have the lead, with the points that somebody ticked. What no longer is a point is left out.
    private func lead(of incident: Incident, _ request: Request) async throws -> LeadPanel {
        let parameters = request.uri.queryParameters
        let isAsked = parameters["voorstel"] != nil
        let named = parameters.compactMap { $0.key.hasPrefix(LeadPanel.prefix) ? String($0.key.dropFirst(LeadPanel.prefix.count)) : nil }
        let known = Set(try site.newsroom.leadCriteria().map(\.id))
        let said = known.intersection(named)
        let suggestion = try await site.newsroom.suggestLead(for: incident.id, said: said)
        return LeadPanel(suggestion, of: incident.id, said: isAsked ? said : nil)
    }

    /// A number that grows with every change that people make to the incident.
    func state(of incident: IncidentID) async throws -> Int { Int(try await site.newsroom.mark(of: incident)) }

    /// The last version of each message, one row a message: of two that were saved at once the later, which says so.
    func messages(of incident: Incident, at now: Date) async throws -> [(kind: MessageKind, row: MessageRow)] {
        try await site.newsroom.messages(of: incident.id).filter(\.isShown).map {
            ($0.draft.kind, MessageRow($0, of: incident, at: now))
        }
    }
}
