import Foundation
import Hummingbird
import Incident
import Newsroom

/// Opens an incident.
struct OpeningRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/nieuw") { request, context in try page(FormState(), request, context) }
        router.post("/incidenten/nieuw") { request, context in try await open(request, context) }
    }

    private func page(_ form: FormState, _ request: Request, _ context: WebContext) throws -> Response {
        let screen = OpeningScreen(
            form, scenarios: try site.newsroom.scenarios().scenarios, name: context.rememberedName, at: site.newsroom.clock.now)
        return try site.page(
            "opening", screen, request, context, isFaulty: screen.hasProblems, status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func open(_ request: Request, _ context: WebContext) async throws -> Response {
        var reader = FormReader(context.form)
        let preset = try site.newsroom.scenarios().scenarios.first { $0.id == reader.fields["scenario"] }
        guard let opening = try OpeningForm.read(&reader, preset: preset, at: site.newsroom.clock.now) else {
            return try page(reader.state, request, context)
        }
        let incident: Incident
        if let preset {
            incident = try await site.newsroom.openIncident(opening, with: preset, by: context.who).incident
        } else {
            incident = try await site.newsroom.openIncident(opening, by: context.who)
        }
        return Response.done(.opened, at: "/incidenten/\(incident.id)").remembering(context.form["naam"])
    }
}
