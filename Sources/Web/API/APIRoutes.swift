import Accounts
import HTTPTypes
import Hummingbird
import Incident
import Newsroom

/// The JSON interface: a route for each operation, with its right, and an answer in JSON for everything else under `/api`.
struct APIRoutes {
    let site: Site
    /// The most that a program may send, in bytes.
    private static let longestBody = 512 * 1024

    func add(to router: Router<WebContext>) {
        for operation in APIOperations.all {
            router.on(RouterPath(operation.route), method: operation.method) { request, context in
                try await answer(operation, request, context)
            }
        }
    }

    private func answer(_ operation: APIOperation, _ request: Request, _ context: WebContext) async throws -> Response {
        if let permission = operation.permission { try await check(permission, context) }
        var request = request
        var body: [UInt8] = []
        if operation.body != nil {
            let type = request.headers[.contentType]?.lowercased() ?? ""
            guard String(type.prefix { $0 != ";" }).trimmed == "application/json" else {
                throw APIProblem(.unsupportedMediaType, "Stuur JSON, met Content-Type: application/json.")
            }
            body = Array(try await request.collectBody(upTo: APIRoutes.longestBody).readableBytesView)
        }
        let call = APICall(
            site: site, context: context, query: request.query.values, body: body, address: site.base(request, context) + request.uri.string
        )
        return try await operation.run(call).response
    }

    private func check(_ permission: APIOperation.Permission, _ context: WebContext) async throws {
        guard context.visitor.isSignedIn else {
            throw APIProblem(.unauthorized, "Stuur een token mee dat werkt: Authorization: Bearer eenmond_….")
        }
        guard context.visitor.has(permission.scope) else {
            throw APIProblem(.forbidden, "Dit token mag dit niet: het heeft \(permission.scope.rawValue) niet.")
        }
        if permission.orMandate, let id = context.parameters.get("id").flatMap(IncidentID.init),
            try await site.newsroom.mayApprove(context.visitor, messagesOf: id)
        {
            return
        }
        guard context.visitor.may(permission.right) else {
            throw APIProblem(.forbidden, "Het account achter dit token heeft dit recht niet. Vraag een beheerder om een andere rol.")
        }
    }
}
