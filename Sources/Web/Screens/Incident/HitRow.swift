import Foundation
import Watching

/// One news item that watch queries found, with the words that it was found by.
struct HitRow: Sendable {
    /// The newest hit on this item.
    let id: Int64
    let item: Int64
    let found: FoundText

    init(id: Int64, queries: [String], item: NewsItem, spans: [Span], at now: Date) {
        self.id = id
        self.item = item.id
        found = FoundText(item, queries: queries, spans: spans, at: now)
    }
}
