import Foundation
import Watching

/// An item of an incident as counts see it, once for each query that found it.
public struct CountedItem: Sendable, Equatable {
    /// The item.
    public let item: Int64
    /// The first item with its text.
    public let original: Int64
    /// Its story line.
    public let line: Int64
    /// The query.
    public let watch: Int64
    /// Where it came from.
    public let source: String
    /// When it was published.
    public let published: Date
    /// What a person made of it.
    public let state: HitState
    /// What a person called it.
    public let label: ItemLabel?
    /// What the rules propose, as the caller's JSON.
    public let proposal: String
}

extension CountedItem {
    init(_ row: Row) throws(StorageError) {
        item = try row["item"]
        original = try row["original"]
        line = try row["line"]
        watch = try row["watch"]
        source = try row["source"]
        published = try row["published_at"]
        state = try row["state"]
        label = try row["label"]
        proposal = try row["proposal"]
    }
}
