/// A place in an item that answers a leaf: some neighbouring words.
struct Occurrence {
    let leaf: Int32
    let first: Int32
    let last: Int32
    let form: MatchForm
    let field: FieldSet
    /// A particle that stands apart and belongs to it; -1 without.
    let apart: Int32
    /// The occurrence of the same leaf before this one; -1 for the first.
    let previous: Int32
}
