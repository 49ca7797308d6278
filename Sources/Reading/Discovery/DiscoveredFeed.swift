/// A feed that a web page points to.
public struct DiscoveredFeed: Sendable, Equatable {
    /// The absolute address.
    public let url: String
    /// The name that the page gives it.
    public let title: String?
    /// The media type that the page states.
    public let type: String?
    /// Whether the page states it as its feed; false for an ordinary link that looks like one.
    public let isStated: Bool

    /// Makes a finding.
    public init(url: String, title: String? = nil, type: String? = nil, isStated: Bool = true) {
        self.url = url
        self.title = title
        self.type = type
        self.isStated = isStated
    }
}
