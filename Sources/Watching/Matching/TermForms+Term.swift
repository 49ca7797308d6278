extension TermForms {
    /// The forms of a term.
    init(of term: QueryTerm) {
        denied = term.denied
        growsOverHyphens = term.kind == .word || term.kind == .name
        switch term.kind {
        case .word: addParts(term.parts, form: .word)
        case .name: addName(term)
        case .exact: addParts(term.parts, form: .exact)
        case .exactCase: addParts(term.parts, form: .exact, condition: .written(term.text))
        case .prefix: prefix = term.folded
        case .suffix: suffix = term.folded
        }
        for listed in term.allowed {
            addParts(listed.parts, form: .exact)
        }
    }

    /// The forms of a phrase.
    init(of phrase: QueryPhrase) {
        addParts(phrase.parts, form: .phrase, isTight: false)
    }

    private mutating func addParts(_ parts: [String], form: MatchForm, isTight: Bool = true, condition: Condition = .none) {
        if parts.count == 1 {
            wholes.append(Whole(word: parts[0], form: form, condition: condition))
        } else {
            sequences.append(Sequence(words: parts, form: form, isTight: isTight, condition: condition))
        }
    }

    private mutating func addName(_ term: QueryTerm) {
        addParts(term.parts, form: .word)
        guard let last = term.parts.last else { return }
        for ending in ["s", "'s"] where ending == "'s" || !"sxz".contains(last.suffix(1)) {
            addParts(term.parts.dropLast() + [last + ending], form: .inflection)
        }
    }
}
