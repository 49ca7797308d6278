/// The forms of an adjective, folded.
struct AdjectiveForms {
    /// Boze, bozen, boos, bozer, bozere, boost, booste.
    let forms: [String]

    private static let suffixes = ["lijk", "ig", "isch", "baar", "zaam", "loos", "end", "matig", "achtig", "eel", "ief"]

    /// A comparative that has a comparative of its own is another word: `lekker` is no form of `lek`.
    /// Adjectives that are nouns as well and lack a degree.
    private static let nounsToo: Set<String> = ["dood", "goed", "kwaad", "recht", "waar", "fout", "vijandig", "radicaal", "illegaal"]

    /// Nil when the word is no adjective as far as the list tells: it has a form on -e, and a degree or the look of an adjective.
    init?(_ word: String, in words: WordList) {
        guard let open = Spelling.beforeVowel(word).first(where: { words.contains($0 + "e") }) else { return nil }
        let comparative = word.hasSuffix("r") ? word + "der" : open + "er"
        let superlative = word.hasSuffix("s") ? word + "t" : word + "st"
        let known = [comparative, superlative].filter(words.contains)
        let needed = NounForms(word, in: words).isCertain && !AdjectiveForms.nounsToo.contains(word) ? 2 : 1
        guard known.count >= needed || AdjectiveForms.looksLikeOne(word) else { return nil }
        let degrees = known.filter { !words.contains($0 + "der") }
        var found = [open + "e", open + "en", word + "s"]
        for degree in degrees { found += degree == comparative ? [degree, degree + "e", degree + "en"] : [degree, degree + "e"] }
        forms = found.filter { words.contains($0) || $0 == open + "e" || $0 == open + "en" }
    }

    private static func looksLikeOne(_ word: String) -> Bool {
        suffixes.contains { word.hasSuffix($0) }
            || ["ge", "ver", "be", "ont", "her"].contains { word.hasPrefix($0) } && (word.hasSuffix("d") || word.hasSuffix("t"))
    }
}
