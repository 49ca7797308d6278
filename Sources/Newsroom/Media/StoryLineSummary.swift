import Foundation
import Storage

/// A story line of an incident: news that goes on about one thing.
public struct StoryLineSummary: Sendable, Equatable, Identifiable, Encodable {
    /// Number.
    public let id: Int64
    /// What a person called it, else the headline of its first item.
    public let title: String
    /// When its first item was published.
    public let first: Date
    /// When its last item was published.
    public let last: Date
    /// Items, copies included.
    public let items: Int
    /// Different texts.
    public let texts: Int
    /// Names of its sources, the one with most items first.
    public let sources: [String]

    init(_ stored: StoredLine) {
        id = stored.id
        title = stored.title ?? stored.headline
        first = stored.first
        last = stored.last
        items = stored.items
        texts = stored.texts
        sources = stored.sources
    }
}
