import Incident

extension LogEntry {
    init(_ row: Row) throws(StorageError) {
        self.init(
            at: try row["at"], who: try row["who"], action: try row["action"], subject: try row["subject"], from: try row["from_value"],
            to: try row["to_value"], reason: try row["reason"])
    }
}
