import DutchText

/// Finds what an analyst should know of a query.
enum QueryWarnings {
    private static let operators: Set<String> = ["and", "or", "not", "en", "of", "niet", "near", "behalve"]

    static func of(_ query: WatchQuery, leaves: [QueryNode], terms: [ExplainedTerm], words: WordList) -> [QueryWarning] {
        var found = leaves.flatMap { leaf -> [QueryWarning] in
            guard case .term(let term) = leaf else { return [] }
            return warnings(of: term, words)
        }
        if words.isEmpty, terms.contains(where: { $0.kind == .word }) {
            found.append(QueryWarning(code: .noWordList, position: 0, token: query.text, forms: []))
        }
        return found
    }

    private static func warnings(of term: QueryTerm, _ words: WordList) -> [QueryWarning] {
        if term.kind == .word, operators.contains(term.text) { return [warning(.lowercaseOperator, term, [term.text.uppercased()])] }
        if QueryGround.isBroad(.term(term)) { return [warning(.tooBroad, term, [])] }
        switch term.kind {
        case .word: return wordWarnings(term, words)
        case .name where words.contains(term.folded) && term.text != term.text.uppercased():
            return [warning(.nameIsCommonWord, term, [term.folded])]
        default: return []
        }
    }

    private static func wordWarnings(_ term: QueryTerm, _ words: WordList) -> [QueryWarning] {
        guard !words.isEmpty else { return [] }
        let forms = WordForms(of: term.folded, in: words)
        let struck = DeniedForms(term.denied)
        let homonyms = forms.homonyms.filter { !struck.contains($0) }.sorted()
        var found: [QueryWarning] = []
        if !homonyms.isEmpty { found.append(warning(.homonym, term, homonyms)) }
        let isNumber = term.folded.utf8.allSatisfy { $0 &- 0x30 < 10 }
        if !isNumber, term.parts.count == 1, !words.contains(term.folded) { found.append(warning(.unknownWord, term, [])) }
        return found
    }

    private static func warning(_ code: QueryWarning.Code, _ term: QueryTerm, _ forms: [String]) -> QueryWarning {
        QueryWarning(code: code, position: term.range.lowerBound, token: term.text, forms: forms)
    }
}
