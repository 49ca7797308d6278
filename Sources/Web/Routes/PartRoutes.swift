import Drafting
import Hummingbird
import Incident
import Newsroom

/// The parts that templates share: read, tried in the templates that hold them, changed into one's own, and back to ours.
struct PartRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/beheer/delen/:naam") { request, context in
            let file = try file(context)
            let wanted = PartScreen.Wanted(
                template: request.query["sjabloon"],
                incident: request.query["incident"])
            return try await show(file, file.text, wanted, nil, isTried: false, request, context)
        }
        router.post("/beheer/delen/:naam") { request, context in try await change(request, context) }
        router.post("/beheer/delen/:naam/terug") { request, context in
            let file = try file(context)
            do {
                try await site.newsroom.dropPart(file.name, by: context.who)
                return Response.done(.templateDropped, at: "/beheer/delen/\(file.name)")
            } catch let error as TemplateError {
                return try await show(file, file.text, PartScreen.Wanted(), Explanation(error).onPage, isTried: false, request, context)
            }
        }
        router.post("/beheer/delen/:naam/vorige") { request, context in
            let file = try file(context)
            do {
                try await site.newsroom.restorePart(file.name, by: context.who)
                return Response.done(.templateSaved, at: "/beheer/delen/\(file.name)")
            } catch let error as TemplateError {
                return try await show(file, file.text, PartScreen.Wanted(), Explanation(error).onPage, isTried: false, request, context)
            }
        }
    }

    private func file(_ context: WebContext) throws -> TemplateFile {
        try site.newsroom.partFile(named: try context.parameters.require("naam"))
    }

    /// Tried or kept; a text that is wrong, or breaks a template that holds it, is never kept.
    private func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let file = try file(context)
        let text = context.form.text("tekst")
        let wanted = PartScreen.Wanted(template: context.form["sjabloon"], incident: context.form["incident"])
        do {
            guard context.form["doe"] == "bewaren" else {
                _ = try site.newsroom.desk.templates().trying(text, asPart: file.name)
                return try await show(file, text, wanted, nil, isTried: true, request, context)
            }
            try await site.newsroom.savePart(file.name, text: text, by: context.who)
            return Response.done(.templateSaved, at: "/beheer/delen/\(file.name)")
        } catch let error as TemplateError {
            return try await show(file, text, wanted, Explanation(error).onPage, isTried: true, request, context)
        }
    }

    private func show(
        _ file: TemplateFile, _ text: String, _ wanted: PartScreen.Wanted, _ problem: String?, isTried: Bool, _ request: Request,
        _ context: WebContext
    ) async throws -> Response {
        let library = try site.newsroom.desk.templates()
        let holding = library.templates(holding: file.name)
        let open = try await site.newsroom.incidents(for: context.visitor).filter(\.isOpen)
        let incident = open.first { $0.id.rawValue == wanted.incident }
        let template = holding.first { $0.name == wanted.template } ?? holding.first
        // What is tried is shown as it would be; what is wrong cannot be.
        let shown = problem == nil && isTried ? try library.trying(text, asPart: file.name) : library
        let scenario = file.name.contains(".") ? String(file.name.drop { $0 != "." }.dropFirst()) : nil
        let preview = try template.flatMap { template in
            try shown.template(named: template.name).flatMap {
                try site.newsroom.preview($0, in: shown, over: incident, scenario: scenario)
            }
        }
        let screen = PartScreen(
            file, text: text, holding: holding, wanted: wanted, incidents: open, problem: problem, preview: preview, isTried: isTried)
        return try site.page(
            "part", screen, request, context, place: .admin, isFaulty: problem != nil, status: problem == nil ? .ok : .unprocessableContent)
    }
}
