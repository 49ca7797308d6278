/// Words that stand next to each other in one field, each in exactly this form, in any case and with or without accents.
public struct QueryPhrase: Sendable, Hashable {
    /// As typed, without the quotes.
    public let text: String
    /// Its folded words.
    public let parts: [String]
    /// Code points in the query, quotes included.
    public let range: Range<Int>

    /// A phrase by its parts.
    public init(text: String, parts: [String], range: Range<Int>) {
        self.text = text
        self.parts = parts
        self.range = range
    }
}
