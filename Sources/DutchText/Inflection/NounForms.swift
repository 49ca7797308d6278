/// The forms of a noun, folded.
struct NounForms {
    let plurals: [String]
    let diminutives: [String]
    /// Forms that stand only before another word of a compound.
    let modifiers: [String]
    /// A diminutive stands in the list: a noun, and not only the stem of a verb whose infinitive looks like a plural.
    let hasDiminutive: Bool
    /// A plural stands in the list, or the noun in the table: it is a noun beyond doubt.
    let isCertain: Bool

    private static let sEndings = [
        "el", "em", "en", "er", "erd", "aar", "ie", "e", "eur", "oor", "or", "ster", "ier", "um", "on", "an", "in",
    ]
    private static let apostropheEndings = ["a", "i", "o", "u", "y"]

    /// The forms of a noun by rule, tried against the list. A word that the list does not know gets what the rules say.
    init(_ noun: String, in words: WordList) {
        if let (front, irregular) = IrregularNouns.noun(noun, in: words) {
            plurals = irregular.plurals.map { front + $0 }
            modifiers = irregular.modifiers.map { front + $0 }
            let small = irregular.diminutives.map { front + $0 }
            diminutives = NounForms.withPlural(small.isEmpty ? NounForms.diminutives(noun, in: words) : small)
            isCertain = true
            hasDiminutive = true
            return
        }
        let known = NounForms.knownPlurals(noun, in: words)
        plurals = !known.isEmpty ? known : [NounForms.pluralLikeItsEnd(noun, in: words) ?? NounForms.likelyPlural(noun)]
        isCertain = !known.isEmpty
        modifiers = []
        let small = NounForms.diminutives(noun, in: words, hasPlural: isCertain)
        hasDiminutive = small.contains(where: words.contains)
        diminutives = NounForms.withPlural(small)
    }

    /// Plurals by rule that the list holds. Where -en fits, -s counts only after endings that take it: `schools` is no plural.
    private static func knownPlurals(_ noun: String, in words: WordList) -> [String] {
        let openings = Spelling.beforeVowel(noun).map { $0 + "en" } + (noun.hasSuffix("e") ? [noun + "n"] : [])
        let regular = noun.hasSuffix("heid") ? [noun.dropLast(4) + "heden"] : openings
        let takesEn = !(noun.hasSuffix("en") && Spelling.syllables(noun) > 1)
        let withEn = (takesEn ? regular : []).map { String($0) }.filter(words.contains)
        let withS = [noun + "s", noun + "'s"].filter(words.contains)
        // Apps and hacks are plurals beside appen; schools is not, for there is schoolse.
        let isAdjective = words.contains(noun + "se")
        let takesS = withEn.isEmpty || sEndings.contains { noun.hasSuffix($0) } || !isAdjective
        return withEn + (takesS ? withS : [])
    }

    /// A compound takes the plural of its last part: waterpeil as peil.
    private static func pluralLikeItsEnd(_ noun: String, in words: WordList) -> String? {
        guard noun.utf8.count > 6 else { return nil }
        for length in stride(from: noun.utf8.count - 3, through: 4, by: -1) {
            let end = String(noun.suffix(length))
            guard words.contains(end), let plural = knownPlurals(end, in: words).first else { continue }
            return String(noun.dropLast(length)) + plural
        }
        return nil
    }

    /// For a word that no list knows: loan words take -s, vowels take -'s.
    private static func likelyPlural(_ noun: String) -> String {
        if apostropheEndings.contains(where: { noun.hasSuffix($0) }) || isAbbreviation(noun) { return noun + "'s" }
        if sEndings.contains(where: { noun.hasSuffix($0) }) || !endsLikeDutch(noun) { return noun + "s" }
        return (Spelling.beforeVowel(noun).first ?? noun) + "en"
    }

    /// Without a vowel that can be spoken: azc, wmo.
    private static func isAbbreviation(_ noun: String) -> Bool {
        noun.utf8.count <= 4 && (Spelling.syllables(noun) == 0 || !endsLikeDutch(noun) && noun.utf8.count <= 3)
    }

    private static func endsLikeDutch(_ noun: String) -> Bool {
        ["ing", "heid", "schap", "teit", "ijd", "uis", "oot", "aat", "erk", "and", "ond", "eel", "ief", "ist", "ant", "ent", "tie"]
            .contains { noun.hasSuffix($0) }
    }

    /// - Parameter hasPlural: the noun is one beyond doubt, so that the rule may make a diminutive of which the list has none (betoginkje).
    private static func diminutives(_ noun: String, in words: WordList, hasPlural: Bool = true) -> [String] {
        let candidates = diminutiveCandidates(noun)
        let known = candidates.filter(words.contains)
        guard known.isEmpty else { return noun.hasSuffix("y") ? candidates : known }
        if let likeEnd = diminutivesLikeItsEnd(noun, in: words) { return likeEnd }
        return words.contains(noun) && !hasPlural ? [] : Array(candidates.prefix(1))
    }

    /// A compound takes the diminutive of its last part: cyberaanval as aanval.
    private static func diminutivesLikeItsEnd(_ noun: String, in words: WordList) -> [String]? {
        guard noun.utf8.count > 6, !words.isEmpty else { return nil }
        for length in stride(from: noun.utf8.count - 3, through: 4, by: -1) {
            let end = String(noun.suffix(length))
            guard words.contains(end) else { continue }
            let known = diminutiveCandidates(end).filter(words.contains)
            if !known.isEmpty { return known.map { String(noun.dropLast(length)) + $0 } }
        }
        return nil
    }

    /// The allomorphs of -je from the likeliest on. Source: ANS 12.3.1.2.
    private static func diminutiveCandidates(_ noun: String) -> [String] {
        guard let last = noun.last else { return [] }
        let doubled = noun + String(last) + "etje"
        if noun.hasSuffix("ing") { return [noun.dropLast() + "kje", noun + "etje"].map { String($0) } }
        if "aiou".contains(last), !noun.hasSuffix("ie"), !hasLongEnd(noun) {
            return [noun + (last == "i" ? "e" : String(last)) + "tje", noun + "'tje", noun + "tje"]
        }
        if hasLongEnd(noun) { return [noun + "tje"] }
        if last == "y" { return [noun + "'tje", noun + "tje"] }
        if Spelling.isVowel(last) || last == "w" { return [noun + "tje"] }
        if last == "m" { return endsShort(noun) ? [doubled, noun + "pje"] : [noun + "pje", noun + "etje"] }
        if "lnr".contains(last) { return endsShort(noun) ? [doubled, noun + "tje"] : [noun + "tje", doubled, noun + "etje"] }
        if noun.hasSuffix("ng") { return [noun + "etje", noun + "je"] }
        return [noun + "je", doubled, noun + "etje"]
    }

    private static func hasLongEnd(_ noun: String) -> Bool {
        ["ee", "oe", "ui", "ij", "ei", "ou", "au", "eu"].contains { noun.hasSuffix($0) }
    }

    /// A single stressed vowel before the last consonant: bal, kom; not tafel, maan.
    private static func endsShort(_ noun: String) -> Bool {
        let letters = Array(noun)
        guard letters.count > 1, Spelling.isVowel(letters[letters.count - 2]) else { return false }
        let isSingle = letters.count < 3 || !Spelling.isVowel(letters[letters.count - 3])
        return isSingle && Spelling.syllables(noun) == 1
    }

    private static func withPlural(_ diminutives: [String]) -> [String] {
        diminutives.flatMap { $0.hasSuffix("s") ? [$0] : [$0, $0 + "s"] }
    }
}
