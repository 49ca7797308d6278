import Foundation
import Incident

/// A query that an incident watches the news with.
public struct Watch: Sendable, Equatable, Identifiable {
    /// Number in the store.
    public let id: Int64
    /// Whose query it is.
    public let incident: IncidentID
    /// As the user wrote it.
    public let query: String
    /// When it was added first.
    public let added: Date
    /// Who added it.
    public let addedBy: String
    /// A query that is not active finds nothing new; its hits stay.
    public let isActive: Bool
}

extension Watch {
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        incident = try row["incident"]
        query = try row["query"]
        added = try row["added_at"]
        addedBy = try row["added_by"]
        isActive = try row["is_active"]
    }
}
