import DutchText

extension TermForms {
    /// The forms of a term.
    init(of term: QueryTerm, in words: WordList) {
        denied = term.denied
        growsOverHyphens = term.kind == .word || term.kind == .name
        switch term.kind {
        case .word: addWord(term, words)
        case .name: addName(term, words)
        case .exact: addParts(term.parts, form: .exact, condition: .alone)
        case .exactCase: addParts(term.parts, form: .exact, condition: .written)
        case .prefix: prefix = term.folded
        case .suffix: suffix = term.folded
        }
        for listed in term.allowed {
            if listed.isPrefix, listed.parts.count == 1 {
                allowedPrefixes.append(listed.parts[0])
            } else {
                addParts(listed.parts, form: .exact)
            }
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

    /// A plain word: itself, its inflections, its compounds. An everyday word only itself.
    private mutating func addWord(_ term: QueryTerm, _ words: WordList) {
        wholes.append(Whole(word: term.folded, form: .word, condition: .noSurname))
        if term.parts.count > 1 { addHyphenated(term, words) }
        guard !EverydayWords.contains(term.folded) else { return }
        let dutch = WordForms(of: term.folded, in: words)
        self.dutch = dutch
        wholes += dutch.inflections.sorted().map { form in
            // Gooi, Koos: a finite form with a capital inside a sentence is a name.
            Whole(word: form, form: .inflection, condition: dutch.classes == [.verb] && !form.hasSuffix("en") ? .noName : .noSurname)
        }
        if dutch.classes.contains(.noun), !dutch.inflections.contains(term.folded + "'s") {
            wholes.append(Whole(word: term.folded + "'s", form: .inflection))
        }
        wholes += dutch.prefixed.subtracting(dutch.inflections).sorted().map { Whole(word: $0, form: .compound) }
        sequences += dutch.sequences.sorted { $0.joined() < $1.joined() }.map { Sequence(words: $0, form: .inflection, isTight: true) }
        separations = dutch.separations.map { Separation(finite: $0.finite, particle: $0.particle, isParticiple: $0.isParticiple) }
        parts += dutch.fronts.sorted().map { Part(form: $0, lemma: term.folded, isFront: true) }
        parts += dutch.tails.sorted { $0.form < $1.form }.map { Part(form: $0.form, lemma: $0.lemma, isFront: false) }
        let linked = Set(dutch.fronts.flatMap { front in ["s", "e", "en"].map { front + $0 } }).subtracting(wholes.map(\.word))
        wholes += linked.sorted().map { Whole(word: $0, form: .compound, condition: .joined) }
        addSpaced(term, dutch, words)
    }

    /// A word with hyphens: itself, and with the inflections of its last part (e-bike, e-bikes), joined too.
    private mutating func addHyphenated(_ term: QueryTerm, _ words: WordList) {
        sequences.append(Sequence(words: term.parts, form: .word, isTight: true))
        guard let last = term.parts.last, last.utf8.count > 2 else { return }
        let front = Array(term.parts.dropLast())
        let joined = front.joined()
        // By its last part, and as one word: biken is a verb, but an e-bike has e-bikes.
        let asOne = WordForms(of: term.folded, in: words).inflections.filter { $0.hasPrefix(joined) && $0.count > joined.count }
        let forms = WordForms(of: last, in: words).inflections.union(asOne.map { String($0.dropFirst(joined.count)) })
        for form in forms.sorted() {
            sequences.append(Sequence(words: front + [form], form: .inflection, isTight: true))
            wholes.append(Whole(word: joined + form, form: .inflection))
        }
    }

    /// A compound that is written apart: asielopvang as asiel opvang or asiel-opvang, with its inflections.
    private mutating func addSpaced(_ term: QueryTerm, _ dutch: WordForms, _ words: WordList) {
        let cuts = Compounds(words: words).cuts(of: Array(term.folded.utf8))
        for cut in cuts {
            let start = String(term.folded.prefix(cut.lowerBound))
            for form in [term.folded] + dutch.inflections.sorted() where form.hasPrefix(term.folded.prefix(cut.upperBound)) {
                let tail = String(form.dropFirst(cut.upperBound))
                let kind: MatchForm = form == term.folded ? .word : .inflection
                for front in Set([start, String(form.prefix(cut.upperBound))]) where !tail.isEmpty {
                    sequences.append(Sequence(words: [front, tail], form: kind, isTight: true))
                }
            }
        }
    }

    /// A name: the form, its genitive. Where it is a common word too (Bos), the text must have the capital.
    private mutating func addName(_ term: QueryTerm, _ words: WordList) {
        let isCommon = term.parts.count == 1 && words.contains(term.folded) && term.text != term.text.uppercased()
        let condition: Condition = isCommon ? .capital : .none
        addParts(term.parts, form: .word, condition: condition)
        guard let last = term.parts.last else { return }
        for ending in ["s", "'s"] where ending == "'s" || !"sxz".contains(last.suffix(1)) {
            addParts(term.parts.dropLast() + [last + ending], form: .inflection, condition: condition)
        }
    }
}
