import Incident

extension Dossier.DiagnosisPart {
    init(_ row: Row) throws(StorageError) {
        self.init(at: try row["at"], by: try row["who"], advice: try row["advice"], note: try row["note"], answers: try row.json("answers"))
    }
}

extension Tick {
    init(_ row: Row) throws(StorageError) {
        self.init(item: try row["item"], at: try row["at"], by: try row["who"], isDone: try row["is_done"], note: try row["note"])
    }
}

extension FindingAnswer {
    init(_ row: Row) throws(StorageError) {
        self.init(
            finding: try row["finding"], rule: try row["rule"], words: try row["words"], reason: try row["reason"], at: try row["at"],
            by: try row["who"])
    }
}
