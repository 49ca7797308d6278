/// What changed between two texts, word by word.
///
/// The kept and removed pieces together are the earlier text, byte for byte; the kept and added ones the later.
public struct TextDifference: Sendable, Equatable, Codable {
    /// In the order of the text; of a replacement the old words come first.
    public let pieces: [DifferencePiece]

    /// Compares sentences first and then the words within what changed, so that a long text costs no more than its changes.
    public init(from old: String, to new: String) {
        let sentences = Alignment(TextUnits.sentences(in: old), TextUnits.sentences(in: new))
        var builder = DifferenceBuilder()
        for run in sentences.runs {
            if run.isSame {
                builder.append(.kept, run.new.joined())
            } else {
                builder.append(words: run.old.joined(), run.new.joined())
            }
        }
        pieces = builder.pieces
    }

    /// Whether nothing changed.
    public var isEmpty: Bool { pieces.allSatisfy { $0.change == .kept } }

    /// How many words were put in.
    public var wordsAdded: Int { words(.added) }

    /// How many words were taken out.
    public var wordsRemoved: Int { words(.removed) }

    private func words(_ change: DifferencePiece.Change) -> Int {
        pieces.filter { $0.change == change }.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    }
}

private struct DifferenceBuilder {
    private(set) var pieces: [DifferencePiece] = []
    /// Beyond this many words on both sides together, a passage is told as replaced whole.
    private static let most = 6_000

    mutating func append(_ change: DifferencePiece.Change, _ text: String) {
        guard !text.isEmpty else { return }
        guard let last = pieces.last, last.change == change else { return pieces.append(DifferencePiece(change, text)) }
        pieces[pieces.count - 1] = DifferencePiece(change, last.text + text)
    }

    mutating func append(words old: String, _ new: String) {
        let (before, after) = (TextUnits.words(in: old), TextUnits.words(in: new))
        guard before.count + after.count <= DifferenceBuilder.most else {
            append(.removed, old)
            append(.added, new)
            return
        }
        for run in Alignment(before, after).runs {
            if run.isSame {
                append(.kept, run.new.joined())
            } else {
                replace(run.old.joined(), by: run.new.joined())
            }
        }
    }

    /// Blanks and signs that both begin or end with changed for nobody: they stand outside, so that a marked word is the word alone.
    private mutating func replace(_ old: String, by new: String) {
        var (before, after) = (old[...], new[...])
        var (head, tail) = ("", "")
        while let first = before.first, DifferenceBuilder.isSame(first, after.first) {
            head.append(first)
            before.removeFirst()
            after.removeFirst()
        }
        while let last = before.last, DifferenceBuilder.isSame(last, after.last) {
            tail = String(last) + tail
            before.removeLast()
            after.removeLast()
        }
        append(.kept, head)
        append(.removed, String(before))
        append(.added, String(after))
        append(.kept, tail)
    }

    private static func isSame(_ a: Character, _ b: Character?) -> Bool {
        guard let b, !a.isLetter, !a.isNumber else { return false }
        return a.utf8.elementsEqual(b.utf8)
    }
}
