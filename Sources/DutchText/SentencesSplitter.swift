/// Cuts a text into sentences by what stands between its words.
///
/// Markdown and plain text alike: blank lines, headings, list items and table cells end a sentence; a line break inside a paragraph
/// does only when the line is too short to be wrapped.
struct SentenceSplitter {
    private let text: FoldedText
    private let tokens: [Token]
    private var sentences: [Sentence] = []
    private var first = 0
    private var words = 0
    private var paragraph = 0
    private var lineStart = 0
    private var place = Sentence.Place.text

    static func sentences(in text: FoldedText, tokens: [Token]) -> [Sentence] {
        var splitter = SentenceSplitter(text: text, tokens: tokens)
        splitter.run()
        return splitter.sentences
    }

    private init(text: FoldedText, tokens: [Token]) {
        self.text = text
        self.tokens = tokens
    }

    private mutating func run() {
        guard let start = tokens.first else { return }
        enterLine(with: SentenceGap(text.bytes[0..<start.folded.lowerBound], isFirst: true), at: 0)
        for index in tokens.indices {
            let end = index + 1 < tokens.count ? tokens[index + 1].folded.lowerBound : text.bytes.count
            let isLast = index + 1 == tokens.count
            let gap = SentenceGap(text.bytes[tokens[index].folded.upperBound..<end], isLast: isLast)
            if isNewWord(index) { words += 1 }
            if isLast || ends(after: index, gap) {
                close(after: index, gap, isLast: isLast)
            }
            if gap.newlines > 0 { enterLine(with: gap, at: index + 1) }
        }
    }

    /// Counts what stands between blanks: the parts of `14.05` and `asiel-opvang` are one word.
    private func isNewWord(_ index: Int) -> Bool {
        guard index > first else { return true }
        let between = text.bytes[tokens[index - 1].folded.upperBound..<tokens[index].folded.lowerBound]
        return between.contains { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    private mutating func enterLine(with gap: SentenceGap, at index: Int) {
        lineStart = index
        place = gap.marker == .heading ? .heading : gap.marker == .item ? .listItem : .text
        if place == .text, index < tokens.count, isListNumber(index) { place = .listItem }
    }

    private func ends(after index: Int, _ gap: SentenceGap) -> Bool {
        if gap.newlines > 1 || gap.marker != nil || gap.hasTableCell { return true }
        let next = tokens[index + 1]
        if gap.newlines == 1, isShortLine(endingAt: index) || isListNumber(index + 1) { return true }
        guard let stop = gap.stop else { return false }
        let canStart = next.isCapitalised || isNumber(next)
        guard canStart || gap.opensQuote else { return false }
        return stop != .period || !(isAbbreviation(index) || isListNumber(index))
    }

    /// A line of fewer than 60 signs was ended on purpose; a longer one may have been wrapped.
    private func isShortLine(endingAt index: Int) -> Bool {
        guard lineStart <= index, tokens[index + 1].isCapitalised || isNumber(tokens[index + 1]) else { return false }
        return tokens[index].folded.upperBound - tokens[lineStart].folded.lowerBound < 60
    }

    /// `1.` or `1)` at the start of a line.
    private func isListNumber(_ index: Int) -> Bool {
        let token = tokens[index]
        guard isNumber(token), token.folded.count <= 2, token.folded.upperBound + 1 < text.bytes.count else { return false }
        let sign = text.bytes[token.folded.upperBound]
        guard sign == 0x2E || sign == 0x29, text.bytes[token.folded.upperBound + 1] == 0x20 else { return false }
        return text.bytes[..<token.folded.lowerBound].last { $0 != 0x20 }.map { $0 == 0x0A } ?? true
    }

    private func isNumber(_ token: Token) -> Bool {
        text.bytes[token.folded.lowerBound] &- 0x30 < 10
    }

    /// A full stop after an initial or a common abbreviation ends nothing.
    private func isAbbreviation(_ index: Int) -> Bool {
        let range = tokens[index].folded
        guard range.count > 1 else { return !isNumber(tokens[index]) }
        guard range.count <= 5 else { return false }
        return SentenceAbbreviations.known.contains(String(decoding: text.bytes[range], as: UTF8.self))
    }

    private mutating func close(after index: Int, _ gap: SentenceGap, isLast: Bool) {
        let start = tokens[first].codePoints.lowerBound
        let end = tokens[index].codePoints.upperBound + gap.signsBeforeBlank
        let isHeading = place == .heading || (isLast ? false : looksLikeHeading(endingAt: index, gap))
        sentences.append(
            Sentence(
                tokens: first..<index + 1, codePoints: start..<end, place: isHeading ? .heading : place,
                isQuestion: gap.stop == .question, paragraph: paragraph, words: words))
        first = index + 1
        words = 0
        if gap.newlines > 1 || isHeading { paragraph += 1 }
    }

    /// A line of its own, at most 80 signs, without a full stop, above a blank line.
    private func looksLikeHeading(endingAt index: Int, _ gap: SentenceGap) -> Bool {
        guard place == .text, gap.newlines > 1, gap.stop == nil, !gap.hasComma, lineStart == first else { return false }
        return tokens[index].folded.upperBound - tokens[first].folded.lowerBound <= 80
    }
}
