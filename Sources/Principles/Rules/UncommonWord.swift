import DutchText

/// `geen-jargon/ongewoon-woord`: a long word with a foreign ending ("gecompartimenteerd", "opportuniteit") that is not among the ranked common
/// words. Long Dutch words are mostly compounds of common ones, and say so themselves; these are not.
///
/// Settings: `letters` (11: shorter ones are mostly known).
struct UncommonWord: CodedRule {
    static let id = "geen-jargon/ongewoon-woord"

    private let common: Set<String>
    private let shortest: Int

    init(_ settings: RuleSettings) throws(PatternError) {
        shortest = try settings.number("letters", default: 11)
        common = settings.list("gewone-leenwoorden").reduce(into: []) { $0.insert(Self.base(of: $1)) }
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        return text.tokens.indices.compactMap { place in
            let token = text.tokens[place]
            let word = text.words[place]
            guard word.utf8.count >= shortest, !token.isCapitalised, !token.isJoinedToPrevious, !token.isJoinedToNext,
                Self.endings.contains(where: { word.hasSuffix($0.ending) }), !isCommon(word)
            else { return nil }
            return RuleMatch(token.codePoints)
        }
    }

    /// The word itself, or a compound that ends in a common one ("hoofdorganisatie").
    private func isCommon(_ word: String) -> Bool {
        let base = Self.base(of: word)
        return common.contains(base) || common.contains { $0.utf8.count >= 5 && base.hasSuffix($0) }
    }

    /// Foreign endings, longest first, and what all forms of one word share.
    private static let endings: [(ending: String, base: String)] = [
        ("eerden", "er"), ("iteiten", "iteit"), ("eerde", "er"),
        ("atieve", "atie"), ("aties", "at"), ("atief", "atie"), ("iteit", "iteit"), ("abele", "abel"), ("ibele", "ibel"), ("eren", "er"),
        ("eert", "er"), ("eerd", "er"), ("atie", "at"), ("ieel", "ieel"), ("iele", "ieel"), ("aire", "air"), ("abel", "abel"),
        ("ibel", "ibel"), ("isme", "isme"), ("air", "air"),
    ]

    private static func base(of word: String) -> String {
        guard let found = endings.first(where: { word.hasSuffix($0.ending) }) else { return word }
        let stem = word.dropLast(found.ending.count)
        // "geïnformeerd" and "informeren" are one word.
        let isParticiple = word.hasPrefix("ge") && ["eerd", "eerde", "eerden"].contains(found.ending)
        return (isParticiple ? stem.dropFirst(2) : stem) + found.base
    }
}
