import Hummingbird
import Incident
import Newsroom
import Watching

/// The forms by which a query of an incident is answered: each can be struck, and others can be added.
struct WatchFormRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }
    /// Items that are looked through: a page must not wait.
    private static let most = 20_000

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/zoekvragen/:nummer") { request, context in try await show(FormState(), request, context) }
        router.post("/incidenten/:id/zoekvragen/:nummer/vormen") { request, context in
            let (incident, number) = try await place(context)
            guard incident.isOpen else { throw IncidentError(.closed, incident.id.rawValue) }
            let href = "/incidenten/\(incident.id)/zoekvragen/\(number)"
            let term = context.form["woord"].isEmpty ? nil : context.form["woord"]
            do {
                if !context.form["weg"].isEmpty {
                    try await site.newsroom.strike(context.form["weg"], from: term, of: number, in: incident.id, by: context.who)
                    return Response.done(.formStruck, at: href)
                }
                var reader = FormReader(context.form)
                let form = reader.required("vorm", else: Words.Fill.form)
                guard reader.problems.isEmpty else { return try await show(reader.state, request, context) }
                try await site.newsroom.allow(form, for: term, of: number, in: incident.id, by: context.who)
                return Response.done(.formAllowed, at: href)
            } catch let error as QueryError {
                return try await show(FormState(context.form, "vorm", Explanation(error).onPage), request, context)
            }
        }
    }

    private func place(_ context: WebContext) async throws -> (Incident, Int64) {
        let incident = try await page.incident(context)
        guard let number = context.parameters.get("nummer", as: Int64.self) else { throw PageError.notFound }
        return (incident, number)
    }

    private func show(_ form: FormState, _ request: Request, _ context: WebContext) async throws -> Response {
        let (incident, number) = try await place(context)
        guard let watch = try await site.newsroom.watches(of: incident.id).first(where: { $0.id == number }) else {
            throw PageError.notFound
        }
        let screen = WatchFormsScreen(
            watch.query, try await site.newsroom.forms(of: number, in: incident.id, atMost: WatchFormRoutes.most), number: number,
            of: incident, strip: try await site.strip(of: incident, on: .media, for: context.visitor), form: form,
            mayChange: context.mayWatch)
        return try site.page(
            "watch-forms", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }
}
