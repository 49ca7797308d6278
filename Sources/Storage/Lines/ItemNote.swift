import Foundation

/// What somebody wrote beside an item.
public struct ItemNote: Sendable, Equatable, Identifiable {
    /// Number in the store.
    public let id: Int64
    /// The item.
    public let item: Int64
    /// The note.
    public let text: String
    /// When it was written.
    public let at: Date
    /// Who wrote it.
    public let who: String
}

extension ItemNote {
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        item = try row["item"]
        text = try row["text"]
        at = try row["at"]
        who = try row["who"]
    }
}
