/// Something that a text must hold and that nobody has supplied yet.
public struct MissingPiece: Sendable, Hashable, Codable {
    /// The placeholder of the template: "kernboodschap", "contact.pers.telefoon".
    public let placeholder: String
    /// What is asked for, as it stands in the text between `[[nog invullen:` and `]]`.
    public let what: String
    /// Who can supply it: "woordvoerder", "communicatieadviseur", "politie".
    public let who: String

    /// What may be meant, to choose from; never text by itself.
    public let suggestions: [String]

    /// A piece that is missing.
    public init(placeholder: String, what: String, who: String, suggestions: [String] = []) {
        self.suggestions = suggestions
        self.placeholder = placeholder
        self.what = what
        self.who = who
    }

    /// How the gap looks in a text: it can never be overlooked.
    public var marker: String { "[[nog invullen: \(what)]]" }
}
