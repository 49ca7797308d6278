/// What a word means to the leaves, whatever stands round it.
struct Finding {
    enum Kind {
        /// The word answers the leaf by itself.
        case whole
        /// The word is the anchor of a sequence; `number` is the sequence.
        case anchor
    }

    let kind: Kind
    /// Leaf or sequence.
    let number: Int32
    let form: MatchForm
    var condition = TermForms.Condition.none
}
