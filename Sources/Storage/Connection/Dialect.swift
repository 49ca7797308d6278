/// The few places where the engines differ. Everything else is one SQL.
protocol Dialect: Sendable {
    /// The type of a key that the engine counts up itself and never gives out twice.
    var identity: SQL { get }

    /// Statements that make a table refuse to remove rows.
    func refuseDelete(from table: StaticString) -> [SQL]

    /// Statements that make a table refuse to change these columns; all columns when there are none.
    func refuseUpdate(of table: StaticString, columns: [StaticString]) -> [SQL]

    /// Search in the text of items.
    var fullText: any FullText { get }
}
