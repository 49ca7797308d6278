import Hummingbird

/// Refuses requests that ask for another host than ours; see ``Reach/allows(authority:)``. Finds out who is at the other end.
struct KnownHost: RouterMiddleware {
    typealias Context = WebContext

    let reach: Reach

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        let authority = request.head.authority ?? ""
        guard reach.allows(authority: authority) else {
            let text = Words.Trouble.wrongHost(String(authority.prefix(100)))
            return Response(
                status: .misdirectedRequest, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
        var context = context
        context.client = ClientConnection(peer: context.peer, headers: request.headers, reach: reach)
        return try await next(request, context)
    }
}
