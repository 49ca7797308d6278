/// A term or phrase as the matcher numbers it: equal ones in many queries are one leaf.
struct Leaf {
    /// What makes two leaves equal: everything but the place in the query.
    enum Key: Hashable {
        case term(kind: QueryTerm.Kind, text: String, allowed: [ListedForm], denied: [ListedForm])
        case phrase(text: String)
    }

    /// As typed, for the spans.
    let text: String
    let isDenied: DeniedForms

    static func key(of term: QueryTerm) -> Key {
        .term(kind: term.kind, text: term.text, allowed: term.allowed, denied: term.denied)
    }

    static func key(of phrase: QueryPhrase) -> Key {
        .phrase(text: phrase.text)
    }
}
