/// A span before anybody asked for its words: where it lies, without a string of its own.
struct FoundSpan: Equatable {
    let field: SpanField
    let form: MatchForm
    let startCodePoint: UInt32
    let endCodePoint: UInt32
    /// Place in the folded text.
    let startByte: UInt32
    let endByte: UInt32
    /// The term or phrase as typed in the query.
    let term: String
}
