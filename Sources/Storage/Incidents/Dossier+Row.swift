import Incident

extension Dossier.Term {
    /// A term that has ended.
    init(_ row: Row) throws(StorageError) {
        self.init(
            name: try row["name"], role: try row["role"], since: try row["since_at"], until: try row["until_at"], reason: try row["reason"])
    }
}

extension Dossier.FactPart {
    init(_ row: Row) throws(StorageError) {
        self.init(
            id: try row["id"], text: try row["text"], topic: try row["topic"], status: try row["status"], source: try row["source"],
            at: try row["at"], recordedAt: try row["recorded_at"], audience: try row["audience"], supersedes: try row["supersedes"],
            verifiedBy: try row["verified_by"], verifiedAt: try row["verified_at"], verifiedSource: try row["verified_source"])
    }
}

extension Dossier.FactPart.Status: SQLConvertible {}
