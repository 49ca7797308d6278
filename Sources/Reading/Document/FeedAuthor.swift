/// A person or body that wrote a feed or an item.
public struct FeedAuthor: Sendable, Equatable, Codable {
    /// The name as it should be shown.
    public var name: String?
    /// The e-mail address.
    public var email: String?
    /// An absolute address of a page about the author.
    public var uri: String?

    /// Makes an author of what is known.
    public init(name: String? = nil, email: String? = nil, uri: String? = nil) {
        self.name = name
        self.email = email
        self.uri = uri
    }

    /// Whether nothing is known.
    var isEmpty: Bool { name == nil && email == nil && uri == nil }
}
