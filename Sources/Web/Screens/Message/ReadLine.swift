import Drafting

/// A line of a text as people read it, without Markdown's signs: for a few words beside a form, where a whole letter would be too much.
struct ReadLine {
    let pieces: [Letter.Piece]
    let isHeading: Bool
    let isItem: Bool

    /// The lines that hold something.
    static func lines(_ text: String) -> [ReadLine] {
        Letter(text, findings: []).lines.filter { !$0.isBlank && !$0.isRule }.map {
            ReadLine(pieces: $0.pieces, isHeading: $0.isTitle || $0.isHeading, isItem: $0.isItem)
        }
    }
}
