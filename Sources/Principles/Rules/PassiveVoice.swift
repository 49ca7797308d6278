import DutchText

/// `vorm/lijdende-vorm`: a text in which more than half of the sentences hide who does something ("er wordt onderzocht").
///
/// One such sentence is often the best there is ("de weg is afgesloten"); a whole text of them is official prose. Counted is a form of
/// "worden" with a past participle in the same sentence; headings and questions are not.
struct PassiveVoice: CodedRule {
    static let id = "vorm/lijdende-vorm"

    private let share: Double
    private let minimum: Int

    init(_ settings: RuleSettings) throws(PatternError) {
        share = try settings.fraction("aandeel", default: 0.5)
        minimum = try settings.number("vanaf", default: 4)
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        let sentences = text.sentences.filter { $0.place != .heading && !$0.isQuestion && $0.tokens.count > 2 }
        let passive = sentences.compactMap { auxiliary(in: $0, text) }
        guard passive.count >= minimum, Double(passive.count) > share * Double(sentences.count), let first = passive.first else {
            return []
        }
        return [RuleMatch(text.tokens[first].codePoints, values: ["aantal": "\(passive.count)", "zinnen": "\(sentences.count)"])]
    }

    private func auxiliary(in sentence: Sentence, _ text: CheckedText) -> Int? {
        guard let verb = sentence.tokens.first(where: { ["wordt", "worden", "werd", "werden"].contains(text.words[$0]) }),
            sentence.tokens.contains(where: { isParticiple(text.words[$0]) })
        else { return nil }
        return verb
    }

    private func isParticiple(_ word: String) -> Bool {
        let isGe = word.hasPrefix("ge") || word.contains("ge") || word.hasPrefix("ver") || word.hasPrefix("be") || word.hasPrefix("ont")
        return word.utf8.count > 4 && isGe && (word.hasSuffix("d") || word.hasSuffix("t") || word.hasSuffix("en"))
    }
}
