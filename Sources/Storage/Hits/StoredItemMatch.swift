import Watching

/// A match in an item that is stored already.
public struct StoredItemMatch: Sendable, Equatable {
    let item: Int64
    let revision: Int
    let match: ItemMatch

    /// - Parameter item: the item as the matcher saw it.
    public init(item: NewsItem, match: ItemMatch) {
        self.item = item.id
        revision = item.revision
        self.match = match
    }
}
