import Hummingbird
import Newsroom

/// Looks for words in everything that there is.
struct SearchRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/zoeken") { request, context in
            let words = request.uri.queryParameters["vraag"].map { String(String($0).trimmed.prefix(200)) } ?? ""
            let results = try await site.newsroom.search(words, isVisible: context.visitor.sees)
            return try site.page(
                "search", SearchScreen(words, results, at: site.newsroom.clock.now), request, context, place: .search)
        }
    }
}
