/// `privacy/kenteken`: a Dutch licence plate (sidecodes 1 to 14 of the RDW), with hyphens, or without them after "kenteken".
struct LicencePlate: CodedRule {
    static let id = "privacy/kenteken"

    /// Letters and digits of each part.
    private static let sidecodes: Set<String> = [
        "LL-DD-DD", "DD-DD-LL", "DD-LL-DD", "LL-DD-LL", "LL-LL-DD", "DD-LL-LL", "DD-LLL-D", "D-LLL-DD", "LL-DDD-L", "L-DDD-LL", "LLL-DD-L",
        "L-DD-LLL", "D-LL-DDD", "DDD-LL-D",
    ]

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        return text.tokens.indices.compactMap { place in
            if let plate = hyphenated(at: place, text) { return RuleMatch(text.codePoints(of: plate)) }
            return isLoose(place, text) ? RuleMatch(text.tokens[place].codePoints) : nil
        }
    }

    private func hyphenated(at place: Int, _ text: CheckedText) -> Range<Int>? {
        guard place + 2 < text.tokens.count, !text.tokens[place].isJoinedToPrevious, text.tokens[place].isJoinedToNext,
            text.tokens[place + 1].isJoinedToNext, !text.tokens[place + 2].isJoinedToNext
        else { return nil }
        let parts = (place..<place + 3).map { text.words[$0] }
        guard Self.sidecodes.contains(parts.map(Self.shape).joined(separator: "-")) else { return nil }
        let isWritten = text.string(tokens: place..<place + 3)
        return isWritten == isWritten.uppercased() || isAnnounced(place, text) ? place..<place + 3 : nil
    }

    /// `GB123X` after the word.
    private func isLoose(_ place: Int, _ text: CheckedText) -> Bool {
        let shape = Self.shape(text.words[place])
        guard shape.count == 6, shape.contains("L"), shape.contains("D"), isAnnounced(place, text) else { return false }
        return Self.sidecodes.contains { $0.filter { $0 != "-" } == shape }
    }

    private func isAnnounced(_ place: Int, _ text: CheckedText) -> Bool {
        text.words[max(0, place - 3)..<place].contains { $0.hasPrefix("kenteken") || $0.hasPrefix("nummerbord") }
    }

    private static func shape(_ word: String) -> String {
        String(word.utf8.map { $0 &- 0x30 < 10 ? "D" : $0 &- 0x61 < 26 ? "L" : "?" })
    }
}
