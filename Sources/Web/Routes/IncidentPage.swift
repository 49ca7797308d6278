import Foundation
import HTTPTypes
import Hummingbird
import Incident
import Newsroom

/// Gathers what the page of an incident shows. Routes that change an incident come back here with what was wrong.
struct IncidentPage {
    let site: Site
    /// Hits on the first page.
    static let hitsShown = 30

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
        let source = IncidentScreen.Source(
            incident: incident, clocks: try await site.clocks(of: incident), messages: try await messages(of: incident, at: now),
            media: try await media(of: incident, form: forms.watch, at: now), forms: forms, name: context.rememberedName, now: now)
        let screen = IncidentScreen(source)
        return try site.page(
            "incident", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    /// A number that grows with every change that people make to the incident.
    func state(of incident: IncidentID) async throws -> Int {
        let messages = try await site.newsroom.drafts(of: incident).map(\.version).reduce(0, +)
        return try await site.newsroom.log(of: incident).count + messages
    }

    private func media(of incident: Incident, form: FormState, at now: Date) async throws -> MediaPanel {
        // The mark comes first: what is found while we look is shown twice rather than never.
        let newest = try await site.newsroom.newestHit()
        let watches = try await site.newsroom.watches(of: incident.id).map {
            WatchRow(query: $0.query, removeAction: "/incidenten/\(incident.id)/zoekvragen/\($0.id)/weg")
        }
        let hits = try await site.newsroom.hits(of: incident.id, limit: IncidentPage.hitsShown)
        let count = try await site.newsroom.hitCount(of: incident.id)
        return MediaPanel(
            incident, watches: watches, hits: HitRow.rows(hits, at: now), last: hits.last?.id, isWhole: count == hits.count, count: count,
            newest: newest,
            state: try await state(of: incident.id), form: form)
    }

    private func messages(of incident: Incident, at now: Date) async throws -> [MessageRow] {
        try await site.newsroom.drafts(of: incident.id).map {
            MessageRow(
                number: $0.id, kind: $0.kind, channel: $0.channel, version: $0.version, text: $0.text, createdAt: $0.created,
                createdBy: $0.createdBy, incident: incident.id, at: now)
        }
    }
}
