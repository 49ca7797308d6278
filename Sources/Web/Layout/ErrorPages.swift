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
            let answer = context.isAPI ? try APIErrors.response(to: error, request) : try page(for: error, request, context)
            if answer.status.kind == .serverError {
                // The route and not the address: an address can hold a one-time link.
                context.logger.error("\(request.method) \(context.endpointPath ?? "onbekend adres"): \(error)")
            }
            return answer
        }
    }

    private func page(for error: any Error, _ request: Request, _ context: WebContext) throws -> Response {
        let page = PageError(error)
        // What is not there at all is told apart from what is there for another method (RFC 9110, 15.5.6).
        if page.status == .notFound || page.status == .methodNotAllowed {
            let allowed = RouteRights.methods(for: request.uri.path)
            if !allowed.isEmpty, !allowed.contains(request.method.rawValue) {
                let trouble = PageError.notAllowed
                var response = try site.page("trouble", trouble.screen, request, context, status: trouble.status)
                response.headers[.allow] = allowed.joined(separator: ", ")
                return response
            }
        }
        return try site.page("trouble", page.screen, request, context, status: page.status)
    }
}
