/// Full-text search over the title and the text of items: each engine has its own.
///
/// The index follows the table `item` by itself, within the same transaction.
protocol FullText: Sendable {
    /// Statements that lay the index over the table `item`.
    var schema: [SQL] { get }

    /// A condition on the table `item` that holds for items with all these words, whatever their case and accents; nil when
    /// there is no word in the text.
    func condition(allWordsOf text: String) -> SQL?
}
