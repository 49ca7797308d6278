/// The log of what is done outside incidents: accounts, settings, confidentiality, feeds, contacts, templates and rules. It only grows, and its entries hang together by seals as those of an incident do
/// (``LogChain``).
public struct AccountLog: Sendable {
    private let database: any Database

    /// Stands where an incident's id stands in the seals of an incident. No incident can have this id.
    static let name = "@accounts"

    init(_ database: any Database) { self.database = database }

    /// Adds an entry.
    public func write(_ entry: AccountLogEntry) async throws {
        try await database.write { try AccountLog.add(entry, $0) }
    }

    /// Entries, newest first.
    ///
    /// - Parameter action: only entries that tell of this.
    public func list(limit: Int = 200, action: AccountLogEntry.Action? = nil) async throws -> [AccountLogEntry] {
        try await database.read { connection in
            let condition: SQL = if let action { "WHERE action = \(action)" } else { "" }
            return try connection.rows("SELECT * FROM account_log \(sql: condition) ORDER BY id DESC LIMIT \(limit)").map {
                AccountLogEntry(
                    at: try $0["at"], who: try $0["who"], action: try $0["action"], subject: try $0["subject"], from: try $0["from_value"],
                    to: try $0["to_value"], reason: try $0["reason"])
            }
        }
    }

    /// Walks through the seals from the first entry.
    public func verify() async throws -> LogVerdict {
        try await database.read { connection in
            var seal: String?
            var number = 0
            for row in try connection.rows("SELECT * FROM account_log ORDER BY id") {
                number += 1
                let sealed = LogRow(sealedInPlace: row, log: AccountLog.name)
                guard sealed.seal == LogChain.seal(after: seal ?? "", sealed.fields) else {
                    return .broken(LogBreak(number: number, fault: .changed, row: sealed))
                }
                seal = sealed.seal
            }
            return .intact(entries: number, seal: seal)
        }
    }

    /// Adds an entry within the transaction of the change that it tells of.
    static func add(_ entry: AccountLogEntry, _ connection: any Connection) throws(StorageError) {
        let last: String = try connection.row("SELECT hash FROM account_log ORDER BY id DESC LIMIT 1")?["hash"] ?? ""
        let fields = [
            name, String(entry.at.microseconds), entry.who, entry.action.rawValue, entry.subject, entry.from, entry.to, entry.reason,
        ]
        let seal = LogChain.seal(after: last, fields)
        try connection.execute(
            """
            INSERT INTO account_log (at, who, action, subject, from_value, to_value, reason, hash)
            VALUES (\(entry.at), \(entry.who), \(entry.action), \(entry.subject), \(entry.from), \(entry.to), \(entry.reason), \(seal))
            """)
    }
}
