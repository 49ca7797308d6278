import DutchText
import Incident

/// `geen-speculatie/geen-feit`: a sentence that states something grave (a death, arson, asbestos, a weapon) that stands in no confirmed
/// fact of an incident that has facts.
struct UnsupportedClaim: CodedRule {
    static let id = "geen-speculatie/geen-feit"

    private let grave: Set<String>

    init(_ settings: RuleSettings) { grave = settings.list("zware-begrippen") }

    func matches(in subject: Subject) -> [RuleMatch] {
        guard let facts = subject.facts, !facts.confirmed.isEmpty else { return [] }
        let known = facts.known
        let text = subject.text
        return text.sentences.indices.compactMap { index in
            let sentence = text.sentences[index]
            guard !sentence.isQuestion, sentence.place != .heading, !facts.isReserved(index), !isDenied(sentence.tokens, text),
                !speaksToReader(sentence.tokens, text),
                let claim = facts.termsWithTokens(ofSentence: index).first(where: {
                    grave.contains($0.term.key) && !known.contains($0.term.key)
                })
            else { return nil }
            return RuleMatch(text.tokens[claim.token].codePoints)
        }
    }

    private func isDenied(_ sentence: Range<Int>, _ text: CheckedText) -> Bool {
        sentence.contains { ComparedFact.denials.contains(text.words[$0]) }
    }

    private static let advising: Set<String> = [
        "u", "uw", "als", "of", "bel", "kan", "kunnen", "meet", "meten", "meting", "metingen", "onderzoek", "onderzoekt", "onderzoeken",
        "controleert", "controleren", "zoekt", "zoeken",
    ]

    /// Advice ("bel 112 bij brand", "drink geen alcohol", "als u rook ruikt") states nothing, nor does a measurement that is under way.
    private func speaksToReader(_ sentence: Range<Int>, _ text: CheckedText) -> Bool {
        sentence.contains { Self.advising.contains(text.words[$0]) }
    }
}
