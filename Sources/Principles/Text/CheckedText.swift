import DutchText

/// A text made ready for the rules: its words, sentences, quotations and places. A class, as every rule and pattern looks at the same one.
final class CheckedText {
    let folded: FoldedText
    let tokens: [Token]
    /// The folded words, one a token.
    let words: [String]
    let sentences: [Sentence]
    /// The places of patterns that each word can fill.
    let elements: [[ElementID]]
    /// Gaps of a template that nobody filled, in code points.
    let gaps: [Range<Int>]
    private let scalars: [Unicode.Scalar]
    private let lineStarts: [Int]
    private let quoted: [Bool]
    private let sentenceOfToken: [Int32]

    init(_ text: String, vocabulary: Vocabulary) {
        let scalars = Array(text.unicodeScalars)
        let mask = TextMask(scalars, original: text)
        gaps = mask.gaps
        folded = FoldedText(mask.readable)
        tokens = Tokenizer.tokens(in: folded)
        sentences = Sentence.sentences(in: folded, tokens: tokens)
        self.scalars = scalars
        lineStarts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
        quoted = Quotations.quoted(in: folded, tokens: tokens)
        var sentenceOfToken: [Int32] = []
        sentenceOfToken.reserveCapacity(tokens.count)
        for (index, sentence) in sentences.enumerated() {
            for _ in sentence.tokens { sentenceOfToken.append(Int32(truncatingIfNeeded: index)) }
        }
        self.sentenceOfToken = sentenceOfToken
        let bytes = folded.bytes
        let words = tokens.map { String(decoding: bytes[$0.folded], as: UTF8.self) }
        self.words = words
        var known: [String: [ElementID]] = [:]
        elements = words.map { word in
            if let found = known[word] { return found }
            let found = vocabulary.elements(of: word)
            known[word] = found
            return found
        }
    }

    /// The token that stands at a code point, else the first after it; nil past the last.
    func token(at codePoint: Int) -> Int? {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].codePoints.upperBound <= codePoint { low = middle + 1 } else { high = middle }
        }
        return low < tokens.count ? low : nil
    }

    /// The index of the sentence that a token stands in.
    func sentenceIndex(of token: Int) -> Int { Int(sentenceOfToken[token]) }

    func sentence(of token: Int) -> Sentence { sentences[sentenceIndex(of: token)] }

    /// The words of a token's sentence that are at most 40 away: the whole of any real sentence, and a bound for a text without stops.
    func near(_ token: Int) -> Range<Int> {
        let sentence = sentence(of: token).tokens
        return max(sentence.lowerBound, token - 40)..<min(sentence.upperBound, token + 41)
    }

    /// The token stands between quotation marks.
    func isQuoted(_ token: Int) -> Bool { quoted[token] }

    /// Digits, or a number word.
    func isNumber(_ token: Int) -> Bool {
        folded.bytes[tokens[token].folded.lowerBound] &- 0x30 < 10 || NumberWords.value(of: words[token]) != nil
    }

    /// The signs and blanks between a token and the next, folded.
    func gap(after token: Int) -> ArraySlice<UInt8> {
        let end = token + 1 < tokens.count ? tokens[token + 1].folded.lowerBound : folded.bytes.count
        return folded.bytes[tokens[token].folded.upperBound..<end]
    }

    /// The signs and blanks between a token and the one before, folded.
    func gap(before token: Int) -> ArraySlice<UInt8> {
        token == 0 ? folded.bytes[0..<tokens[0].folded.lowerBound] : gap(after: token - 1)
    }

    /// Code points from the first to the last of a range of tokens.
    func codePoints(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return tokens[range.lowerBound].codePoints.lowerBound..<tokens[range.upperBound - 1].codePoints.upperBound
    }

    /// The original text of a range of code points.
    func string(_ codePoints: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[codePoints])
        return String(view)
    }

    /// The original text of a range of tokens.
    func string(tokens range: Range<Int>) -> String { string(codePoints(of: range)) }

    var codePointCount: Int { scalars.count }

    func scalar(at codePoint: Int) -> Unicode.Scalar? { scalars.indices.contains(codePoint) ? scalars[codePoint] : nil }

    /// Line and column of a code point, both from 1.
    func place(of codePoint: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= codePoint { low = middle } else { high = middle }
        }
        return (low + 1, codePoint - lineStarts[low] + 1)
    }
}
