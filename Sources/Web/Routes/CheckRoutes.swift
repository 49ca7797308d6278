import Drafting
import Hummingbird
import Incident
import Newsroom

/// Looks through any text, also one that Eenmond did not make: against the principles, and against the facts of an incident.
struct CheckRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/nakijken") { request, context in
            let chosen = request.query["incident"]
            return try await show(FormState(values: ["incident": chosen]), nil, request, context)
        }
        router.post("/nakijken") { request, context in
            var form = context.form
            if let file = form.files["bestand"] {
                // What was read comes into the field, so that it can be changed and looked at again.
                do { form.set("tekst", to: try await BroughtText(file.bytes, named: file.name).textWithoutBlocking()) } catch let error
                    as Explanation
                {
                    return try await show(FormState(form, "bestand", error.onPage), nil, request, context)
                }
            }
            let text = form.text("tekst")
            guard !text.trimmed.isEmpty else {
                return try await show(FormState(form, "tekst", Words.Upload.textOrFile), nil, request, context)
            }
            if let problem = TextLimit.problem(text) {
                return try await show(FormState(context.form, "tekst", problem), nil, request, context)
            }
            let kind = MessageKind(rawValue: context.form["soort"])
            let id = IncidentID(context.form["incident"])
            if let id, !context.visitor.sees(id) { throw Explanation.unknownIncident(id.rawValue) }
            let report = try await site.newsroom.check(text, kind: kind, incident: id)
            let panel = FindingsPanel(text, report: report, rules: nil)
            return try await show(FormState(values: form.values), panel, request, context)
        }
    }

    private func show(
        _ form: FormState, _ findings: FindingsPanel?, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let incidents = try await site.newsroom.incidents(for: context.visitor).filter(\.isOpen)
        let screen = CheckScreen(form, incidents: incidents, findings: findings)
        return try site.page(
            "check", screen, request, context, isFaulty: screen.hasProblems, status: screen.hasProblems ? .unprocessableContent : .ok)
    }
}
