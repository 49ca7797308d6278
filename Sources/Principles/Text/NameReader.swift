import DutchText

/// Reads a personal name that begins at a word: capitals, initials and prefixes such as "van der".
enum NameReader {
    static let prefixes: Set<String> = [
        "de", "den", "der", "van", "ten", "ter", "te", "het", "el", "al", "ben", "bin", "von", "du", "la", "le", "op", "in",
    ]

    /// The tokens of a name from `start`, nil when none begins there. A name ends with a capitalised word, before a comma or full stop.
    /// - Parameter mayBeginSmall: a prefix in small letters may begin it ("burgemeester de Graaf").
    static func name(in text: CheckedText, from start: Int, mayBeginSmall: Bool = false) -> Range<Int>? {
        var end = start
        var place = start
        while place < text.tokens.count, place - start < 6, place == start || continues(text, before: place) {
            let token = text.tokens[place]
            if token.isCapitalised {
                end = place + 1
            } else if !prefixes.contains(text.words[place]) || (place == start && !(mayBeginSmall && text.words[place] != "van")) {
                break
            }
            place += 1
        }
        guard end > start else { return nil }
        return start..<end
    }

    /// Only blanks, hyphens, or the full stop of an initial stand before the word.
    private static func continues(_ text: CheckedText, before place: Int) -> Bool {
        let gap = text.gap(before: place)
        let isInitial = text.words[place - 1].utf8.count == 1
        return gap.allSatisfy { $0 == 0x20 || $0 == 0x2D || ($0 == 0x2E && isInitial) }
    }

    /// The words of a name without its prefixes, folded.
    static func names(_ words: some Sequence<String>) -> Set<String> { Set(words).subtracting(prefixes) }

    /// The words of a name without its prefixes, folded.
    static func words(of name: String) -> Set<String> {
        let folded = FoldedText(name)
        return names(Tokenizer.tokens(in: folded).map { String(decoding: folded.bytes[$0.folded], as: UTF8.self) })
    }

    /// What all spellings of a name share: its last word that is no prefix, folded. "Anna de Graaf", "De Graaf" and "A. de Graaf" give "graaf".
    static func surname(of name: String) -> String? {
        let folded = FoldedText(name)
        return Tokenizer.tokens(in: folded).map { String(decoding: folded.bytes[$0.folded], as: UTF8.self) }.last { !prefixes.contains($0) }
    }
}
