/// What can be asked of a database within one transaction. Valid only inside the closure that received it.
protocol Connection {
    /// The engine's own ways.
    var dialect: any Dialect { get }

    /// All rows of a result.
    func rows(_ statement: SQL) throws(StorageError) -> [Row]

    /// The first column of a result, which holds whole numbers: for long lists.
    func numbers(_ statement: SQL) throws(StorageError) -> [Int64]

    /// Runs a statement that has no result.
    ///
    /// - Returns: how many rows it inserted, changed or removed.
    @discardableResult func execute(_ statement: SQL) throws(StorageError) -> Int
}

extension Connection {
    /// The first row of a result.
    func row(_ statement: SQL) throws(StorageError) -> Row? { try rows(statement).first }
}
