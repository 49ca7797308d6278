import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import Newsroom

extension Response {
    /// Gives the browser a fresh session, whatever it held before, and the form token that belongs to it.
    func signedIn(_ secret: Secret, _ context: WebContext) -> Response {
        var response = self
        response.setCookie(SessionCookie.cookie(secret, isSecure: context.client.isSecure))
        response.setCookie(
            Cookie(
                name: FormToken.cookie, value: FormToken.token(of: secret.text), path: "/", secure: context.client.isSecure, httpOnly: true,
                sameSite: .strict))
        return response
    }

    /// Takes the session out of the browser, with what pages it may have kept.
    func signedOut(_ context: WebContext) -> Response {
        var response = self
        response.setCookie(SessionCookie.ended(isSecure: context.client.isSecure))
        response.setCookie(
            Cookie(
                name: FormToken.cookie, value: "", maxAge: 0, path: "/", secure: context.client.isSecure, httpOnly: true, sameSite: .strict)
        )
        response.headers[.clearSiteData] = "\"cache\""
        return response
    }

    func retry(after seconds: TimeInterval) -> Response {
        var response = self
        response.headers[.retryAfter] = "\(Int(seconds.rounded(.up)))"
        return response
    }
}

extension Site {
    /// Lets somebody in who showed who she is. A session that this browser held before ends: the token never stays the same.
    func enter(_ secret: Secret, at path: String, _ context: WebContext) async throws -> Response {
        try await newsroom.signOut(context.visitor)
        return Response.redirect(to: path).signedIn(secret, context)
    }
}

extension HTTPField.Name {
    static let clearSiteData = HTTPField.Name.known("Clear-Site-Data")
}

extension WebContext {
    /// From where somebody signs in.
    func caller(_ request: Request) -> Caller {
        Caller(address: client.address, browser: request.headers[.userAgent] ?? "")
    }
}
