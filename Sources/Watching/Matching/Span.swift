/// A piece of an item that answers a term of a query.
public struct Span: Sendable, Hashable, Codable {
    /// Title or text.
    public let field: SpanField
    /// Code points from the start of the field.
    public let start: Int
    /// Exclusive.
    public let end: Int
    /// The piece as it stands in the item.
    public let text: String
    /// The term or phrase as typed in the query.
    public let term: String
    /// How the piece answers the term.
    public let form: MatchForm

    /// A span as it was stored.
    public init(field: SpanField, start: Int, end: Int, text: String, term: String, form: MatchForm) {
        self.field = field
        self.start = start
        self.end = end
        self.text = text
        self.term = term
        self.form = form
    }
}
