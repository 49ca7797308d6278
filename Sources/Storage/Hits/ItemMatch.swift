/// What a matcher says of one item: it answers to this query, at these places.
public struct ItemMatch: Sendable, Equatable {
    /// Number of the query.
    public let watch: Int64
    /// The places, as JSON of the caller's own form.
    public let spans: String

    /// A match of one query.
    public init(watch: Int64, spans: String) {
        self.watch = watch
        self.spans = spans
    }
}
