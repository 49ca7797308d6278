import Watching

/// An item for which labels are to be proposed, and what the proposal is made from.
public struct ProposableItem: Sendable, Equatable {
    /// The item as it is now.
    public let item: NewsItem
    /// Its revision, the state of its page's text and the caller's mark: another one asks for another proposal.
    public let basis: String
}

extension ProposableItem {
    /// The basis, in a query over `item`.
    static func basis(_ mark: String) -> SQL { "item.revision || '/' || coalesce(item.article_state, '') || '/' || \(mark)" }

    init(_ row: Row) throws(StorageError) {
        item = try NewsItem(row)
        basis = try row["basis"]
    }
}
