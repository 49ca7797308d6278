/// `geen-jargon/afkorting`: an abbreviation that the text does not explain and not everyone knows.
///
/// Explained is "Wet maatschappelijke ondersteuning (Wmo)" and "Wmo (Wet maatschappelijke ondersteuning)", once in the text.
struct Abbreviation: CodedRule {
    static let id = "geen-jargon/afkorting"

    private let familiar: Set<String>
    private let familiarToRaad: Set<String>
    /// Written with full stops, with what they stand for.
    private let dotted: [String: String]

    init(_ settings: RuleSettings) throws(PatternError) {
        familiar = settings.list("bekende-afkortingen")
        familiarToRaad = settings.list("afkortingen-raad")
        var dotted: [String: String] = [:]
        for entry in settings.lists["puntafkortingen"] ?? [] {
            let parts = entry.split(separator: "=")
            guard parts.count == 2 else { throw PatternError("in de lijst ‘puntafkortingen’ hoort: afkorting=betekenis") }
            dotted[parts[0].filter { $0 != "." && $0 != " " }] = String(parts[1])
        }
        self.dotted = dotted
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        let isForInsiders = [.raad, .internal].contains(subject.audience) || subject.context.kind == .instructie
        let explained = Self.explained(in: text)
        return text.tokens.indices.compactMap { place in
            if let match = dotted(at: place, text) { return match }
            let word = text.words[place]
            guard looksLikeAbbreviation(place, text), !familiar.contains(word), !explained.contains(word) else { return nil }
            return isForInsiders && familiarToRaad.contains(word) ? nil : RuleMatch(text.tokens[place].codePoints)
        }
    }

    /// Two to five capitals, or capitals with small letters between as in CoPI; not in a line of capitals, nor a licence plate.
    private func looksLikeAbbreviation(_ place: Int, _ text: CheckedText) -> Bool {
        let token = text.tokens[place]
        guard token.isCapitalised, (2...6).contains(token.codePoints.count), !token.isJoinedToPrevious || !text.isNumber(place - 1) else {
            return false
        }
        // "KX-482-P" is a licence plate, not an abbreviation.
        guard !token.isJoinedToNext || place + 1 >= text.tokens.count || !text.isNumber(place + 1) else { return false }
        let word = Array(text.string(tokens: place..<place + 1).unicodeScalars)
        guard word.allSatisfy({ $0.properties.isAlphabetic }) else { return false }
        let capitals = word.filter { $0.properties.isUppercase }.count
        let isMixed = capitals >= 2 && word.last?.properties.isUppercase == true
        guard capitals == word.count || isMixed, !isAddress(place, text) else { return false }
        return !isShouted(place, text)
    }

    /// A neighbour in capitals too: a shouted line, not an abbreviation.
    private func isShouted(_ place: Int, _ text: CheckedText) -> Bool {
        [place - 1, place + 1].contains { other in
            guard text.tokens.indices.contains(other), text.sentenceIndex(of: other) == text.sentenceIndex(of: place) else { return false }
            let word = text.string(tokens: other..<other + 1)
            return word.utf8.count > 1 && word == word.uppercased() && word != word.lowercased() && !familiar.contains(text.words[other])
        }
    }

    private func isAddress(_ place: Int, _ text: CheckedText) -> Bool {
        let isPostcode =
            place > 0 && text.words[place - 1].utf8.count == 4 && Int(text.words[place - 1]) != nil && text.words[place].utf8.count == 2
        return isPostcode || text.gap(before: place).last == 0x23 || text.gap(before: place).last == 0x40
            || text.gap(after: place).first == 0x2F
    }

    /// `i.v.m.` and `bijv.`
    private func dotted(at place: Int, _ text: CheckedText) -> RuleMatch? {
        guard place == 0 || text.gap(before: place) != [0x2E] else { return nil }
        var end = place + 1
        while end < text.tokens.count, text.gap(before: end).elementsEqual([0x2E]), text.words[end].utf8.count <= 4 { end += 1 }
        guard end - place > 1 || text.gap(after: place).first == 0x2E else { return nil }
        guard let meaning = dotted[text.words[place..<end].joined()] else { return nil }
        let range = text.codePoints(of: place..<end)
        let stop = text.scalar(at: range.upperBound) == "." ? 1 : 0
        return RuleMatch(range.lowerBound..<range.upperBound + stop, suggestions: [meaning])
    }

    /// Words that stand alone in brackets, or that are followed by two words or more in brackets.
    private static func explained(in text: CheckedText) -> Set<String> {
        Set(
            text.tokens.indices.filter { place in
                if place + 2 < text.tokens.count, text.words[place + 1...place + 2].contains("betekent") { return true }
                if text.gap(before: place).last == 0x28, text.gap(after: place).first == 0x29 { return true }
                let opens = text.gap(after: place).contains(0x28)
                return opens && place + 2 < text.tokens.count && !text.gap(after: place + 1).contains(0x29)
            }.map { text.words[$0] })
    }
}
