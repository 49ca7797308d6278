import Accounts
import HTTPTypes
import Hummingbird

/// Headers on every answer. Nothing inline runs, nothing is fetched from elsewhere, nobody frames us.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = WebContext

    let reach: Reach

    /// Scripts run only with the nonce of this very answer: a script element that somebody got into a page, even one that points at
    /// an address of ours, does not. There is no inline script or style at all.
    static func policy(nonce: String) -> String {
        [
            "default-src 'none'", "script-src 'nonce-\(nonce)'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
            "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
        ].joined(separator: "; ")
    }

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        var context = context
        context.nonce = Secret().text
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = SecurityHeaders.policy(nonce: context.nonce)
        response.headers[.xContentTypeOptions] = "nosniff"
        // Not no-referrer: browsers then send `Origin: null` with our own forms, and a form from elsewhere would look the same.
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        response.headers[.permissionsPolicy] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
        if ClientConnection(peer: context.peer, headers: request.headers, reach: reach).isSecure {
            response.headers[.strictTransportSecurity] = "max-age=31536000"
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}

extension HTTPField.Name {
    static let referrerPolicy = HTTPField.Name.known("Referrer-Policy")
    static let crossOriginOpenerPolicy = HTTPField.Name.known("Cross-Origin-Opener-Policy")
    static let crossOriginResourcePolicy = HTTPField.Name.known("Cross-Origin-Resource-Policy")
    static let permissionsPolicy = HTTPField.Name.known("Permissions-Policy")
    static let secFetchSite = HTTPField.Name.known("Sec-Fetch-Site")
    /// The state of an incident after an act of the page that asks.
    static let ownState = HTTPField.Name.known("Eenmond-Stand")

    /// A name that is spelled out in this file and so is a good one.
    static func known(_ name: String) -> HTTPField.Name {
        guard let field = HTTPField.Name(name) else { preconditionFailure("\(name) is no header name") }
        return field
    }
}
