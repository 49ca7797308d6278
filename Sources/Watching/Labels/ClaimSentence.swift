import DutchText

/// A sentence, or a fact, as far as it claims something.
struct ClaimSentence {
    let text: String
    /// Its place in the text, in code points.
    let range: Range<Int>
    /// What it is about, with the words that say so.
    let topics: [Int: [Span]]
    /// Somebody stands for it.
    let isSourced: Bool
    /// A question, or what is not known, may happen or was long ago.
    let claimsNothing: Bool
    private let words: [String]
    private let starts: [Int]

    /// Numbers of the two queries that are no topic.
    static let attribution: Int64 = -1
    static let noClaim: Int64 = -2
    private static let denials: Set<String> = ["geen", "niet", "niemand", "nooit", "noch"]
    /// Words behind a number that make it an age, a time, a house number or an amount.
    private static let measures: Set<String> = [
        "jaar", "jarige", "jaren", "uur", "maanden", "minuten", "euro", "meter", "kilometer", "graden",
    ]
    /// Words as far from a claim as this belong to it.
    private static let reach = 5

    init(_ text: String, _ range: Range<Int>, isQuestion: Bool, _ matcher: Matcher) {
        self.text = text
        self.range = range
        let folded = FoldedText(text)
        let tokens = Tokenizer.tokens(in: folded)
        words = tokens.map { String(decoding: folded.bytes[$0.folded], as: UTF8.self) }
        starts = tokens.map(\.codePoints.lowerBound)
        var topics: [Int: [Span]] = [:]
        var isSourced = false
        var claimsNothing = isQuestion
        for hit in matcher.hits(in: WatchedText(title: "", text: text)) {
            switch hit.query {
            case Self.attribution: isSourced = true
            case Self.noClaim: claimsNothing = true
            default: topics[Int(hit.query)] = hit.spans
            }
        }
        self.topics = topics
        self.isSourced = isSourced
        self.claimsNothing = claimsNothing
    }

    /// Whether this fact says what a sentence claims on a topic.
    func covers(_ sentence: ClaimSentence, _ topic: Int) -> Bool {
        guard let own = topics[topic], let asked = sentence.topics[topic] else { return false }
        guard isDenied(own) == sentence.isDenied(asked) else { return false }
        let numbers = sentence.numbers(near: asked)
        guard numbers.isSubset(of: self.numbers(near: own).union(self.numbers)) else { return false }
        let telling = sentence.telling(apartFrom: asked)
        return telling.isEmpty || !telling.isDisjoint(with: words)
    }

    private func isDenied(_ spans: [Span]) -> Bool {
        near(spans, within: Self.reach).contains { Self.denials.contains(words[$0]) }
    }

    private func numbers(near spans: [Span]) -> Set<Int> { Set(near(spans, within: Self.reach).compactMap(number)) }

    private var numbers: Set<Int> { Set(words.indices.compactMap(number)) }

    private func number(at place: Int) -> Int? {
        let next = place + 1 < words.count ? words[place + 1] : ""
        guard !Self.measures.contains(next) else { return nil }
        return NumberWords.value(of: words[place])
    }

    /// Words that say something, apart from those of the claim itself: what was closed, who was hurt.
    private func telling(apartFrom spans: [Span]) -> Set<String> {
        let own = Set(words.indices.filter { place in spans.contains { $0.start <= starts[place] && starts[place] < $0.end } })
        return Set(
            words.indices.filter { !own.contains($0) && words[$0].utf8.count > 3 && NumberWords.value(of: words[$0]) == nil }
                .map { words[$0] }.filter { !EverydayWords.contains($0) && !NumberWords.vague.contains($0) })
    }

    private func near(_ spans: [Span], within reach: Int) -> [Int] {
        words.indices.filter { place in
            spans.contains { span in
                let first = starts.firstIndex { $0 >= span.start } ?? 0
                return abs(first - place) <= reach
            }
        }
    }
}
