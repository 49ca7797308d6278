import Foundation
import Watching

/// A place in the list of items: the next page begins behind it, even when new items came in meanwhile.
public struct ItemCursor: Sendable, Equatable {
    let published: Date
    let item: Int64

    /// The place of this item.
    public init(_ item: NewsItem) {
        published = item.published
        self.item = item.id
    }
}

extension ItemCursor {
    init(published: Date, item: Int64) {
        self.published = published
        self.item = item
    }
}
