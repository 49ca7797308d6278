import Foundation

/// Where a page stands, as robots.txt looks at it.
struct PagePlace: Sendable, Equatable {
    /// Scheme, host and port: each has a robots.txt of its own (RFC 9309, 2.3).
    let origin: String
    /// Path and query.
    let path: String

    init?(_ link: String) {
        guard let parts = URLComponents(string: link), let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
            let host = parts.encodedHost?.lowercased(), !host.isEmpty
        else { return nil }
        origin = "\(scheme)://\(host)" + (parts.port.map { ":\($0)" } ?? "")
        path = (parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath) + (parts.percentEncodedQuery.map { "?\($0)" } ?? "")
    }
}
