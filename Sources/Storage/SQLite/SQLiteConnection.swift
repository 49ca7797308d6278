import GRDB

/// One transaction on SQLite.
struct SQLiteConnection: Connection {
    let database: GRDB.Database
    let dialect: any Dialect
    let path: String

    func rows(_ statement: SQL) throws(StorageError) -> [Row] {
        try StorageError.translating(path: path) {
            let prepared = try prepare(statement)
            let columns = Row.Columns(prepared.columnNames)
            var rows: [Row] = []
            let cursor = try GRDB.Row.fetchCursor(prepared)
            while let row = try cursor.next() {
                // By position: GRDB's own walk through a row makes a new string of each column's name.
                rows.append(Row(columns: columns, values: (0..<row.count).map { SQLValue(row[$0] as DatabaseValue) }))
            }
            return rows
        }
    }

    func numbers(_ statement: SQL) throws(StorageError) -> [Int64] {
        try StorageError.translating(path: path) {
            let prepared = try prepare(statement)
            let cursor = try Int64.fetchCursor(prepared)
            var numbers: [Int64] = []
            while let number = try cursor.next() { numbers.append(number) }
            return numbers
        }
    }

    func execute(_ statement: SQL) throws(StorageError) -> Int {
        try StorageError.translating(path: path) {
            try prepare(statement).execute()
            return database.changesCount
        }
    }

    private func prepare(_ statement: SQL) throws -> Statement {
        let prepared = try database.cachedStatement(sql: statement.text { _ in "?" })
        prepared.setUncheckedArguments(StatementArguments(statement.values.map(\.databaseValue)))
        return prepared
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }

    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        // No column of ours holds bytes; what is there by another hand reads as text.
        case .blob(let data): self = .text(String(decoding: data, as: UTF8.self))
        }
    }
}
