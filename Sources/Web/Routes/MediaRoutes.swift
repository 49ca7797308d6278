import Hummingbird
import Incident
import Newsroom

/// What the media say of an incident.
struct MediaRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }
    /// Hits on the first page.
    static let shown = 30

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/media") { request, context in
            try await show(try await page.incident(context), form: FormState(), request, context)
        }
    }

    /// The page; with a query that has problems it says so.
    func show(_ incident: Incident, form: FormState, _ request: Request, _ context: WebContext) async throws -> Response {
        let strip = try await site.strip(of: incident, on: .media, for: context.visitor)
        let screen = MediaScreen(strip: strip, media: try await media(of: incident, form: form), form: form)
        return try site.page(
            "media-page", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func media(of incident: Incident, form: FormState) async throws -> MediaPanel {
        let watches = try await site.newsroom.watches(of: incident.id).map {
            WatchRow(query: $0.query, removeAction: "/incidenten/\(incident.id)/zoekvragen/\($0.id)/weg")
        }
        let hits = try await site.newsroom.hits(of: incident.id, limit: MediaRoutes.shown)
        let count = try await site.newsroom.hitCount(of: incident.id)
        return MediaPanel(
            incident, watches: watches, hits: HitRow.rows(hits, at: site.newsroom.clock.now), last: hits.last?.id,
            isWhole: count == hits.count, count: count, form: form)
    }
}
