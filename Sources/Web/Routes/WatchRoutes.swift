import Hummingbird
import Incident
import Newsroom
import Watching

/// Watch queries of an incident.
struct WatchRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.post("/incidenten/:id/zoekvragen") { request, context in try await addWatch(request, context) }
        router.post("/incidenten/:id/zoekvragen/:nummer/weg") { _, context in
            let incident = try await page.incident(context)
            guard let number = context.parameters.get("nummer", as: Int64.self),
                try await site.newsroom.watches(of: incident.id).contains(where: { $0.id == number })
            else { throw PageError.notFound }
            try await site.newsroom.removeWatch(number, by: context.who)
            return Response.done(.watchRemoved, at: IncidentTab.media.href(incident.id))
        }
    }

    private func addWatch(_ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        var reader = FormReader(context.form)
        let query = reader.required("vraag", else: Words.Fill.query)
        if reader.problems.isEmpty {
            do {
                _ = try await site.newsroom.addWatch(query, to: incident.id, by: context.who)
                return Response.done(.watchAdded, at: IncidentTab.media.href(incident.id))
            } catch let error as QueryError {
                reader.refuse("vraag", Explanation(error).onPage)
            }
        }
        return try await MediaRoutes(site: site).show(incident, form: reader.state, request, context)
    }
}
