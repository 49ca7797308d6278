import Watching

/// Search in the words of items: each engine has its own index. It is written by ``ArchiveWriter`` in the transaction that writes the items,
/// and holds the words as the query language sees them.
protocol FullText: Sendable {
    /// Statements of the index that earlier programs had; ``archiveSchema`` takes it away again.
    var schema: [SQL] { get }

    /// Statements that lay the index of words and the vocabulary.
    var archiveSchema: [SQL] { get }

    /// Statements that lay the view on how many items hold a word.
    var countSchema: [SQL] { get }

    /// In how many items a word stands, as `items`; no row for none.
    func itemCount(of word: String) -> SQL

    /// The sum over all words that begin so, as `items`.
    func itemCount(beginning prefix: String) -> SQL

    /// Adds the words of an item, with blanks between them.
    func adding(_ item: Int64, _ words: String) -> SQL

    /// Takes out an item that was added with these words.
    func removing(_ item: Int64, _ words: String) -> SQL

    /// Adds a word to the vocabulary, unless it is there.
    func addingWord(_ word: String) -> [SQL]

    /// The words of the vocabulary in which some letters, three or more, stand side by side.
    func words(holding part: String) -> SQL

    /// What to ask the index for an expression; nil for one that says nothing or that nothing can answer.
    func match(_ expression: CandidateExpression) -> String?
}
