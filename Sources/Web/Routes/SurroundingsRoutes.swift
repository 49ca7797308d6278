import Hummingbird
import Incident
import Newsroom
import Storage
import Watching

/// What people need, do and feel around an incident, and the register of rumours.
struct SurroundingsRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/omgeving") { request, context in try await show(FormState(), request, context) }
        router.post("/incidenten/:id/omgeving/geruchten") { request, context in try await add(request, context) }
        router.post("/incidenten/:id/omgeving/geruchten/:gerucht/antwoord") { _, context in
            let incident = try await page.incident(context)
            let bearsOut = context.form["uitkomst"] == "bevestigd"
            try await site.newsroom.answerRumour(
                try rumour(context), of: incident.id, with: FactID(context.form["feit"]), bearsOut: bearsOut, by: context.who)
            return Response.done(.rumourAnswered, at: IncidentTab.omgeving.href(incident.id), fragment: "geruchten")
        }
        router.post("/incidenten/:id/omgeving/geruchten/:gerucht/opnieuw") { _, context in
            let incident = try await page.incident(context)
            try await site.newsroom.reopenRumour(try rumour(context), of: incident.id, by: context.who)
            return Response.done(.rumourReopened, at: IncidentTab.omgeving.href(incident.id), fragment: "geruchten")
        }
    }

    private func add(_ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        var reader = FormReader(context.form)
        let text = reader.required("gerucht", else: Words.Fill.rumour)
        let place = reader.required("waar", else: Words.Fill.seen)
        guard reader.problems.isEmpty else { return try await show(reader.state, request, context) }
        try await site.newsroom.addRumour(text, to: incident.id, in: place, by: context.who)
        return Response.done(.rumourAdded, at: IncidentTab.omgeving.href(incident.id), fragment: "geruchten")
    }

    private func show(_ form: FormState, _ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        var findings: [ItemLabel: [FoldedHit]] = [:]
        let recent = try await site.newsroom.foldedHits(of: incident.id, FoldedHitFilter(states: [.new, .accepted]), limit: 200)
        for finding in recent { if let label = finding.effectiveLabel { findings[label, default: []].append(finding) } }
        let screen = SurroundingsScreen(
            SurroundingsScreen.Source(
                incident: incident, strip: try await site.strip(of: incident, on: .omgeving, for: context.visitor),
                picture: try await site.newsroom.mediabeeld(of: incident.id), findings: findings,
                rumours: try await site.newsroom.rumours(of: incident.id), form: form, mayWrite: context.mayWatch,
                now: site.newsroom.clock.now))
        return try site.page(
            "surroundings", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func rumour(_ context: WebContext) throws -> RumourID { RumourID(try context.parameters.require("gerucht")) }
}
