/// A query that an item answers, and why.
public struct QueryHit: Sendable, Equatable {
    /// The caller's number of the query.
    public let query: Int64
    /// In order of place: title before text, then by start. Empty for a query on source or site alone.
    public let spans: [Span]

    /// A hit as it was stored.
    public init(query: Int64, spans: [Span]) {
        self.query = query
        self.spans = spans
    }
}
