/// What a word means to the leaves, whatever stands round it.
struct Finding {
    enum Kind {
        /// The word answers the leaf by itself.
        case whole
        /// The word is the anchor of a sequence; `number` is the sequence.
        case anchor
        /// The word is a finite verb; `number` is the separation whose particle must follow.
        case separable
    }

    let kind: Kind
    /// Leaf, sequence or separation.
    let number: Int32
    let form: MatchForm
    var condition = TermForms.Condition.none
}
