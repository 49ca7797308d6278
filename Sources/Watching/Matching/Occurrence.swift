/// A place in an item that answers a leaf: some neighbouring words.
struct Occurrence {
    let leaf: Int32
    let first: Int32
    let last: Int32
    let form: MatchForm
    let field: FieldSet
    /// The occurrence of the same leaf before this one; -1 for the first.
    let previous: Int32
}
