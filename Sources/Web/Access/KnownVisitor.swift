import Accounts
import HTTPTypes
import Hummingbird
import Newsroom

/// Finds out who asks: the session of a browser, or the token of a program.
struct KnownVisitor: RouterMiddleware {
    typealias Context = WebContext

    let site: Site

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        var context = context
        if context.isAPI {
            context.visitor = try await bearer(of: request, context)
        } else if let token = SessionCookie.read(request, isSecure: context.client.isSecure) {
            context.visitor = try await site.newsroom.visitor(session: token)
            if context.visitor.isSignedIn { context.sessionToken = token }
        }
        return try await next(request, context)
    }

    /// RFC 6750, 2.1. A cookie counts for nothing here, so no other website can use it.
    private func bearer(of request: Request, _ context: WebContext) async throws -> Visitor {
        guard let header = request.headers[.authorization] else { return .nobody }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", parts[1].utf8.count <= 200 else { return .nobody }
        return try await site.newsroom.visitor(token: String(parts[1]).trimmed, from: Caller(address: context.client.address))
    }
}
