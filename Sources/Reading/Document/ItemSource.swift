/// The feed that an item was taken over from.
public struct ItemSource: Sendable, Equatable, Codable {
    /// The name of that feed, as plain text.
    public var title: String?
    /// Its absolute address.
    public var link: String?

    /// Makes a source of what is known.
    public init(title: String? = nil, link: String? = nil) {
        self.title = title
        self.link = link
    }
}
