import Accounts
import Hummingbird

/// What a browser holds between signing out here and coming back from signing out at the organisation's own sign-on.
enum DepartureCookie {
    private static let name = "eenmond-vertrek"

    static func read(_ request: Request) -> String { request.cookies[name]?.value ?? "" }

    /// Lax: the provider sends the browser back from another site.
    static func cookie(_ secret: Secret, isSecure: Bool) -> Cookie {
        Cookie(name: name, value: secret.text, maxAge: 600, path: "/aanmelden", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    static func ended(isSecure: Bool) -> Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/aanmelden", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}
