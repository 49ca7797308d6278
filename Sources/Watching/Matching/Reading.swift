import DutchText

/// A news item as the matcher reads it: the words of title and text in one row.
struct Reading {
    let title: FoldedText
    let text: FoldedText
    /// Parts that a hyphenated word is followed to each side: a chain of thousands stays linear.
    private static let mostParts = 12

    /// Title words first.
    let tokens: [Token]
    let titleCount: Int
    /// Added to the position of a word in the text, so that no distance bridges title and text.
    private let textOffset: Int

    init(_ watched: WatchedText) {
        title = FoldedText(watched.title)
        text = FoldedText(watched.text)
        let titleTokens = Tokenizer.tokens(in: title)
        titleCount = titleTokens.count
        textOffset = (titleTokens.last?.position ?? 0) + 10_000
        tokens = titleTokens + Tokenizer.tokens(in: text)
    }

    func field(of token: Int) -> SpanField { token < titleCount ? .title : .text }

    func folded(of token: Int) -> FoldedText { token < titleCount ? title : text }

    /// Word number over title and text, for distances.
    func position(of token: Int) -> Int { tokens[token].position + (token < titleCount ? 0 : textOffset) }

    /// Whether two neighbours stand in the same field.
    func isSameField(_ first: Int, _ second: Int) -> Bool { (first < titleCount) == (second < titleCount) }

    /// The folded word.
    func bytes(_ token: Int) -> ArraySlice<UInt8> { folded(of: token).bytes[tokens[token].folded] }

    /// What stands between the word before in the same field and this one.
    func between(_ token: Int) -> ArraySlice<UInt8> {
        let folded = folded(of: token)
        let end = tokens[token].folded.lowerBound
        let start = token == 0 || token == titleCount ? 0 : tokens[token - 1].folded.upperBound
        return folded.bytes[start..<end]
    }

    /// Only blanks or hyphens stand between a word and the next one.
    func isTight(after token: Int) -> Bool {
        let between = tokens[token].folded.upperBound..<tokens[token + 1].folded.lowerBound
        return folded(of: token).bytes[between].allSatisfy { $0 == 0x20 || $0 == 0x2D || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }

    /// First and last part of the hyphenated word round some of its parts.
    func hyphenated(_ range: ClosedRange<Int>) -> ClosedRange<Int> {
        var first = range.lowerBound
        var last = range.upperBound
        while tokens[first].isJoinedToPrevious, range.lowerBound - first < Self.mostParts { first -= 1 }
        while tokens[last].isJoinedToNext, last - range.upperBound < Self.mostParts { last += 1 }
        return first...last
    }

    /// Written with a capital inside a sentence, and not in capitals throughout: most probably a name.
    func isName(_ token: Int) -> Bool {
        guard tokens[token].isCapitalised, !tokens[token].startsSentence else { return false }
        let written = original(token...token)
        return written != written.uppercased()
    }

    /// Written as the surname of a person: Louis van Dijk, mevrouw Van den Berg; not Ministerie van Onderwijs. Only where `van` itself has a
    /// capital, or the word before it is a first name.
    func isSurname(_ token: Int) -> Bool {
        guard tokens[token].isCapitalised else { return false }
        let start = token < titleCount ? 0 : titleCount
        var first = token - 1
        guard first >= start, isTight(after: first) else { return false }
        if NameWords.articles.contains(tokens[first].hash), first > start, isTight(after: first - 1) { first -= 1 }
        guard NameWords.prepositions.contains(tokens[first].hash) else { return false }
        let mayStart = !tokens[first].startsSentence || NameWords.surest.contains(tokens[first].hash)
        if tokens[first].isCapitalised, mayStart { return original(token...token) != original(token...token).uppercased() }
        guard first > start, isTight(after: first - 1), tokens[first - 1].isCapitalised else { return false }
        return NameWords.isFirstName(bytes(first - 1))
    }

    /// No part of a hyphenated word, or only of one with numbers.
    func isAlone(_ words: ClosedRange<Int>) -> Bool {
        let grown = hyphenated(words)
        return grown.allSatisfy { words.contains($0) || isNumber($0) }
    }

    private func isNumber(_ token: Int) -> Bool {
        folded(of: token).bytes[tokens[token].folded].allSatisfy { $0 &- 0x30 < 10 }
    }

    /// The original text of some words and what stands between them.
    func original(_ range: ClosedRange<Int>) -> String {
        let folded = folded(of: range.lowerBound)
        return folded.originalText(of: tokens[range.lowerBound].folded.lowerBound..<tokens[range.upperBound].folded.upperBound)
    }

    /// The folded form of some neighbouring words without hyphens and blanks.
    func key(of words: ClosedRange<Int>) -> String {
        words.map { String(decoding: bytes($0), as: UTF8.self) }.joined()
    }

    /// The folded form of some neighbouring words as they stand, with the hyphens and blanks between them.
    func writing(of words: ClosedRange<Int>) -> String {
        words.map { token in
            let word = String(decoding: bytes(token), as: UTF8.self)
            guard token < words.upperBound else { return word }
            return word + (tokens[token].isJoinedToNext ? "-" : " ")
        }.joined()
    }

    /// The folded form of a verb and its particle that stands apart.
    func key(_ verb: Int, _ particle: Int) -> String {
        [verb, particle].map { String(decoding: bytes($0), as: UTF8.self) }.joined(separator: ListedForm.gap)
    }

    /// Place in the folded bytes of their field of some words and what stands between them.
    func folded(_ range: ClosedRange<Int>) -> Range<Int> {
        tokens[range.lowerBound].folded.lowerBound..<tokens[range.upperBound].folded.upperBound
    }

    /// Places in code points of some words and what stands between them.
    func codePoints(_ range: ClosedRange<Int>) -> Range<Int> {
        tokens[range.lowerBound].codePoints.lowerBound..<tokens[range.upperBound].codePoints.upperBound
    }
}
