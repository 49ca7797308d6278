import Incident

extension Drafts {
    /// Every version of every message of an incident, newest first.
    public func all(_ incident: IncidentID) async throws -> [StoredDraft] {
        try await database.read { connection in
            try connection.rows("SELECT * FROM draft WHERE incident = \(incident) ORDER BY id DESC").map { try StoredDraft($0) }
        }
    }
}
