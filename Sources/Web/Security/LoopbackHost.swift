import Hummingbird

/// Refuses requests that ask for another host than this machine: a web page elsewhere can point its own name at 127.0.0.1
/// (DNS rebinding) and would otherwise read what is here.
struct LoopbackHost: RouterMiddleware {
    typealias Context = WebContext

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        let authority = request.head.authority ?? ""
        guard LoopbackHost.isAllowed(LoopbackHost.host(of: authority)) else {
            let text = Words.Trouble.wrongHost(String(authority.prefix(100)))
            return Response(
                status: .misdirectedRequest, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
        return try await next(request, context)
    }

    /// Whether a name or address can only be this machine.
    static func isAllowed(_ host: String) -> Bool {
        ["127.0.0.1", "localhost", "[::1]", "::1"].contains(host.lowercased())
    }

    /// `127.0.0.1:8080` gives `127.0.0.1`, `[::1]:8080` gives `[::1]`. What has no good port is left whole, and so is refused.
    static func host(of authority: String) -> String {
        guard let colon = authority.lastIndex(of: ":"), authority.last != "]" else { return authority }
        let port = authority[authority.index(after: colon)...]
        return !port.isEmpty && port.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(authority[..<colon]) : authority
    }
}
