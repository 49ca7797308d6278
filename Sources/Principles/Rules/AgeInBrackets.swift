/// `privacy/leeftijd`: an age in brackets after a person, "de man (34)", which with a place tells who it is.
struct AgeInBrackets: CodedRule {
    static let id = "privacy/leeftijd"

    private let persons: Set<String>

    init(_ settings: RuleSettings) { persons = settings.list("persoonswoorden") }

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        return text.tokens.indices.dropFirst().compactMap { place in
            guard let age = Int(text.words[place]), (1...110).contains(age), follows(place, text), closes(place, text) else { return nil }
            let number = text.tokens[place].codePoints
            let end = text.scalar(at: number.upperBound) == ")" ? number.upperBound : text.tokens[place + 1].codePoints.upperBound
            return RuleMatch(number.lowerBound - 1..<end + 1)
        }
    }

    /// A bracket opens right before it, after a name or a word for a person.
    private func follows(_ place: Int, _ text: CheckedText) -> Bool {
        let gap = text.gap(before: place)
        guard gap.last == 0x28, !gap.contains(0x0A) else { return false }
        return persons.contains(text.words[place - 1]) || isName(place - 1, text)
    }

    /// A capital inside a sentence, of letters only: "Karin (34)" and not "Zaal A (34)".
    private func isName(_ place: Int, _ text: CheckedText) -> Bool {
        text.tokens[place].isCapitalised && text.words[place].utf8.count > 2 && !text.isNumber(place)
            && !["bijlage", "kaart", "figuur", "tabel", "artikel", "zaal", "lijn", "bus", "update", "versie"].contains(text.words[place])
    }

    private func closes(_ place: Int, _ text: CheckedText) -> Bool {
        let end = text.tokens[place].codePoints.upperBound
        if text.scalar(at: end) == ")" { return true }
        guard place + 1 < text.tokens.count, ["jaar", "jr"].contains(text.words[place + 1]) else { return false }
        return text.scalar(at: text.tokens[place + 1].codePoints.upperBound) == ")"
    }
}
