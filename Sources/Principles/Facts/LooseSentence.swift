import DutchText
import Incident

/// A sentence that stands on none of the facts that its writer named.
public struct LooseSentence: Sendable, Equatable {
    /// The sentence as it stands in the text.
    public let text: String
    /// In code points of the text.
    public let range: Range<Int>
    /// Names it, as a finding's key does.
    public let key: String
}

extension Checker {
    /// The rule that such a sentence goes against, for keys and logs.
    public static let looseRule = "geen-speculatie/zonder-feit"

    /// The sentences of an answer that the named facts do not bear out: together these facts hold less than 85% of what the sentence
    /// says. A question, "ja" and "nee" state nothing, and neither does a sentence that says that something is not known yet.
    ///
    /// - Throws: ``CheckError`` when the text is too large or no text at all.
    public func looseSentences(in text: String, of incident: Incident, standingOn facts: Set<FactID>) throws(CheckError) -> [LooseSentence]
    {
        try Self.refuse(text)
        let checked = CheckedText(text, vocabulary: rules.engine.index.vocabulary)
        let reserved = reservedSentences(of: checked)
        let comparison = FactComparison(incident, checked, audience: .internal, reader: rules.engine.terms, reserved: reserved)
        return checked.sentences.indices.filter { index in
            let sentence = checked.sentences[index]
            guard !sentence.isQuestion, !reserved.contains(index), sentence.tokens.count > 1 else { return false }
            return !comparison.isHeld(index, by: facts)
        }.map { index in
            let range = checked.sentences[index].codePoints
            let words = checked.string(range)
            return LooseSentence(
                text: words, range: range,
                key: FindingKey.key(rule: Self.looseRule, words: words, sentence: checked.words[checked.sentences[index].tokens]))
        }
    }

    private func reservedSentences(of text: CheckedText) -> Set<Int> {
        guard let reserve = rules.engine.reserve else { return [] }
        return Set(rules.engine.index.matches(in: text)[reserve].map { text.sentenceIndex(of: $0.lowerBound) })
    }
}
