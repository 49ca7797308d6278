/// Where the bytes of a document came from: what HTTP said about them.
public struct FeedOrigin: Sendable, Equatable {
    /// The address that relative links start from (the final address after redirects).
    public let baseURL: String?
    /// The `Content-Type` header, with its charset.
    public let contentType: String?
    /// The `Content-Language` header.
    public let contentLanguage: String?

    /// Collects what is known; all of it may be absent.
    public init(baseURL: String? = nil, contentType: String? = nil, contentLanguage: String? = nil) {
        self.baseURL = baseURL
        self.contentType = contentType
        self.contentLanguage = contentLanguage
    }
}
