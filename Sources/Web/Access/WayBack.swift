import HTTPTypes
import Hummingbird

/// The page that somebody wanted before she had to sign in.
enum WayBack {
    static let parameter = "naar"

    /// A path on this site as it was given; the first page for anything that could lead elsewhere (`//evil.example`, `/\evil.example`,
    /// another scheme, a line end) or back to the door.
    static func path(_ given: String) -> String {
        guard given.hasPrefix("/"), !given.hasPrefix("//"), given.utf8.count <= 1_000, given.utf8.allSatisfy(isHarmless) else { return "/" }
        let doors = ["/aanmelden", "/inrichten", "/welkom", "/afmelden"]
        return doors.contains { given.hasPrefix($0) } ? "/" : given
    }

    static func asked(_ request: Request) -> String {
        path(request.query.values[parameter] ?? "/")
    }

    /// Printable ASCII but no backslash, which browsers read as a slash.
    private static func isHarmless(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\\") }
}

extension Site {
    /// The page of ours that a form was sent from; the first page when the browser does not say.
    func pageBefore(_ request: Request, _ context: WebContext) -> String {
        let base = base(request, context)
        guard let before = request.headers[.referer], before.hasPrefix(base + "/") else { return "/" }
        return String(before.dropFirst(base.count).prefix { $0 != "#" })
    }
}
