import HTTPTypes
import Hummingbird

/// Refuses requests that ask for another host than ours; see ``Reach/allows(authority:)``. Finds out who is at the other end.
struct KnownHost: RouterMiddleware {
    typealias Context = WebContext

    let reach: Reach

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        // A second Host stays among the fields. RFC 9112, 3.2: what has two is refused, for a proxy may have believed the other.
        guard request.headers[.secondHost] == nil else {
            return Response(status: .badRequest, headers: [.contentType: "text/plain; charset=utf-8"])
        }
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

extension HTTPField.Name {
    static let secondHost = HTTPField.Name.known("Host")
}
