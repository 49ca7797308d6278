import HTTPTypes
import Hummingbird
import Logging

/// Turns every error into a page in the house's own layout, with a next step.
struct ErrorPages: RouterMiddleware {
    typealias Context = WebContext

    let site: Site

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        do {
            return try await next(request, context)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let page = PageError(error)
            if page.status.kind == .serverError {
                // The route and not the address: an address can hold a one-time link.
                context.logger.error("\(request.method) \(context.endpointPath ?? "onbekend adres"): \(error)")
            }
            if context.isAPI { return try APIErrors.response(to: error, request) }
            return try site.page("trouble", page.screen, request, context, status: page.status)
        }
    }
}
