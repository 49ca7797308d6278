/// SQLite's own ways.
struct SQLiteDialect: Dialect {
    let fullText: any FullText = SQLiteFullText()

    /// AUTOINCREMENT, because a plain rowid is given out again after the highest row is gone.
    let identity: SQL = "INTEGER PRIMARY KEY AUTOINCREMENT"

    func refuseDelete(from table: StaticString) -> [SQL] {
        [
            """
            CREATE TRIGGER \(raw: table)_keeps_rows BEFORE DELETE ON \(raw: table)
            BEGIN SELECT RAISE(ABORT, '\(raw: table): rows are never removed'); END
            """
        ]
    }

    func refuseUpdate(of table: StaticString, columns: [StaticString]) -> [SQL] {
        let names = SQL.join(columns.map { "\(raw: $0)" }, separator: ", ")
        let what: SQL = columns.isEmpty ? "UPDATE" : "UPDATE OF \(sql: names)"
        return [
            """
            CREATE TRIGGER \(raw: table)_keeps_values BEFORE \(sql: what) ON \(raw: table)
            BEGIN SELECT RAISE(ABORT, '\(raw: table): what is written stays as it is'); END
            """
        ]
    }
}
