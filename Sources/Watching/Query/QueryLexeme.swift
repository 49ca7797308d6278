/// A piece of query text with a meaning of its own.
struct QueryLexeme: Equatable {
    enum Kind: Equatable {
        case term(QueryTerm)
        case phrase(QueryPhrase)
        case and, or, not
        case near(distance: Int, ordered: Bool)
        case open, close
        case field(QueryField)
        /// BEHALVE (…)
        case except([ListedForm])
        /// OOK (…)
        case also([ListedForm])
    }

    let kind: Kind
    /// Code points in the query.
    let range: Range<Int>
    /// As typed.
    let text: String
}
