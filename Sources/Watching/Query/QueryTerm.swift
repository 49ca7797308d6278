/// One word of a query: what was typed and how it is to be understood.
public struct QueryTerm: Sendable, Hashable {
    /// How a word is matched.
    public enum Kind: String, Sendable, Codable {
        /// The word with its inflections and compounds.
        case word
        /// A name: the form, its genitive and hyphen compounds.
        case name
        /// `=brand`: this form only, in any case.
        case exact
        /// `==GRIP`: this form only, in this case.
        case exactCase
        /// `steek*`
        case prefix
        /// `*brand`
        case suffix
    }

    /// How it is matched.
    public let kind: Kind
    /// The word as typed, without the signs that tell its kind.
    public let text: String
    /// Its folded parts; more than one for a word with hyphens.
    public let parts: [String]
    /// Code points in the query, signs included.
    public let range: Range<Int>
    /// Forms that match as well, whatever the rules say.
    public let allowed: [ListedForm]
    /// Forms that do not match, whatever the rules say.
    public let denied: [ListedForm]
    /// Code points of the term with its lists.
    public let extent: Range<Int>

    /// A term by its parts.
    public init(
        kind: Kind, text: String, parts: [String], range: Range<Int>, allowed: [ListedForm] = [], denied: [ListedForm] = [],
        extent: Range<Int>? = nil
    ) {
        self.kind = kind
        self.text = text
        self.parts = parts
        self.range = range
        self.allowed = allowed
        self.denied = denied
        self.extent = extent ?? range
    }

    /// The same term with other lists.
    func with(allowed: [ListedForm], denied: [ListedForm]) -> QueryTerm {
        QueryTerm(kind: kind, text: text, parts: parts, range: range, allowed: allowed, denied: denied, extent: extent)
    }

    /// The folded word without hyphens.
    public var folded: String { parts.joined() }
}
