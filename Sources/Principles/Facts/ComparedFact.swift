import Incident

/// A fact reduced to its terms.
struct ComparedFact {
    static let denials: Set<String> = ["geen", "niet", "niemand", "nooit", "noch"]

    let fact: Fact
    let terms: [Term]
    let keys: Set<String>
    /// Folded, in their order.
    let words: [String]
    /// It says that something is not so.
    let isNegative: Bool
    /// Terms that no confirmed fact holds.
    private let apart: Set<String>

    init(_ fact: Fact, reader: TermReader, common: Set<String>) {
        let text = CheckedText(fact.text, vocabulary: Vocabulary())
        let terms = reader.terms(in: text, text.tokens.indices, common: common).map(\.term)
        self.init(fact: fact, words: text.words, terms: terms, isNegative: text.words.contains { Self.denials.contains($0) }, apart: [])
    }

    private init(fact: Fact, words: [String], terms: [Term], isNegative: Bool, apart: Set<String>) {
        self.fact = fact
        self.words = words
        self.terms = terms
        self.isNegative = isNegative
        self.apart = apart
        keys = Set(terms.map(\.key))
    }

    /// The same fact, knowing what is certain already.
    func apart(from known: Set<String>) -> ComparedFact {
        ComparedFact(fact: fact, words: words, terms: terms, isNegative: isNegative, apart: keys.subtracting(known))
    }

    /// How much of the fact these terms say: the lower of its share of all terms and of those apart.
    ///
    /// A number or a vague word alone says nothing. Where nothing but such words sets the fact apart ("the arrested man is 19"), three
    /// quarters of the whole fact must be there. Nil when the fact is not said.
    func score(of shared: Set<String>) -> Double? {
        let new = terms.filter { apart.contains($0.key) }
        let all = Self.share(of: shared, in: terms)
        guard new.contains(where: { shared.contains($0.key) }) else { return nil }
        let telling = new.filter { $0.kind != .number && $0.weight >= 1 }
        let said = telling.filter { shared.contains($0.key) }
        // A place that the two share says nothing of what happened there; with a number of the fact beside it, it does.
        let isNumbered = new.contains { $0.kind == .number && shared.contains($0.key) }
        guard said.contains(where: { $0.kind != .name || isNumbered }) || (said.isEmpty && telling.isEmpty && all >= 0.75) else {
            return nil
        }
        // One word in common is no overlap, unless the fact says nothing else.
        guard said.count + (shared.count > said.count ? 1 : 0) >= 2 || all >= 0.8 else { return nil }
        return min(all, Self.share(of: shared, in: new))
    }

    /// How much of the whole fact these terms say.
    func share(of keys: Set<String>) -> Double { Self.share(of: keys, in: terms) }

    /// The fact holds nearly all that a sentence with these terms says.
    func bearsOut(_ sentence: [Term]) -> Bool {
        let total = sentence.reduce(0) { $0 + $1.weight }
        guard total >= 1.5 else { return false }
        let shared = sentence.filter { keys.contains($0.key) }.reduce(0) { $0 + $1.weight }
        return shared / total >= FactComparison.borneOutThreshold
    }

    private static func share(of shared: Set<String>, in terms: [Term]) -> Double {
        let total = terms.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return 0 }
        return terms.reduce(0) { $0 + (shared.contains($1.key) ? $1.weight : 0) } / total
    }
}
