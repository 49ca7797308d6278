import DutchText
import Incident

/// `geen-speculatie/ander-getal`: a number that no confirmed fact gives for what it counts, while a confirmed fact gives another.
///
/// It compares what stands right after the number ("drie gewonden") and only words in the list `telbaar`. Part of a whole ("twee van de
/// drie gewonden", "een ander slachtoffer") contradicts nothing.
struct ContradictedNumber: CodedRule {
    static let id = "geen-speculatie/ander-getal"

    /// Word that is counted → what it stands for: `gewonde=gewond`.
    private let countable: [String: String]

    private static let partial: Set<String> = [
        "van", "daarvan", "waarvan", "waaronder", "andere", "ander", "nog", "eerst", "eerder", "hiervan", "minstens", "onder",
    ]

    init(_ settings: RuleSettings) throws(PatternError) {
        var countable: [String: String] = [:]
        for entry in settings.lists["telbaar"] ?? [] {
            let parts = entry.split(separator: "=").map(String.init)
            guard parts.count == 2 else { throw PatternError("in de lijst ‘telbaar’ hoort: woord=begrip") }
            countable[parts[0]] = parts[1]
        }
        self.countable = countable
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        guard let incident = subject.incident else { return [] }
        var known: [String: [Int: String]] = [:]
        for fact in incident.facts where fact.isConfirmed {
            let text = CheckedText(fact.text, vocabulary: Vocabulary())
            for count in counts(in: text) { known[count.what, default: [:]][count.number] = fact.quoted }
        }
        guard !known.isEmpty else { return [] }
        return counts(in: subject.text).compactMap { count in
            guard let numbers = known[count.what], numbers[count.number] == nil, let fact = numbers.values.first,
                !isPartial(count.tokens, subject.text)
            else { return nil }
            return RuleMatch(subject.text.codePoints(of: count.tokens), values: ["feit": fact])
        }
    }

    private struct Count {
        let number: Int
        let what: String
        let tokens: Range<Int>
    }

    /// A number with, at most two words on, something that is counted.
    private func counts(in text: CheckedText) -> [Count] {
        text.sentences.flatMap { sentence in
            sentence.tokens.compactMap { place in
                guard let number = NumberWords.value(of: text.words[place]), !text.tokens[place].isJoinedToNext else { return nil }
                let next = place + 1..<min(sentence.tokens.upperBound, place + 4)
                guard let noun = next.first(where: { countable[text.words[$0]] != nil }), let what = countable[text.words[noun]] else {
                    return nil
                }
                return Count(number: number, what: what, tokens: place..<noun + 1)
            }
        }
    }

    private func isPartial(_ tokens: Range<Int>, _ text: CheckedText) -> Bool {
        let sentence = text.sentence(of: tokens.lowerBound).tokens
        let near = max(sentence.lowerBound, tokens.lowerBound - 3)..<min(sentence.upperBound, tokens.upperBound + 2)
        return near.contains { Self.partial.contains(text.words[$0]) }
    }
}
