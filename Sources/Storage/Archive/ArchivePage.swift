import Watching

/// An item that answers a search, and where.
public struct ArchiveAnswer: Sendable, Equatable {
    /// The item.
    public let item: NewsItem
    /// The places that made it an answer.
    public let spans: [Span]
}

/// A page of answers.
public struct ArchivePage: Sendable, Equatable {
    /// The newest first.
    public let answers: [ArchiveAnswer]
    /// Where the next page begins; nil when this is the last. A page with fewer answers than were asked for can have a next one: the search
    /// then came past many items that nearly answer.
    public let next: ItemCursor?
}
