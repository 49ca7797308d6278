/// Dutch spelling where an ending meets a stem: doubling of vowels and consonants, f/v and s/z. Words are folded ASCII.
enum Spelling {
    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]

    static func isVowel(_ letter: Character) -> Bool { vowels.contains(letter) }

    /// The stems that a word may have before an ending with a vowel (-en, -e, -er): brief → briev, school → schol, man → mann,
    /// monnik → monnik and monnikk. The most regular one first.
    static func beforeVowel(_ word: String) -> [String] {
        let letters = Array(word)
        guard let last = letters.last, letters.count > 1, !isVowel(last) else { return [word] }
        let before = letters[letters.count - 2]
        guard isVowel(before) else { return voiced([word]) }
        let earlier = letters.count > 2 ? letters[letters.count - 3] : " "
        guard isVowel(earlier) else { return afterShortVowel(word, last) }
        if earlier == before {
            return voiced([String(letters.dropLast(2)) + String(last)])
        }
        return voiced([word])
    }

    /// The spelling of a word does not change before -en: brand, huid; not bom, school.
    static func keepsBeforeVowel(_ word: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: word, as: UTF8.self)
        return beforeVowel(text).contains(text)
    }

    /// A single vowel and a single consonant: the consonant doubles, but after an unstressed syllable it may not.
    private static func afterShortVowel(_ word: String, _ last: Character) -> [String] {
        guard !"wxj".contains(last) else { return [word] }
        let doubled = word + String(last)
        return syllables(word) > 1 ? [doubled, word] + voiced([word]).dropFirst() : [doubled]
    }

    /// With v for f and z for s, which most words prefer, and without.
    private static func voiced(_ words: [String]) -> [String] {
        words.flatMap { word in
            if word.hasSuffix("f") { return [String(word.dropLast()) + "v", word] }
            if word.hasSuffix("s") { return [String(word.dropLast()) + "z", word] }
            return [word]
        }
    }

    /// The stems that an infinitive without -en may stand for: bluss → blus, loz → loos, evacuer → evacueer, wandel → wandel.
    static func closed(_ open: String) -> [String] {
        let letters = Array(open)
        guard letters.count > 1, let last = letters.last, !isVowel(last) else { return [open] }
        let before = letters[letters.count - 2]
        if last == before { return [String(letters.dropLast())] }
        let unvoiced = devoiced(open)
        guard isVowel(before) else { return [unvoiced] }
        let earlier = letters.count > 2 ? letters[letters.count - 3] : " "
        let long = String(letters.dropLast()) + String(before) + String(unvoiced.suffix(1))
        if isVowel(earlier) {
            let isHiatus = before == "e" && (earlier == "u" || earlier == "e")
            return isHiatus ? [long, unvoiced] : [unvoiced, long]
        }
        return before == "i" || before == "e" && isUnstressed(open) ? [unvoiced, long] : [long, unvoiced]
    }

    /// Endings of stems such as wandel, reken, luister: the last syllable carries no stress.
    private static func isUnstressed(_ open: String) -> Bool {
        syllables(open) > 1 && ["el", "en", "em"].contains { open.hasSuffix($0) }
    }

    static func devoiced(_ word: String) -> String {
        if word.hasSuffix("v") { return String(word.dropLast()) + "f" }
        if word.hasSuffix("z") { return String(word.dropLast()) + "s" }
        return word
    }

    /// Groups of vowels.
    static func syllables(_ word: String) -> Int {
        var count = 0
        var inVowel = false
        for letter in word {
            let isVowel = isVowel(letter)
            if isVowel && !inVowel { count += 1 }
            inVowel = isVowel
        }
        return count
    }
}
