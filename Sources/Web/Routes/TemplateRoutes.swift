import Drafting
import Editing
import Hummingbird
import Incident
import Newsroom

/// The templates of messages: read, tried, changed into one's own, and back to ours.
struct TemplateRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/beheer/sjablonen") { request, context in
            let screen = TemplatesScreen(
                site.newsroom.templateFiles(), parts: site.newsroom.partFiles(), try site.newsroom.desk.templates())
            return try site.page("templates", screen, request, context, place: .admin)
        }
        router.get("/beheer/sjablonen/:naam") { request, context in
            let file = try file(context)
            return try await show(file, file.text, nil, isTried: false, request, context)
        }
        router.post("/beheer/sjablonen/:naam") { request, context in try await change(request, context) }
        router.post("/beheer/sjablonen/:naam/terug") { _, context in
            let name = try file(context).name
            try await site.newsroom.dropTemplate(name, by: context.who)
            return Response.done(.templateDropped, at: "/beheer/sjablonen/\(name)")
        }
        router.post("/beheer/sjablonen/:naam/vorige") { _, context in
            let name = try file(context).name
            try await site.newsroom.restoreTemplate(name, by: context.who)
            return Response.done(.templateSaved, at: "/beheer/sjablonen/\(name)")
        }
    }

    /// Tried or kept; a text that is wrong is never kept.
    private func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let file = try file(context)
        let text = context.form.text("tekst")
        do {
            guard context.form["doe"] == "bewaren" else {
                _ = try site.newsroom.desk.templates().check(text, named: file.name, file: file.name + ".md")
                return try await show(file, text, nil, isTried: true, request, context)
            }
            try await site.newsroom.saveTemplate(file.name, text: text, by: context.who)
            return Response.done(.templateSaved, at: "/beheer/sjablonen/\(file.name)")
        } catch let error as TemplateError {
            return try await show(file, text, Explanation(error).onPage, isTried: true, request, context)
        }
    }

    private func file(_ context: WebContext) throws -> TemplateFile {
        try site.newsroom.templateFile(named: try context.parameters.require("naam"))
    }

    private func show(
        _ file: TemplateFile, _ text: String, _ problem: String?, isTried: Bool, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let library = try site.newsroom.desk.templates()
        let template = library.template(named: file.name)
        let broken = library.problems.first { $0.file.hasSuffix("/\(file.name).md") }.map { Explanation($0).onPage }
        let open = try await site.newsroom.incidents(for: context.visitor).filter(\.isOpen)
        let chosen = request.query["incident"]
        let example = try open.first { $0.id.rawValue == chosen } ?? library.sample(at: site.newsroom.clock.now)
        let screen = TemplateScreen(
            file, incidents: open, chosen: chosen, kind: template?.kind, text: text, problem: problem ?? (isTried ? nil : broken),
            preview: template.flatMap { template in example.flatMap { sample(template, $0) } }, isTried: isTried)
        return try site.page(
            "template", screen, request, context, place: .admin, isFaulty: problem != nil,
            status: problem == nil ? .ok : .unprocessableContent)
    }

    /// The kept template over an incident; nil when it cannot be filled.
    private func sample(_ template: Template, _ incident: Incident) -> String? {
        try? site.newsroom.desk.draft(template.kind, of: incident, channel: template.matter.channels.first).text
    }
}
