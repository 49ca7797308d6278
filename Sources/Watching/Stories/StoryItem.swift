import Foundation

/// A news item as the story index sees it.
public struct StoryItem: Sendable, Equatable {
    /// The caller's number of the item.
    public let id: Int64
    /// Headline, plain text.
    public let title: String
    /// Plain text.
    public let text: String
    /// When it was published; items come in about this order.
    public let published: Date

    /// An item by its parts.
    public init(id: Int64, title: String, text: String, published: Date) {
        self.id = id
        self.title = title
        self.text = text
        self.published = published
    }

    /// A kept item.
    public init(_ item: NewsItem) {
        self.init(id: item.id, title: item.title, text: item.text, published: item.published)
    }
}
