/// A query that an item answers, and why.
public struct QueryHit: Sendable, Equatable {
    /// The caller's number of the query.
    public let query: Int64
    private let found: FoundSpans
    private let range: Range<Int>

    /// In order of place: title before text, then by start. Empty for a query on source or site alone. Their words are cut from the item
    /// when asked for: an item may answer a hundred queries of which most are only counted.
    public var spans: [Span] { found.spans(range) }

    init(query: Int64, _ found: FoundSpans, _ range: Range<Int>) {
        self.query = query
        self.found = found
        self.range = range
    }

    /// The same query with the same places.
    public static func == (left: QueryHit, right: QueryHit) -> Bool {
        left.query == right.query && left.spans == right.spans
    }
}
