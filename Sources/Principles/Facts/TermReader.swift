import DutchText

/// Reduces a text to its terms.
///
/// Weights (chosen on the labelled facts in the tests): a concept of the rule files for what happened (death, arrest, arson) 2; a number
/// and a name 1.5; another content word, or a concept for a place or a thing, 1; a word for people in general 0.5; words that any sentence on this incident holds (its title and place) 0.4.
struct TermReader: Sendable {
    private let concepts: Vocabulary
    private let conceptNames: [ElementID: String]
    private let stopWords: Set<String>
    private let vague: Set<String>
    private let light: Set<String>
    private let people: Set<String>

    init(concepts: [String: [String]], lists: [String: [String]]) {
        var vocabulary = Vocabulary()
        var names: [ElementID: String] = [:]
        for (name, words) in concepts.sorted(by: { $0.key < $1.key }) {
            names[vocabulary.element(for: words.map(WordForm.init(listed:)))] = name
        }
        self.concepts = vocabulary
        conceptNames = names
        stopWords = Set(lists["stopwoorden"] ?? [])
        vague = Set(lists["vage-woorden"] ?? [])
        light = Set(lists["lichte-begrippen"] ?? [])
        people = Set(lists["mens-begrippen"] ?? [])
    }

    /// The terms of a range of tokens, with the token that each came from; a term counts once.
    /// - Parameter common: keys of words that say little within this incident.
    func terms(in text: CheckedText, _ range: Range<Int>, common: Set<String> = []) -> [(term: Term, token: Int)] {
        var seen: Set<String> = []
        var found: [(Term, Int)] = []
        for token in range {
            guard let term = term(text.words[token], isName: isName(text, token), common: common) else { continue }
            if seen.insert(term.key).inserted { found.append((term, token)) }
        }
        return found
    }

    /// The keys of the words in a name or title.
    func keys(of text: String) -> Set<String> {
        let checked = CheckedText(text, vocabulary: Vocabulary())
        return Set(terms(in: checked, checked.tokens.indices).map(\.term.key))
    }

    private func weight(ofConcept name: String) -> Double {
        if people.contains(name) { return 0.5 }
        return light.contains(name) ? 1 : 2
    }

    private func isName(_ text: CheckedText, _ token: Int) -> Bool {
        text.tokens[token].isCapitalised && !text.tokens[token].startsSentence
    }

    /// What a word is compared by, whatever its weight.
    func key(_ word: String) -> String? { term(word, isName: false, common: [])?.key }

    private func term(_ word: String, isName: Bool, common: Set<String>) -> Term? {
        if let number = NumberWords.value(of: word) { return Term(key: "#\(number)", kind: .number, weight: 1.5) }
        guard !stopWords.contains(word), word.utf8.count > 1 else { return nil }
        if let element = concepts.elements(of: word).first, let name = conceptNames[element] {
            return Term(key: name, kind: .concept, weight: common.contains(name) ? 0.4 : weight(ofConcept: name))
        }
        let stem = RoughStem.of(word)
        if common.contains(stem) { return Term(key: stem, kind: .word, weight: 0.4) }
        if vague.contains(word) { return Term(key: stem, kind: .word, weight: 0.5) }
        return Term(key: stem, kind: isName ? .name : .word, weight: isName ? 1.5 : 1)
    }
}

extension WordForm {
    /// A word of a list, with or without a star.
    init(listed word: String) {
        if word.hasSuffix("*") {
            self = .prefix(String(word.dropLast()))
        } else if word.hasPrefix("*") {
            self = .suffix(String(word.dropFirst()))
        } else {
            self = .exact(word)
        }
    }
}
