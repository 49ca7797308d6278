import Hummingbird
import Incident
import Newsroom

/// One incident, and what steers it: the lead, the phase, the end.
struct IncidentRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id") { request, context in
            try await page.show(try await page.incident(context), request, context)
        }
        router.post("/incidenten/:id/leiding") { request, context in try await handOver(request, context) }
        router.post("/incidenten/:id/fase") { _, context in try await move(context) }
        router.post("/incidenten/:id/beoordeling") { _, context in try await assess(context) }
        router.post("/incidenten/:id/sluiten") { _, context in
            let incident = try await page.incident(context)
            try await site.newsroom.closeIncident(incident.id, by: context.who)
            return Response.done(.closed, at: "/incidenten/\(incident.id)")
        }
    }

    private func handOver(_ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        var reader = FormReader(context.form)
        let name = reader.required("woordvoerder", else: Words.Fill.nextLead)
        let role = reader.required("functie", else: Words.Fill.role)
        let reason = reader.required("reden", else: Words.Fill.reason)
        _ = reader.required("naam", else: Words.Fill.name)
        if reader.problems.isEmpty {
            do {
                try await site.newsroom.handOver(
                    incident.id, to: try Lead(name: name, role: Role(rawValue: role)), reason: reason, by: context.who)
                return Response.done(.handedOver, at: "/incidenten/\(incident.id)").remembering(context.form["naam"])
            } catch let error as IncidentError {
                reader.refuse("woordvoerder", Explanation(error).onPage)
            }
        }
        var forms = IncidentForms()
        forms.handOver = reader.state
        return try await page.show(incident, forms: forms, request, context)
    }

    private func move(_ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        guard let phase = Phase(rawValue: context.form["fase"]) else { throw Explanation(.badData, Words.Fill.choice) }
        let isChanged = try await site.newsroom.moveToPhase(incident.id, phase, by: context.who).isChanged
        return Response.done(isChanged ? .phaseMoved : .phaseSame, at: "/incidenten/\(incident.id)")
    }

    private func assess(_ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        guard let victims = Victims(rawValue: context.form["slachtoffers"]), let stage = CriminalStage(rawValue: context.form["strafzaak"])
        else { throw Explanation(.badData, Words.Fill.choice) }
        let isChanged = try await site.newsroom.assess(incident.id, victims: victims, criminalStage: stage, by: context.who).isChanged
        return Response.done(isChanged ? .assessed : .assessedSame, at: "/incidenten/\(incident.id)")
    }
}
