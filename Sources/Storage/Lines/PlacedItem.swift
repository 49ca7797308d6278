import Foundation
import Watching

/// A news item in an incident: the queries that found it, its place among copies and story lines, and what people made of it.
public struct PlacedItem: Sendable, Equatable {
    /// The item as it is now.
    public let item: NewsItem
    /// Its hits, one a query, that have not vanished.
    public internal(set) var hits: [StoredHit]
    /// The first item with this text; its own number when it is that one.
    public let original: Int64
    /// Number of its story line.
    public let line: Int64
    /// 0 to 1, how like its original or its line it is.
    public let likeness: Double
    /// What the rules propose, as the caller's JSON.
    public let proposal: String
    /// What a person chose; nil while nobody did.
    public let label: ItemLabel?
    /// Who chose it.
    public let labelledBy: String?
    /// Why it was dismissed.
    public let reason: String?
    /// Who looks at it.
    public let assignedTo: String?
}

extension PlacedItem {
    init(_ row: Row) throws(StorageError) {
        item = try NewsItem(row)
        hits = []
        original = try row["original"]
        line = try row["line"]
        likeness = try row["likeness"]
        proposal = try row["proposal"]
        label = try row["label"]
        labelledBy = try row["labelled_by"]
        reason = try row["reason"]
        assignedTo = try row["assigned_to"]
    }
}
