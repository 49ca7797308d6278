/// A form by which a query is answered in the items that were looked through, with how often.
public struct FoundForm: Sendable, Equatable, Codable {
    /// The form as it stands most often, folded: `brandweer`, `asiel-opvang`, `stak … op`. What to hand to
    /// ``WatchQuery/striking(_:from:words:)``.
    public let form: String
    /// The term or phrase as typed.
    public let term: String
    /// How the form answers the term.
    public let kind: MatchForm
    /// Items in which it stands, of those that answer the query.
    public let items: Int
    /// Places in those items.
    public let places: Int
    /// The query strikes it: it answers no longer. Items that only struck forms answer are counted too.
    public let isStruck: Bool
    /// Whether it can be struck: it belongs to a word, not to a phrase.
    public let canBeStruck: Bool

    /// A form by its parts.
    public init(form: String, term: String, kind: MatchForm, items: Int, places: Int, isStruck: Bool, canBeStruck: Bool) {
        self.form = form
        self.term = term
        self.kind = kind
        self.items = items
        self.places = places
        self.isStruck = isStruck
        self.canBeStruck = canBeStruck
    }
}
