/// A watch query: its text and the tree that the text stands for.
///
/// The language: `steekpartij` (the word, its inflections, compounds), `Enschede` (a name), `=brand` (this form), `==GRIP` (this form and
/// case), `steek*`, `*brand`, `"a b c"`; `a b` and `a AND b`, `a OR b`, `a NOT b` (or EN, OF, NIET), parentheses; `a NEAR/5 b`,
/// `a ONEAR/5 b`; `titel:`, `tekst:`, `bron:`, `site:`, `taal:`. A list right behind a word strikes forms from it or adds forms to it:
/// `brand BEHALVE (brandbrief, brandstof*) OOK (fikkie)`.
public struct WatchQuery: Sendable, Hashable {
    /// As typed.
    public let text: String
    /// The tree.
    public let root: QueryNode

    /// Reads a query.
    /// - Throws: `QueryError` with the place, the part that causes it and, where possible, what to write instead.
    public init(parsing text: String) throws(QueryError) {
        self.text = text
        var lexer = QueryLexer(text)
        var parser = QueryParser(try lexer.lexemes(), of: text)
        root = try parser.tree()
        try QueryGround.check(root, of: text)
    }

    /// A query that was read before, with another tree.
    init(text: String, root: QueryNode) {
        self.text = text
        self.root = root
    }
}
