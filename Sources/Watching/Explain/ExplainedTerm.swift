import DutchText

/// A term or phrase with the forms that will match.
public struct ExplainedTerm: Sendable, Equatable, Codable {
    /// A form and why it matches.
    public struct Form: Sendable, Equatable, Codable {
        /// Folded; words of a form that stands apart are separated by blanks, the place of other words is `…`.
        public let text: String
        /// How it answers the term.
        public let form: MatchForm

        /// A form by its parts.
        public init(text: String, form: MatchForm) {
            self.text = text
            self.form = form
        }
    }

    /// As typed, without signs.
    public let text: String
    /// Kind of the term; nil for a phrase.
    public let kind: QueryTerm.Kind?
    /// Code points in the query.
    public let start: Int
    /// Exclusive.
    public let end: Int
    /// What the word may be, as far as form tells.
    public let classes: [WordForms.WordClass]
    /// The word, its inflections and other fixed forms.
    public let forms: [Form]
    /// Compounds that the word list holds, in alphabetical order. Others match as well: the rules decide, not the list.
    public let compounds: [String]
    /// How many there are in the list.
    public let compoundCount: Int
    /// Forms added with OOK.
    public let allowed: [String]
    /// Forms struck with BEHALVE.
    public let denied: [String]
}
