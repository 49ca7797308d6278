import DutchText

/// Cuts a text into pieces without losing a byte: joined, they are the text again.
enum TextUnits {
    /// Sentences, headings and list items, each with the signs before it and the blanks behind it.
    static func sentences(in text: String) -> [String] {
        let folded = FoldedText(text)
        let found = Sentence.sentences(in: folded, tokens: Tokenizer.tokens(in: folded))
        let scalars = text.unicodeScalars
        var units: [String] = []
        var start = scalars.startIndex
        // Counted on from the sentence before: from the start of the text each time would make a long text a matter of minutes.
        var (place, offset) = (scalars.startIndex, 0)
        for sentence in found.dropLast() {
            place =
                scalars.index(place, offsetBy: max(0, sentence.codePoints.upperBound - offset), limitedBy: scalars.endIndex)
                ?? scalars.endIndex
            offset = max(offset, sentence.codePoints.upperBound)
            var end = place
            while end < scalars.endIndex, !scalars[end].properties.isWhitespace { end = scalars.index(after: end) }
            while end < scalars.endIndex, scalars[end].properties.isWhitespace { end = scalars.index(after: end) }
            guard end > start else { continue }
            units.append(String(scalars[start..<end]))
            start = end
        }
        if start < scalars.endIndex { units.append(String(scalars[start...])) }
        return units
    }

    /// Words with the blanks behind them; a line end is a piece of its own, so that a moved paragraph does not touch its neighbours.
    static func words(in text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isBehind = false
        for character in text {
            if character.isNewline {
                if !word.isEmpty { words.append(word) }
                words.append(String(character))
                word = ""
                isBehind = false
            } else if character.isWhitespace {
                word.append(character)
                isBehind = true
            } else {
                if isBehind {
                    words.append(word)
                    word = ""
                    isBehind = false
                }
                word.append(character)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
