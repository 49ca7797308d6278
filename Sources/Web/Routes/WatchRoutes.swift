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
        router.get("/incidenten/:id/zoekvragen/nieuw") { request, context in
            let incident = try await page.incident(context)
            let query = request.query["vraag"]
            return try await edit(incident, FormState(values: ["vraag": query]), request, context)
        }
        router.get("/incidenten/:id/zoekvragen/proef") { request, context in
            let incident = try await page.incident(context)
            let query = request.query["vraag"]
            return try site.fragment("trial", try await trial(query, for: incident.id) ?? WatchTrialPanel(problem: Words.Fill.query))
        }
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
        return try await edit(incident, reader.state, request, context)
    }

    private func edit(_ incident: Incident, _ form: FormState, _ request: Request, _ context: WebContext) async throws -> Response {
        let screen = WatchScreen(
            incident, strip: try await site.strip(of: incident, on: .media, for: context.visitor), form: form,
            trial: form.problems.isEmpty ? try await trial(form.values["vraag"] ?? "", for: incident.id) : nil)
        return try site.page(
            "watch", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    /// What a query would have found in the last day; nil for an empty one.
    private func trial(_ query: String, for incident: IncidentID) async throws -> WatchTrialPanel? {
        guard !query.isEmpty else { return nil }
        do { return WatchTrialPanel(try await site.newsroom.tryWatch(query, for: incident), at: site.newsroom.clock.now) } catch let error
            as QueryError
        {
            return WatchTrialPanel(problem: Explanation(error).onPage)
        }
    }
}
