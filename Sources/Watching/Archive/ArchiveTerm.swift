import DutchText

/// What a word index must look up for one term: its forms, and those words of the archive in which it is a part.
struct ArchiveTerm {
    private let term: QueryTerm
    private let words: WordList
    private let forms: TermForms
    private let index: LeafIndex

    init(_ term: QueryTerm, words: WordList) {
        self.term = term
        self.words = words
        forms = TermForms(of: term, in: words)
        var index = LeafIndex(words: words)
        _ = index.number(of: term)
        self.index = index
    }

    func expression(_ vocabulary: (String) throws -> [String], _ verdicts: ArchiveVerdicts) rethrows -> CandidateExpression {
        var found: [CandidateExpression] = forms.wholes.map { .word($0.word) }
        found += forms.sequences.map { .all($0.words.map { .word($0) }) }
        found += forms.separations.map { .all([.word($0.finite), .word($0.particle)]) }
        found += (forms.allowedPrefixes + [forms.prefix].compactMap { $0 }).map { .prefix($0) }
        var seen = Set(forms.wholes.map(\.word))
        let known = verdicts.known(term, words)
        var fresh: [String: Bool] = [:]
        for probe in probes {
            for word in try vocabulary(probe) where seen.insert(word).inserted {
                let verdict = known[word] ?? answers(word)
                if known[word] == nil { fresh[word] = verdict }
                if verdict { found.append(.word(word)) }
            }
        }
        if !fresh.isEmpty { verdicts.keep(fresh, for: term, words) }
        return .any(found)
    }

    /// The shortest forms: a word that holds `branden` holds `brand` too.
    private var probes: [String] {
        let all = Set(forms.parts.map(\.form).filter { $0.utf8.count >= 3 } + [forms.suffix].compactMap { $0 })
        return all.filter { form in !all.contains { $0 != form && form.contains($0) } }.sorted()
    }

    private func answers(_ word: String) -> Bool {
        Array(word.utf8).withUnsafeBufferPointer { !index.findings(for: $0, from: 0).isEmpty }
    }
}
