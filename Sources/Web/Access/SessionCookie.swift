import Accounts
import Hummingbird

/// The cookie that holds a session. Behind TLS its name begins with `__Host-`, so that no other name in the domain can set it.
enum SessionCookie {
    static func name(isSecure: Bool) -> String { isSecure ? "__Host-eenmond-sessie" : "eenmond-sessie" }

    static func read(_ request: Request, isSecure: Bool) -> String? {
        request.cookies[name(isSecure: isSecure)].map { $0.value }.flatMap { $0.utf8.count <= 100 && !$0.isEmpty ? $0 : nil }
    }

    /// Lax, not strict: who follows a link to an incident from a chat is signed in there too. What changes anything is a POST, and
    /// those carry a form token. Without an end: the browser forgets it when it closes, and the newsroom knows the limits.
    static func cookie(_ secret: Secret, isSecure: Bool) -> Cookie {
        Cookie(name: name(isSecure: isSecure), value: secret.text, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    static func ended(isSecure: Bool) -> Cookie {
        Cookie(name: name(isSecure: isSecure), value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}
