/// A place in an item that answers a term, as a form that can be counted and struck.
struct FormPlace {
    /// As typed.
    let term: String
    /// What all spellings of the form have in common: no hyphens, no blanks.
    let key: String
    /// As it stands, folded.
    let writing: String
    let kind: MatchForm
}
