import HTTPTypes
import Hummingbird

/// Refuses changes that another website asks for. Browsers say where a request comes from in Sec-Fetch-Site and Origin; a
/// request with neither comes from no browser, and then the form token decides.
struct SameOrigin: RouterMiddleware {
    typealias Context = WebContext

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        let isReading = request.method == .get || request.method == .head
        guard isReading || SameOrigin.isOurs(request) else { throw PageError.foreign }
        return try await next(request, context)
    }

    private static func isOurs(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" { return false }
        guard let origin = request.headers[.origin] else { return true }
        return origin == "http://\(request.head.authority ?? "")"
    }
}
