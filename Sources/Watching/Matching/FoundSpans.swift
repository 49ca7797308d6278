import DutchText

/// All spans of one item, for all its hits together, and the texts that their words are cut from when somebody asks.
final class FoundSpans: Sendable {
    private let title: FoldedText
    private let text: FoldedText
    private let all: [FoundSpan]

    init(_ reading: Reading, _ all: [FoundSpan]) {
        title = reading.title
        text = reading.text
        self.all = all
    }

    /// The spans with these numbers, with their words.
    func spans(_ range: Range<Int>) -> [Span] {
        range.map { span(all[$0]) }
    }

    private func span(_ found: FoundSpan) -> Span {
        let folded = found.field == .title ? title : text
        return Span(
            field: found.field, start: Int(found.startCodePoint), end: Int(found.endCodePoint),
            text: folded.originalText(of: Int(found.startByte)..<Int(found.endByte)), term: found.term, form: found.form)
    }
}
