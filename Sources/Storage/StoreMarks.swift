/// The newest number of each kind of thing that only grows. Two looks that differ mean that something changed in between,
/// whichever process did it.
public struct StoreMarks: Sendable, Equatable {
    /// The newest hit.
    public let hit: Int64
    /// The newest log entry of any incident.
    public let logEntry: Int64
    /// The newest version of any message.
    public let draft: Int64
}

extension Store {
    /// The marks now. Three look-ups in three indexes: cheap enough to ask every second.
    public func marks() async throws -> StoreMarks {
        try await database.read { connection in
            func newest(_ statement: SQL) throws(StorageError) -> Int64 {
                guard let row = try connection.row(statement) else { return 0 }
                return try row["newest"] ?? 0
            }
            return StoreMarks(
                hit: try newest("SELECT max(id) AS newest FROM hit"), logEntry: try newest("SELECT max(id) AS newest FROM incident_log"),
                draft: try newest("SELECT max(id) AS newest FROM draft"))
        }
    }
}
