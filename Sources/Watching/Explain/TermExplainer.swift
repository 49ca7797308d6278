import DutchText

/// Works out the forms of terms, all in one pass over the word list.
struct TermExplainer {
    let words: WordList
    let mostCompounds: Int

    func terms(of leaves: [QueryNode]) -> [ExplainedTerm] {
        let compounds = compounds(of: leaves)
        return leaves.enumerated().map { number, leaf in
            switch leaf {
            case .term(let term): explain(term, compounds[number])
            case .phrase(let phrase): explain(phrase)
            default: explain(QueryPhrase(text: "", parts: [], range: 0..<0))
            }
        }
    }

    private func explain(_ phrase: QueryPhrase) -> ExplainedTerm {
        ExplainedTerm(
            text: phrase.text, kind: nil, start: phrase.range.lowerBound, end: phrase.range.upperBound, classes: [],
            forms: [.init(text: phrase.parts.joined(separator: " "), form: .phrase)], compounds: [], compoundCount: 0, allowed: [],
            denied: [])
    }

    private func explain(_ term: QueryTerm, _ compounds: [String]) -> ExplainedTerm {
        let forms = TermForms(of: term, in: words)
        let denied = DeniedForms(term.denied)
        return ExplainedTerm(
            text: term.text, kind: term.kind, start: term.range.lowerBound, end: term.range.upperBound,
            classes: WordForms.WordClass.allCases.filter { forms.dutch?.classes.contains($0) ?? false },
            forms: fixed(forms).filter { !denied.contains($0.text.filter { $0 != " " }) },
            compounds: Array(compounds.prefix(mostCompounds)), compoundCount: compounds.count, allowed: term.allowed.map(\.written),
            denied: term.denied.map(\.written))
    }

    private func fixed(_ forms: TermForms) -> [ExplainedTerm.Form] {
        var found = forms.wholes.filter { $0.condition != .joined }.map { ExplainedTerm.Form(text: $0.word, form: $0.form) }
        found += forms.sequences.map { .init(text: $0.words.joined(separator: " "), form: $0.form) }
        found += forms.separations.map { "\($0.finite) … \($0.particle)" }.sorted().map { .init(text: $0, form: .inflection) }
        if let prefix = forms.prefix { found.append(.init(text: prefix + "…", form: .prefix)) }
        if let suffix = forms.suffix { found.append(.init(text: "…" + suffix, form: .suffix)) }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.text).inserted }
    }

    /// By leaf: words of the list that match as compounds.
    private func compounds(of leaves: [QueryNode]) -> [[String]] {
        var index = LeafIndex(words: words)
        let numbers = leaves.map { leaf -> Int32 in
            guard case .term(let term) = leaf else { return -1 }
            return index.number(of: term)
        }
        var found: [Int32: Set<String>] = [:]
        words.forEach { word in
            for finding in index.findings(for: word, from: 0) where finding.kind == .whole && finding.form == .compound {
                if finding.condition == .joined { continue }
                found[finding.number, default: []].insert(String(decoding: word, as: UTF8.self))
            }
        }
        return numbers.map { found[$0, default: []].sorted() }
    }
}
