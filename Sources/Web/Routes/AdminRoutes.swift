import Drafting
import Hummingbird
import Incident
import Newsroom
import Principles

/// Norms, templates and rules: what the organisation keeps, with its own check.
struct AdminRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/beheer/normen") { request, context in
            try site.page("norms", NormsScreen(site.newsroom.configuration), request, context, place: .admin)
        }
        router.get("/beheer/regels") { request, context in
            let chosen = request.uri.queryParameters["principe"].flatMap { Principle(rawValue: String($0)) }
            let screen = RulesScreen(
                try site.newsroom.desk.ruleSet(), broken: site.brokenRules, chosen: chosen, own: site.newsroom.configuration.ownPrinciples)
            return try site.page("rules", screen, request, context, place: .admin)
        }
        router.get("/beheer/sjablonen") { request, context in
            let screen = TemplatesScreen(try site.newsroom.desk.templates(), own: site.newsroom.configuration.ownTemplates)
            return try site.page("templates", screen, request, context, place: .admin)
        }
        router.get("/beheer/sjablonen/:naam") { request, context in
            let template = try template(context)
            return try show(template, template.text, nil, isTried: false, request, context)
        }
        router.post("/beheer/sjablonen/:naam") { request, context in
            let template = try template(context)
            let text = context.form.text("tekst")
            do {
                _ = try site.newsroom.desk.templates().check(text, named: template.name, file: template.file)
                return try show(template, text, nil, isTried: true, request, context)
            } catch let error as TemplateError {
                return try show(template, text, Explanation(error).onPage, isTried: true, request, context)
            }
        }
    }

    private func template(_ context: WebContext) throws -> Template {
        guard let template = try site.newsroom.desk.templates().template(named: try context.parameters.require("naam")) else {
            throw PageError.notFound
        }
        return template
    }

    private func show(
        _ template: Template, _ text: String, _ problem: String?, isTried: Bool, _ request: Request, _ context: WebContext
    ) throws -> Response {
        let screen = TemplateScreen(template, text: text, problem: problem, preview: try sample(template), isTried: isTried)
        return try site.page(
            "template", screen, request, context, place: .admin, isFaulty: problem != nil,
            status: problem == nil ? .ok : .unprocessableContent)
    }

    /// The kept template over the example incident; nil when there is no example.
    private func sample(_ template: Template) throws -> String? {
        guard let incident = try site.newsroom.desk.templates().sample(at: site.newsroom.clock.now) else { return nil }
        return try? site.newsroom.desk.draft(template.kind, of: incident).text
    }
}
