import Incident

/// A name that templates may use between braces, and what it stands for.
public struct Placeholder: Sendable, Equatable {
    /// How a template can use it.
    public enum Form: String, Sendable {
        /// `{{name}}`, or `{{#name}}…{{/name}}` when it may be absent.
        case text
        /// `{{#name}}…{{.}}…{{/name}}`; `{{name}}` gives all of it as running text.
        case list
        /// `{{#name}}…{{/name}}` only: in or out.
        case condition
        /// Only inside a list: a field of the item.
        case field
    }

    /// As it stands in templates: "contact.pers.telefoon".
    public let name: String
    /// How a template can use it.
    public let form: Form
    /// What is asked for when it is missing, and stands in `[[nog invullen: …]]`.
    public let what: String
    /// Who can supply it; empty when it is never missing.
    public let who: String

    /// A name of the vocabulary.
    public init(name: String, form: Form, what: String = "", who: String = "") {
        self.name = name
        self.form = form
        self.what = what
        self.who = who
    }

    /// The gap that it leaves when it is missing.
    var missingPiece: MissingPiece { MissingPiece(placeholder: name, what: what.isEmpty ? name : what, who: who) }
}
