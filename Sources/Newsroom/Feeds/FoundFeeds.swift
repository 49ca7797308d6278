import Reading

/// What stands at an address: a feed, or a page with feeds.
public struct FoundFeeds: Sendable {
    /// One feed.
    public struct Choice: Sendable, Equatable, Encodable, Identifiable {
        /// Its address.
        public let url: String
        /// Its name, as the feed or the page says.
        public let title: String?
        /// The media type that the page states, or the format that was read.
        public let type: String?
        /// It was fetched, and it is a feed.
        public let isSure: Bool

        /// Its address.
        public var id: String { url }
    }

    /// The address that answered.
    public let url: String
    /// The title of the page or the feed.
    public let title: String?
    /// The absolute address of the site's icon.
    public let icon: String?
    /// The feeds, best first; feeds of reactions last. Empty when nothing was found.
    public let feeds: [Choice]
}

/// What became of an address that somebody wants to follow.
public enum AddedSource: Sendable {
    /// It is followed from now on; `isNew` is false when it was already.
    case added(FoundFeeds.Choice, isNew: Bool)
    /// The page has several feeds: one is to be chosen.
    case choose(FoundFeeds)
}
