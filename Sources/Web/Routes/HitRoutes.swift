import Hummingbird
import Incident
import Newsroom

/// Hits of an incident: older ones as a page, newer ones as a part for the script.
struct HitRoutes {
    let site: Site
    /// The most that one answer holds.
    static let most = 50

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/treffers") { request, context in
            let incident = try await IncidentPage(site: site).incident(context)
            if let after = Int64(request.query["na"]) { return try await newer(than: after, of: incident) }
            return try await older(of: incident, request, context)
        }
    }

    private func newer(than number: Int64, of incident: Incident) async throws -> Response {
        let now = site.newsroom.clock.now
        let hits = try await site.newsroom.hits(of: incident.id, newerThan: number, limit: HitRoutes.most)
        return try site.fragment("hit-list", HitList(hits: HitRow.rows(hits.reversed(), at: now)))
    }

    private func older(of incident: Incident, _ request: Request, _ context: WebContext) async throws -> Response {
        let now = site.newsroom.clock.now
        let before = Int64(request.query["voor"])
        let hits = try await site.newsroom.hits(of: incident.id, olderThan: before, limit: HitRoutes.most + 1)
        let shown = Array(hits.prefix(HitRoutes.most))
        let screen = HitsScreen(
            strip: try await site.strip(of: incident, on: .media, for: context.visitor), hits: HitRow.rows(shown, at: now),
            hasHits: !shown.isEmpty,
            olderHref: hits.count > shown.count ? shown.last.map { "/incidenten/\(incident.id)/treffers?voor=\($0.id)" } : nil)
        return try site.page("hits", screen, request, context, isExercise: incident.exercise)
    }
}
