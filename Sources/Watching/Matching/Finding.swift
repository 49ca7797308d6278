/// What a word means to the leaves, whatever stands round it. Small and plain: a text has thousands.
struct Finding {
    enum Kind: UInt8 {
        /// The word answers the leaf by itself.
        case whole
        /// The word is the anchor of a sequence; `number` is the sequence.
        case anchor
        /// The word is a finite verb; `number` is the separation whose particle must follow.
        case separable
    }

    /// Leaf, sequence or separation.
    let number: Int32
    let kind: Kind
    let form: MatchForm
    var condition = TermForms.Condition.none

    init(kind: Kind, number: Int32, form: MatchForm, condition: TermForms.Condition = .none) {
        self.number = number
        self.kind = kind
        self.form = form
        self.condition = condition
    }
}
