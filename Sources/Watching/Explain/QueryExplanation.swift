import DutchText

/// What a query will match, for the analyst who saves it and for `watch explain --json`.
public struct QueryExplanation: Sendable, Equatable, Codable {
    /// As typed.
    public let query: String
    /// The tree, its leaves by number in `terms`.
    public let tree: ExplainedNode
    /// Terms and phrases from left to right.
    public let terms: [ExplainedTerm]
    /// What the analyst should know.
    public let warnings: [QueryWarning]
    /// Whether a word list was there to judge inflections and compounds by. Without one there are no compounds.
    public let hasWordList: Bool

    /// Explains a query.
    /// - Parameters:
    ///   - words: the list that the matcher uses too.
    ///   - mostCompounds: compounds of the list that are shown for each term; all are counted.
    public init(_ query: WatchQuery, words: WordList = .standard, mostCompounds: Int = 1000) {
        self.query = query.text
        hasWordList = !words.isEmpty
        var leaves: [QueryNode] = []
        tree = ExplainedNode(query.root, leaves: &leaves)
        let explainer = TermExplainer(words: words, mostCompounds: mostCompounds)
        terms = explainer.terms(of: leaves)
        warnings = QueryWarnings.of(query, leaves: leaves, terms: terms, words: words)
    }
}
