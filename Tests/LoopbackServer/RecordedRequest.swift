/// A request as the server received it.
public struct RecordedRequest: Sendable, Equatable {
    /// `GET`, `POST` …
    public let method: String
    /// With the query.
    public let target: String
    /// Names in lower case.
    public let headers: [String: String]
    /// Empty for a GET.
    public let body: [UInt8]

    /// Without the query.
    public var path: String { String(target.prefix { $0 != "?" }) }
    /// The value of Host, without the port.
    public var host: String { String((headers["host"] ?? "").prefix { $0 != ":" }) }

    /// The header's value; nil when it was not sent.
    public subscript(header: String) -> String? { headers[header.lowercased()] }
}
