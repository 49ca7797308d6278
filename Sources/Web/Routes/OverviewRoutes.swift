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
        let incidents = try await site.newsroom.incidents(for: context.visitor)
        var live: [Strip] = []
        for incident in incidents where incident.isOpen { live.append(try await site.card(of: incident, for: context.visitor)) }
        let now = site.newsroom.clock.now
        let feeds = try await site.newsroom.feedReports().map { FeedRow($0, at: now) }
        let screen = OverviewScreen(
            live: live, closed: incidents.filter { !$0.isOpen }, feeds: feeds, warnings: site.brokenRules, at: now)
        return try site.page("overview", screen, request, context, place: .overview)
    }
}
