import DutchText

/// `vorm/voorzetselketen`: prepositions in a row, each at most two words after the one before ("de aanpak van de overlast op het plein in
/// de wijk door de gemeente").
struct PrepositionChain: CodedRule {
    static let id = "vorm/voorzetselketen"

    private let minimum: Int

    private static let prepositions: Set<String> = [
        "aan", "bij", "binnen", "buiten", "door", "in", "langs", "met", "na", "naar", "namens", "om", "omtrent", "onder", "op", "over",
        "per",
        "sinds", "tegen", "tijdens", "tot", "tussen", "uit", "van", "vanaf", "vanuit", "vanwege", "via", "volgens", "voor", "zonder",
    ]

    init(_ settings: RuleSettings) throws(PatternError) { minimum = try settings.number("vanaf", default: 5) }

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        return text.sentences.compactMap { sentence in
            longest(text, sentence.tokens).map { RuleMatch(text.codePoints(of: $0.tokens), values: ["aantal": "\($0.count)"]) }
        }
    }

    /// The first chain that is long enough. A comma or bracket ends a chain.
    private func longest(_ text: CheckedText, _ sentence: Range<Int>) -> (tokens: Range<Int>, count: Int)? {
        var start = sentence.lowerBound
        var last = -10
        var count = 0
        for place in sentence where Self.prepositions.contains(text.words[place]) {
            let isNear = place - last <= 3 && (max(last, sentence.lowerBound)..<place).allSatisfy { isOpen(text.gap(after: $0)) }
            if isNear {
                count += 1
            } else {
                if count >= minimum { break }
                count = 1
                start = place
            }
            last = place
        }
        guard count >= minimum else { return nil }
        return (start..<min(last + 2, sentence.upperBound), count)
    }

    private func isOpen(_ gap: ArraySlice<UInt8>) -> Bool { gap.allSatisfy { $0 == 0x20 || $0 == 0x2D } }
}
