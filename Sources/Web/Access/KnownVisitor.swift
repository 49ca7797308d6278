import Accounts
import Foundation
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

    /// A token as RFC 6750, 2.1 sends it, or as the password of HTTP Basic, which is all that many feed readers can send. A cookie
    /// counts for nothing here, so no other website can use it.
    private func bearer(of request: Request, _ context: WebContext) async throws -> Visitor {
        guard let header = request.headers[.authorization], let token = KnownVisitor.token(in: header) else { return .nobody }
        return try await site.newsroom.visitor(token: token, from: Caller(address: context.client.address))
    }

    static func token(in header: String) -> String? {
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[1].utf8.count <= 400 else { return nil }
        let value = String(parts[1]).trimmed
        switch parts[0].lowercased() {
        case "bearer": return value
        case "basic":
            guard let data = Data(base64Encoded: value), let text = String(validating: data, as: UTF8.self) else { return nil }
            return text.firstIndex(of: ":").map { String(text[text.index(after: $0)...]) }
        default: return nil
        }
    }
}
