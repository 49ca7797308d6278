import Foundation
import Incident
import Watching

/// An item that answers to a query of an incident.
public struct StoredHit: Sendable, Equatable, Identifiable {
    /// Number in the store; a hit that was found later has a higher one.
    public let id: Int64
    /// Whose query it is.
    public let incident: IncidentID
    /// Number of the query.
    public let watch: Int64
    /// The query as the user wrote it.
    public let query: String
    /// The item as it is now.
    public let item: NewsItem
    /// The revision of the item in which the query was found last.
    public let itemRevision: Int
    /// Where the words stand, as the caller's JSON.
    public let spans: String
    /// When it was found first.
    public let found: Date
    /// When a revision of the item no longer answered to the query; nil while it does.
    public let vanished: Date?
    /// What a person made of it.
    public let state: HitState
    /// Who that was; nil while it is new.
    public let judgedBy: String?
    /// When that was.
    public let judged: Date?
}

extension StoredHit {
    /// Everything that makes a hit, from `hit` joined with its item and its query.
    static let selection: SQL = """
        SELECT hit.id AS hit, hit.incident, hit.watch, watch.query, hit.item_revision, hit.spans, hit.found_at, hit.vanished_at,
            hit.state, hit.judged_by, hit.judged_at, \(sql: NewsItem.columns)
        FROM hit JOIN item ON item.id = hit.item JOIN watch ON watch.id = hit.watch
        """

    init(_ row: Row) throws(StorageError) {
        id = try row["hit"]
        incident = try row["incident"]
        watch = try row["watch"]
        query = try row["query"]
        item = try NewsItem(row)
        itemRevision = try row["item_revision"]
        spans = try row["spans"]
        found = try row["found_at"]
        vanished = try row["vanished_at"]
        state = try row["state"]
        judgedBy = try row["judged_by"]
        judged = try row["judged_at"]
    }
}
