import Foundation

/// An earlier state of an item.
public struct ItemRevision: Sendable, Equatable {
    /// 1 for the first that was seen.
    public let revision: Int
    /// The title as it was.
    public let title: String
    /// The text as it was.
    public let text: String
    /// When the next revision was found.
    public let replaced: Date
}

extension ItemRevision {
    init(_ row: Row) throws(StorageError) {
        revision = try row["revision"]
        title = try row["title"]
        text = try row["text"]
        replaced = try row["replaced_at"]
    }
}
