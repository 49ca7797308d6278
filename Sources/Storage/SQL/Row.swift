/// One row of a result. Columns are asked for by name and come out as the type that is wanted.
struct Row: Sendable {
    /// The names of a result's columns, shared by all its rows.
    final class Columns: Sendable {
        let positions: [String: Int]

        init(_ names: [String]) {
            positions = Dictionary(names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        }
    }

    let columns: Columns
    let values: [SQLValue]

    init(columns: Columns, values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column; nil when the result has no such column.
    func value(_ column: String) -> SQLValue? { columns.positions[column].map { values[$0] } }

    /// The value of a column as the type that is wanted.
    ///
    /// - Throws: `.damaged` when the result has no such column, or when the column holds something else.
    subscript<Value: SQLConvertible>(column: String) -> Value {
        get throws(StorageError) {
            guard let value = value(column) else { throw StorageError(.damaged, "column \(column) is missing") }
            guard let converted = Value.from(value) else { throw StorageError(.damaged, "column \(column) holds \(value)") }
            return converted
        }
    }
}
