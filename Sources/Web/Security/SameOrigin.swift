import HTTPTypes
import Hummingbird

/// Refuses changes that another website asks for. Browsers say where a request comes from in Sec-Fetch-Site and Origin; a
/// request with neither comes from no browser, and then the form token decides. The JSON interface takes no cookies, so no website
/// can use it through a browser.
struct SameOrigin: RouterMiddleware {
    typealias Context = WebContext

    let reach: Reach

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        let isReading = request.method == .get || request.method == .head
        guard isReading || context.isAPI || isOurs(request, context) else { throw PageError.foreign }
        return try await next(request, context)
    }

    private func isOurs(_ request: Request, _ context: WebContext) -> Bool {
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" { return false }
        guard let origin = request.headers[.origin] else { return true }
        return reach.allows(origin: origin, authority: request.head.authority ?? "", isSecure: context.client.isSecure)
    }
}
