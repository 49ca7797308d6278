import Incident

/// `een-mond/fase-strafzaak`: what the stage of the criminal case keeps from a message for the public, whoever is named as the source: in
/// the first two stages what witnesses and suspects said, and what traces showed (Handreiking, annex 4).
struct CriminalStageLimit: CodedRule {
    static let id = "een-mond/fase-strafzaak"

    private let words: Set<String>

    init(_ settings: RuleSettings) { words = settings.list("fasewoorden") }

    func matches(in subject: Subject) -> [RuleMatch] {
        guard let stage = subject.incident?.criminalStage, stage == .interviews || stage == .investigation, subject.audience == .public
        else { return [] }
        let text = subject.text
        return text.sentences.indices.compactMap { index in
            let sentence = text.sentences[index]
            guard !sentence.isQuestion, sentence.place != .heading,
                !sentence.tokens.contains(where: { ComparedFact.denials.contains(text.words[$0]) || text.words[$0] == "niets" }),
                !isStillSought(sentence.tokens, text), let place = sentence.tokens.first(where: { words.contains(text.words[$0]) })
            else { return nil }
            return RuleMatch(text.tokens[place].codePoints)
        }
    }

    /// "De politie zoekt sporen": that there is an investigation may be said, not what it gave.
    private func isStillSought(_ sentence: Range<Int>, _ text: CheckedText) -> Bool {
        sentence.contains { text.words[$0] == "sporen" } && sentence.contains { Self.seeking.contains(text.words[$0]) }
    }

    private static let seeking: Set<String> = ["zoekt", "zoeken", "zocht", "zochten", "onderzoekt", "onderzoeken", "veiligstellen"]
}
