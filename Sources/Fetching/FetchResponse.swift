import Foundation

/// What the server answered, after redirects. Any status: 404, 410, 429 and 503 are answers too.
public struct FetchResponse: Equatable, Sendable {
    /// The HTTP status.
    public let status: Int
    /// `1.0`, `1.1` or `2`.
    public let httpVersion: String
    /// The address that answered, without a password.
    public let finalURL: String
    /// The new address, when every redirect on the way was permanent (301 or 308) and the answer was 2xx or 304.
    public let permanentURL: String?
    /// How many redirects were followed.
    public let redirects: Int
    /// All header fields of the last answer.
    public let headers: HTTPHeaders
    /// Decompressed.
    public let body: [UInt8]
    /// The connection ended before the announced length (a wrong Content-Length, or cut off on the way). The body is what
    /// came; the validators are nil, so that the next poll asks for the whole again.
    public let isTruncated: Bool
    /// Header and body bytes as received, compressed, redirects included.
    public let bytesOnWire: Int
    /// Seconds on the wire, redirects included, waiting for the host's turn not included.
    public let duration: Double

    /// Status 304: nothing changed, the body is empty.
    public var notModified: Bool { status == 304 }
    /// To send back as If-None-Match.
    public var etag: String? { isTruncated ? nil : headers["etag"] }
    /// To send back as If-Modified-Since.
    public var lastModified: String? { isTruncated ? nil : headers["last-modified"] }
    /// The media type with its parameters, as received.
    public var contentType: String? { headers["content-type"] }
    /// The language tag, as received.
    public var contentLanguage: String? { headers["content-language"] }
    /// How long the server asks to be left alone.
    public var retryAfter: RetryAfter? { headers["retry-after"].flatMap(RetryAfter.init) }
    /// The server's clock at the time of the answer.
    public var serverDate: Date? { headers["date"].flatMap(HTTPDate.parse) }
    /// Seconds that the answer spent in caches on the way.
    public var age: Int? { headers["age"].flatMap { Int($0) } }
    /// The Cache-Control headers, joined.
    public var cacheControl: CacheControl { CacheControl(headers.values("cache-control").joined(separator: ",")) }
    /// Seconds for which the answer is fresh by Cache-Control.
    public var maxAge: Int? { cacheControl.maxAge }
    /// Until when the answer is fresh. An invalid date, `0` above all, means "already stale" (RFC 9111 §5.3): `.distantPast`.
    public var expires: Date? { headers["expires"].map { HTTPDate.parse($0) ?? .distantPast } }
}
