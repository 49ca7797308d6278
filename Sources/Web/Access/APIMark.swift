import Hummingbird

/// Marks requests of the JSON interface before anything else looks at them.
struct APIMark: RouterMiddleware {
    typealias Context = WebContext

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        var context = context
        context.isAPI = request.uri.path == "/api" || request.uri.path.hasPrefix("/api/")
        return try await next(request, context)
    }
}
