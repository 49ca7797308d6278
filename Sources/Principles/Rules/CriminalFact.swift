/// `een-mond/strafzaak`: once there is a criminal case, a sentence that states a criminal fact without the OM or the police as its source.
///
/// Some words state such a fact by themselves ("aangehouden", "voorgeleid"). Others only name someone or something of the case
/// ("verdachte", "mes"): those need a word that says what was done or found ("bekent", "gevonden").
struct CriminalFact: CodedRule {
    static let id = "een-mond/strafzaak"

    private let words: Set<String>
    private let nouns: Set<String>
    private let statements: Set<String>
    private let sources: Set<String>

    init(_ settings: RuleSettings) {
        words = settings.list("strafzaakwoorden")
        nouns = settings.list("strafzaaknamen")
        statements = settings.list("strafzaakgezegden")
        sources = settings.list("strafzaakbronnen")
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        guard subject.incident?.criminalStage.isCriminalCase == true else { return [] }
        let text = subject.text
        return text.sentences.indices.compactMap { index in
            let sentence = text.sentences[index]
            guard sentence.place != .heading, !sentence.isQuestion, !isCovered(index, text),
                !isDeclined(sentence.tokens, text), let place = stated(sentence.tokens, text)
            else { return nil }
            return RuleMatch(text.tokens[place].codePoints)
        }
    }

    private func stated(_ sentence: Range<Int>, _ text: CheckedText) -> Int? {
        if let word = sentence.first(where: { words.contains(text.words[$0]) }) { return word }
        guard let noun = sentence.first(where: { nouns.contains(text.words[$0]) }),
            sentence.contains(where: { statements.contains(text.words[$0]) })
        else { return nil }
        return noun
    }

    /// The source stands in the sentence itself or in one of the two before it in the same paragraph.
    private func isCovered(_ index: Int, _ text: CheckedText) -> Bool {
        let paragraph = text.sentences[index].paragraph
        return (max(0, index - 2)...index).contains { other in
            text.sentences[other].paragraph == paragraph && text.sentences[other].tokens.contains { isSource($0, text) }
        }
    }

    private static let declining: Set<String> = [
        "uitspraak", "uitspraken", "mededeling", "mededelingen", "informatie", "niets", "speculeren",
    ]

    /// Words about words, or about what others should do: "wij spreken van een verdachte", "wij hopen dat hij wordt vervolgd".
    private static let aside: Set<String> = [
        "spreken", "noemen", "woord", "hopen", "als", "wanneer", "indien", "of", "wie", "vaker", "vaak",
    ]

    /// "Over de verdachte doen wij geen uitspraken": a sentence that says that it says nothing. A denial states no fact either.
    private func isDeclined(_ sentence: Range<Int>, _ text: CheckedText) -> Bool {
        sentence.contains { place in
            if Self.aside.contains(text.words[place]) || ComparedFact.denials.contains(text.words[place]) { return true }
            guard Self.declining.contains(text.words[place]) else { return false }
            return text.words[place] == "niets" || place > sentence.lowerBound && ["geen", "niet"].contains(text.words[place - 1])
        }
    }

    private func isSource(_ place: Int, _ text: CheckedText) -> Bool {
        let word = text.words[place]
        guard word == "om" else { return sources.contains(word) }
        return text.string(tokens: place..<place + 1) == "OM"
    }
}
