/// Why a fetch brought no response. The words for the user are made elsewhere.
public struct FetchError: Error, Equatable, Sendable {
    /// The kinds of failure. A status of 400 or more is a response, not an error.
    public enum Code: String, Sendable, CaseIterable {
        /// The address cannot be read as one.
        case invalidURL
        /// Neither http nor https, at the start or after a redirect.
        case forbiddenScheme
        /// The connection would lead to an address that is not on the open internet; `detail` is address and kind.
        case privateAddress
        /// The name does not exist, or no name server answers.
        case nameNotFound
        /// The host is there and nothing listens on the port.
        case refused
        /// No connection for any other reason; `detail` says which.
        case unreachable
        /// The proxy refuses or does not answer.
        case proxy
        /// No connection within `connectTimeout`, or not done within `totalTimeout`.
        case timedOut
        /// Below `minimumSpeed` for too long.
        case tooSlow
        /// The certificate is not one we trust, is out of date, or is for another name.
        case certificate
        /// Any other failure of TLS.
        case tls
        /// More than `maxBodyBytes` after decompression, or absurdly many headers.
        case tooLarge
        /// More than `maxRedirects`; a loop ends here too.
        case tooManyRedirects
        /// The connection broke before the answer was complete, or at once.
        case reset
        /// The answer is not HTTP.
        case notHTTP
        /// The compressed body cannot be unpacked.
        case decoding
        /// The host asked to be left alone (429 or 503 with Retry-After); `retryAfter` is the seconds still to go.
        case hostHeld
        /// The task was cancelled.
        case cancelled
        /// The fetcher was shut down.
        case shutDown
        /// The configuration cannot be used; `detail` names the entry.
        case badConfiguration
        /// libcurl failed in a way that should not happen; `detail` is its own words.
        case `internal`
    }

    /// The kind of failure.
    public let code: Code
    /// The address at which it went wrong (after redirects), without a password.
    public let url: String
    /// For a log: libcurl's words, the refused address.
    public let detail: String
    /// Seconds, for `.hostHeld` only.
    public let retryAfter: Double?

    /// An error of this kind, at this address.
    public init(_ code: Code, url: String, detail: String = "", retryAfter: Double? = nil) {
        self.code = code
        self.url = url
        self.detail = detail
        self.retryAfter = retryAfter
    }
}
