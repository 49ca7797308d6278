import DutchText
import Incident

/// `geen-speculatie/ander-detail`: a number, time or street that differs from the confirmed fact which the rest of the sentence follows.
///
/// The rest of the sentence must stand for the greater part in the fact, so that "de brand was om 14.30 uur uit" does not contradict "de
/// brand brak om 12.12 uur uit". A value that any confirmed fact or the incident's own story gives is fine.
struct UnsupportedDetail: CodedRule {
    static let id = "geen-speculatie/ander-detail"

    private let announcements: Set<String>
    private let streetEndings: [String]

    private static let partial: Set<String> = [
        "van", "daarvan", "waarvan", "waaronder", "andere", "ander", "nog", "eerst", "eerder", "hiervan", "minstens", "onder", "tot", "per",
    ]

    init(_ settings: RuleSettings) {
        announcements = settings.list("aankondigingen")
        streetEndings = settings.list("straateinden").sorted()
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        guard let facts = subject.facts, !facts.confirmed.isEmpty else { return [] }
        let reader = DetailReader(reader: facts.terms, streetEndings: streetEndings)
        let known = facts.confirmed.map { Known($0, reader) }
        let text = subject.text
        return text.sentences.indices.flatMap { index -> [RuleMatch] in
            let sentence = text.sentences[index]
            guard !sentence.isQuestion, !facts.isReserved(index), sentence.tokens.count > 3 else { return [] }
            return reader.details(in: text, sentence.tokens).compactMap { detail in
                guard !isPartial(detail, text, sentence.tokens), !isAnnounced(detail, text, sentence.tokens),
                    !known.contains(where: { $0.gives(detail) }),
                    let other = known.first(where: { $0.contradicts(detail, facts.termsOutside(detail.tokens, ofSentence: index)) })
                else { return nil }
                return RuleMatch(text.codePoints(of: detail.tokens), values: ["feit": other.fact.quoted])
            }
        }
    }

    private func isPartial(_ detail: Detail, _ text: CheckedText, _ sentence: Range<Int>) -> Bool {
        guard case .count = detail.kind else { return false }
        let near = max(sentence.lowerBound, detail.tokens.lowerBound - 2)..<min(sentence.upperBound, detail.tokens.upperBound + 1)
        return near.contains { Self.partial.contains(text.words[$0]) }
    }

    private static let months: Set<String> = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december", "stand",
    ]

    /// The time of the next update is no fact of the incident, nor is the moment above a message ("Waterrijk, 22 november, 9.00 uur").
    private func isAnnounced(_ detail: Detail, _ text: CheckedText, _ sentence: Range<Int>) -> Bool {
        detail.kind == .time
            && sentence.contains { announcements.contains(text.words[$0]) || (sentence.count < 10 && Self.months.contains(text.words[$0])) }
    }

    /// A confirmed fact with its details.
    private struct Known {
        let fact: Fact
        let details: [Detail]
        let keys: Set<String>

        init(_ compared: ComparedFact, _ reader: DetailReader) {
            fact = compared.fact
            keys = compared.keys
            let text = CheckedText(compared.fact.text, vocabulary: Vocabulary())
            details = text.sentences.flatMap { reader.details(in: text, $0.tokens) }
        }

        func gives(_ detail: Detail) -> Bool { details.contains { $0.kind == detail.kind && $0.value == detail.value } }

        /// It gives another value, and holds the greater part of what else the sentence says.
        func contradicts(_ detail: Detail, _ rest: [Term]) -> Bool {
            guard details.contains(where: { $0.kind == detail.kind }) else { return false }
            let total = rest.reduce(0) { $0 + $1.weight }
            let shared = rest.filter { keys.contains($0.key) }
            let telling = shared.filter { $0.weight >= 1 }
            return total > 0 && !telling.isEmpty && shared.reduce(0) { $0 + $1.weight } / total >= 0.6
        }
    }
}
