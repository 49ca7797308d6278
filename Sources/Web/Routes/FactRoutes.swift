import Hummingbird
import Incident
import Newsroom

/// Facts: what is said to be so, and who says that it is.
struct FactRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.post("/incidenten/:id/feiten") { request, context in try await addFact(request, context) }
        router.post("/incidenten/:id/feiten/:feit/bevestigen") { request, context in try await settle(confirm: true, request, context) }
        router.post("/incidenten/:id/feiten/:feit/weerleggen") { request, context in try await settle(confirm: false, request, context) }
    }

    private func addFact(_ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        var reader = FormReader(context.form)
        guard let new = FactEntry.read(&reader) else {
            var forms = IncidentForms()
            forms.fact = reader.state
            return try await page.show(incident, forms: forms, request, context)
        }
        let fact = try await site.newsroom.addFact(new, to: incident.id, by: context.who)
        let isCertain = context.form["meteen"] == "bevestigd"
        if isCertain { try await site.newsroom.confirmFact(fact, of: incident.id, source: new.source, by: context.who) }
        return Response.done(isCertain ? .factConfirmed : .factAdded, at: "/incidenten/\(incident.id)", fragment: fact.rawValue)
            .remembering(context.form["naam"])
    }

    private func settle(confirm: Bool, _ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        let fact = FactID(try context.parameters.require("feit"))
        var reader = FormReader(context.form)
        let source = reader.required("bron", else: Words.Fill.settleSource)
        _ = reader.required("naam", else: Words.Fill.name)
        guard reader.problems.isEmpty else {
            var forms = IncidentForms()
            forms.settling[fact] = reader.state
            return try await page.show(incident, forms: forms, request, context)
        }
        if confirm {
            try await site.newsroom.confirmFact(fact, of: incident.id, source: source, by: context.who)
        } else {
            try await site.newsroom.refuteFact(fact, of: incident.id, source: source, by: context.who)
        }
        return Response.done(
            confirm ? .factConfirmed : .factRefuted, at: "/incidenten/\(incident.id)", fragment: confirm ? fact.rawValue : ""
        )
        .remembering(context.form["naam"])
    }
}
