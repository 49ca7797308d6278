/// One rule: what to look for in a sentence, and what that makes of it.
public struct LabelRule: Sendable, Hashable {
    /// Where a rule counts.
    public enum Scope: String, Sendable, CaseIterable {
        /// In a sentence with a question mark.
        case vraag
        /// In a sentence in which somebody is quoted.
        case citaat
    }

    /// Its name, for the reason that is shown.
    public let id: String
    /// What it makes of a sentence.
    public let label: ItemLabel
    /// What to look for; nil for a question mark alone.
    public let query: WatchQuery?
    /// Where it counts; nil for everywhere.
    public let scope: Scope?
    /// What it counts for.
    public let weight: Double

    /// A rule.
    ///
    /// - Parameter search: what to look for, in the query language. A word that is too broad to watch the news with is fine within a sentence.
    /// - Throws: `QueryError` when it cannot be read.
    public init(id: String, label: ItemLabel, search: String?, scope: Scope?, weight: Double) throws(QueryError) {
        self.id = id
        self.label = label
        query = if let search { try WatchQuery(ofSentence: search) } else { nil }
        self.scope = scope
        self.weight = weight
    }
}

extension WatchQuery {
    /// A query for one sentence: everyday words are no trouble there.
    init(ofSentence text: String) throws(QueryError) {
        var lexer = QueryLexer(text)
        var parser = QueryParser(try lexer.lexemes(), of: text)
        self.text = text
        root = try parser.tree()
    }
}
