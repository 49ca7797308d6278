import Accounts
import HTTPTypes

/// One thing that a program can do through the JSON interface. The table of these (``APIOperations/all``) is all there is: routes,
/// rights and the description are made from it, so that none can say something else than another.
struct APIOperation: Sendable {
    /// What a parameter in the address is.
    struct Parameter: Sendable {
        let name: String
        let words: String
        let schema: Schema
        let isInPath: Bool
    }

    /// What comes back when all goes well.
    struct Success: Sendable {
        let status: HTTPResponse.Status
        let words: String
        /// Nil for an answer without content.
        let type: String?
        let schema: Schema?
    }

    let method: HTTPRequest.Method
    /// After `/api/v1`, in the form of OpenAPI: `/incidents/{id}`.
    let path: String
    /// `listIncidents`
    let name: String
    let summary: String
    /// Nil for what needs no token.
    let permission: Permission?
    let parameters: [Parameter]
    /// The shape of what is sent along; nil when nothing is.
    let body: Schema?
    let success: Success
    let run: @Sendable (APICall) async throws -> APIAnswer

    struct Permission: Sendable {
        let scope: Scope
        let right: Right
        /// Also for who has the lead or a mandate of the incident in the address; see ``Access/approval``.
        var orMandate = false
    }

    init(
        _ method: HTTPRequest.Method, _ path: String, _ name: String, _ summary: String, needs permission: Permission?,
        query: [Parameter] = [], body: Schema? = nil, gives success: Success, run: @escaping @Sendable (APICall) async throws -> APIAnswer
    ) {
        self.method = method
        self.path = path
        self.name = name
        self.summary = summary
        self.permission = permission
        parameters =
            path.split(separator: "/").filter { $0.hasPrefix("{") }.map { APIOperation.pathParameter($0.dropFirst().dropLast()) } + query
        self.body = body
        self.success = success
        self.run = run
    }

    /// The path as the router writes it: `/api/v1/incidents/:id`.
    var route: String { APIOperations.base + path.replacing("{", with: ":").replacing("}", with: "") }

    /// Other answers that it can give, besides its success.
    var failures: [HTTPResponse.Status] {
        var all: [HTTPResponse.Status] = permission == nil ? [] : [.unauthorized, .forbidden, .tooManyRequests]
        if parameters.contains(where: \.isInPath) { all.append(.notFound) }
        if parameters.contains(where: { !$0.isInPath }) || body != nil || method != .get { all.append(.unprocessableContent) }
        if method != .get { all.append(.conflict) }
        if body != nil { all += [.badRequest, .contentTooLarge, .unsupportedMediaType] }
        return all + [.serviceUnavailable]
    }

    private static func pathParameter(_ name: Substring) -> Parameter {
        switch name {
        case "id":
            Parameter(
                name: "id", words: "Name of the incident, as in its address.", schema: .pattern("^[a-z0-9][a-z0-9-]{0,79}$"), isInPath: true
            )
        case "fact": Parameter(name: "fact", words: "Name of the fact: f1, f2, …", schema: .pattern("^f[1-9][0-9]{0,6}$"), isInPath: true)
        default: Parameter(name: String(name), words: "Number.", schema: .id, isInPath: true)
        }
    }
}

extension APIOperation.Success {
    static func json(_ schema: Schema, _ words: String) -> Self {
        Self(status: .ok, words: words, type: "application/json", schema: schema)
    }
    static func created(_ schema: Schema, _ words: String) -> Self {
        Self(status: .created, words: words, type: "application/json", schema: schema)
    }
    static func text(_ type: String, _ words: String) -> Self { Self(status: .ok, words: words, type: type, schema: .string) }
    static func nothing(_ words: String) -> Self { Self(status: .noContent, words: words, type: nil, schema: nil) }
}

extension APIOperation.Parameter {
    static let limit = Self(name: "limit", words: "How many at most (50).", schema: .whole(1...200), isInPath: false)
    static let before = Self(
        name: "before", words: "Only hits older than the one with this number: the next page.", schema: .id, isInPath: false)
    static let after = Self(
        name: "after", words: "Only hits found after the one with this number, in the order in which they were found.",
        schema: .whole(0...Int.max), isInPath: false)
}
