import DutchText

/// A query over a store of many items: first what a word index can look up, then the matcher, so that the archive and the live stream agree.
public struct ArchiveQuery: Sendable {
    /// The query.
    public let query: WatchQuery
    private let words: WordList
    private let matcher: Matcher

    /// - Parameter words: the words by which inflections and compounds are judged.
    public init(_ query: WatchQuery, words: WordList = .standard) {
        self.query = query
        self.words = words
        matcher = Matcher([(id: 0, query: query)], words: words)
    }

    /// The places that make an item an answer; nil when it is none. A query on source or site alone gives no places.
    public func spans(in item: NewsItem) -> [Span]? { matcher.hits(in: WatchedText(item)).first?.spans }

    /// What a word index must look up.
    ///
    /// - Parameters:
    ///   - vocabulary: all words of the archive in which some letters stand side by side; asked for compounds and endings, with three
    ///     letters or more.
    ///   - verdicts: what was judged of those words before.
    public func candidates(
        verdicts: ArchiveVerdicts = ArchiveVerdicts(), vocabulary: (String) throws -> [String]
    ) rethrows -> CandidateExpression {
        try expression(query.root, vocabulary, verdicts).simplified
    }

    private func expression(
        _ node: QueryNode, _ vocabulary: (String) throws -> [String], _ verdicts: ArchiveVerdicts
    ) rethrows -> CandidateExpression {
        switch node {
        case .term(let term): try ArchiveTerm(term, words: words).expression(vocabulary, verdicts)
        case .phrase(let phrase): .all(phrase.parts.map { .word($0) })
        case .and(let nodes): .all(try nodes.map { try expression($0, vocabulary, verdicts) })
        case .or(let nodes): .any(try nodes.map { try expression($0, vocabulary, verdicts) })
        case .not: .everything
        case .near(let left, let right, _, _):
            .all([try expression(left, vocabulary, verdicts), try expression(right, vocabulary, verdicts)])
        case .field(.title, let inner), .field(.text, let inner): try expression(inner, vocabulary, verdicts)
        case .field: .everything
        }
    }
}
