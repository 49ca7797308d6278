import Foundation
import Hummingbird

/// A name that was given in a form before there were accounts. Since then who does something is who signed in.
enum RememberedName {
    static let cookie = "eenmond-naam"
    private static let longest = 80

    static func read(_ request: Request) -> String {
        let value = request.cookies[cookie]?.value ?? ""
        return String((value.removingPercentEncoding ?? "").prefix(longest)).trimmed
    }

    /// A cookie for a year; nil when there is no name.
    static func cookie(for name: String) -> Cookie? {
        let kept = String(name.prefix(longest))
        guard !kept.isEmpty, let value = kept.addingPercentEncoding(withAllowedCharacters: .alphanumerics) else { return nil }
        return Cookie(name: cookie, value: value, maxAge: 365 * 86_400, path: "/", sameSite: .strict)
    }
}

extension Response {
    /// Has the browser remember a name.
    func remembering(_ name: String) -> Response {
        guard let cookie = RememberedName.cookie(for: name) else { return self }
        var response = self
        response.setCookie(cookie)
        return response
    }
}

extension WebContext {
    /// Who does this: the name in the form, else the one that this browser remembers.
    var who: String {
        if visitor.isSignedIn { return visitor.name }
        let written = form["naam"]
        if !written.isEmpty { return String(written.prefix(200)) }
        return rememberedName.isEmpty ? Words.withoutName : rememberedName
    }
}
