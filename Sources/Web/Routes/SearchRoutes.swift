import Hummingbird
import Newsroom

/// Looks for words in everything that there is.
struct SearchRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/zoeken") { request, context in
            let words = String(request.query["vraag"].prefix(200))
            let results = try await site.newsroom.search(words, isVisible: context.visitor.sees)
            return try site.page(
                "search", SearchScreen(words, results, at: site.newsroom.clock.now), request, context, place: .search)
        }
    }
}
