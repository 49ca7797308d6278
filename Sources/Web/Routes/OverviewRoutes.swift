import Hummingbird
import Incident
import Newsroom

/// The first page.
struct OverviewRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/") { request, context in try await overview(request, context) }
        router.get("/incidenten") { _, _ in Response.redirect(to: "/") }
    }

    private func overview(_ request: Request, _ context: WebContext) async throws -> Response {
        var incidents: [(incident: Incident, clocks: [Clock])] = []
        for incident in try await site.newsroom.incidents() {
            incidents.append((incident, incident.isOpen ? try await site.clocks(of: incident) : []))
        }
        let now = site.newsroom.clock.now
        let feeds = try await site.newsroom.feeds().map { FeedRow($0, at: now) }
        return try site.page("overview", OverviewScreen(incidents, feeds: feeds, at: now), request, context, place: .overview)
    }
}
