import Hummingbird
import Incident
import Newsroom

/// Who may approve messages beside the lead.
struct MandateRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.post("/incidenten/:id/mandaat") { request, context in
            let incident = try await page.incident(context)
            guard incident.isOpen else { throw IncidentError(.closed, incident.id.rawValue) }
            var reader = FormReader(context.form)
            let name = reader.required("wie", else: Words.Fill.mandated)
            guard reader.problems.isEmpty else {
                var forms = IncidentForms()
                forms.mandate = reader.state
                return try await page.show(incident, forms: forms, request, context)
            }
            try await site.newsroom.recordMandate(name, of: incident.id, by: context.who)
            return Response.done(.mandateGiven, at: "/incidenten/\(incident.id)", fragment: "mandaat")
        }
        router.post("/incidenten/:id/mandaat/weg") { _, context in
            let incident = try await page.incident(context)
            guard incident.isOpen else { throw IncidentError(.closed, incident.id.rawValue) }
            try await site.newsroom.recordWithdrawal(of: context.form["wie"], of: incident.id, by: context.who)
            return Response.done(.mandateWithdrawn, at: "/incidenten/\(incident.id)", fragment: "mandaat")
        }
    }
}
