import Hummingbird
import Newsroom

/// Preparation for kinds of incident: to read before it happens, and to start from when it does.
struct ScenarioRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/scenarios") { request, context in
            try site.page("scenarios", ScenariosScreen(try site.newsroom.scenarios()), request, context, place: .scenarios)
        }
        router.get("/scenarios/:naam") { request, context in
            let name = try context.parameters.require("naam")
            guard let scenario = try site.newsroom.scenarios().scenarios.first(where: { $0.id == name }) else { throw PageError.notFound }
            return try site.page("scenario", ScenarioScreen(scenario), request, context, place: .scenarios)
        }
    }
}
