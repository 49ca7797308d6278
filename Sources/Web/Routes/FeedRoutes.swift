import Hummingbird
import Newsroom

/// The feeds that are read.
struct FeedRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/bronnen") { request, context in try await page(FormState(), request, context) }
        router.post("/bronnen") { request, context in try await addFeed(request, context) }
    }

    private func page(_ form: FormState, _ request: Request, _ context: WebContext) async throws -> Response {
        let now = site.newsroom.clock.now
        let screen = FeedsScreen(try await site.newsroom.feeds().map { FeedRow($0, at: now) }, form: form)
        return try site.page(
            "feeds", screen, request, context, place: .feeds, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func addFeed(_ request: Request, _ context: WebContext) async throws -> Response {
        var reader = FormReader(context.form)
        let address = reader.required("adres", else: Words.Fill.feed)
        if reader.problems.isEmpty {
            do {
                let result = try await site.newsroom.addFeed(address)
                return Response.done(result.added ? .feedAdded : .feedKnown, at: "/bronnen")
            } catch let error as Explanation where error.kind == .badData {
                reader.refuse("adres", error.onPage)
            }
        }
        return try await page(reader.state, request, context)
    }
}
