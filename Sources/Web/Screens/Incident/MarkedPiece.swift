import Watching

/// A piece of a title or an excerpt: found, or what stands around it.
struct MarkedPiece: Equatable, Sendable {
    let text: String
    let isMarked: Bool

    /// - Parameter offset: code points of the whole text that were cut off before `text`.
    static func pieces(of text: String, spans: [Span], offset: Int = 0) -> [MarkedPiece] {
        let marks = spans.map { Marking.Mark($0.start - offset, $0.end - offset, true) }
        return Marking.segments(of: text, marks: marks).map { MarkedPiece(text: $0.text, isMarked: !$0.labels.isEmpty) }
    }
}
