import Editing

/// What changed between two texts, as people read them: lines without Markdown's signs, with what came and what went marked.
struct ReadDifference {
    private(set) var lines: [Line] = []

    struct Line: Equatable {
        var isTitle = false
        var isHeading = false
        var isItem = false
        var isRule = false
        var isBlank = true
        var isPlain = false
        var pieces: [Piece] = []
    }

    /// A run of words that stayed, came or went.
    struct Piece: Equatable {
        var text: String
        let isAdded: Bool
        let isRemoved: Bool
        let isStrong: Bool
    }

    init(_ difference: TextDifference) {
        let old = Side(difference.pieces.filter { $0.change != .added }.map(\.text).joined())
        let new = Side(difference.pieces.filter { $0.change != .removed }.map(\.text).joined())
        var (before, after) = (0, 0)
        var line = Line()
        var hasNew = false
        for piece in difference.pieces {
            for scalar in piece.text.unicodeScalars {
                let isOld = piece.change == .removed
                let side = isOld ? old : new
                let place = isOld ? before : after
                if piece.change != .added { before += 1 }
                if piece.change != .removed { after += 1 }
                if scalar == "\n" {
                    lines.append(line)
                    (line, hasNew) = (Line(), false)
                    continue
                }
                // What a line is, the later text says; the earlier one only where nothing of the later stands in it.
                if !isOld && !hasNew || line.pieces.isEmpty && !hasNew { line.take(side.kind(at: place)) }
                hasNew = hasNew || !isOld
                guard !side.signs.contains(place) else { continue }
                line.append(
                    scalar, Piece(text: "", isAdded: piece.change == .added, isRemoved: isOld, isStrong: side.strong.contains(place)))
            }
        }
        lines.append(line)
        while lines.last?.isBlank == true { lines.removeLast() }
    }

    /// One of the two texts: where its signs are, and what kind each line is.
    private struct Side {
        let signs: Set<Int>
        let strong: Set<Int>
        private let all: [LightMarkdown.Line]

        init(_ text: String) {
            let markdown = LightMarkdown(text)
            signs = Set(markdown.signs.flatMap { Array($0) })
            strong = Set(markdown.strong.flatMap { Array($0) })
            all = markdown.lines
        }

        func kind(at place: Int) -> LightMarkdown.Kind {
            var (low, high) = (0, all.count)
            while low < high {
                let middle = (low + high) / 2
                if all[middle].range.upperBound < place { low = middle + 1 } else { high = middle }
            }
            return low < all.count ? all[low].kind : .blank
        }
    }
}

extension ReadDifference.Line {
    fileprivate mutating func take(_ kind: LightMarkdown.Kind) {
        isTitle = kind == .title
        isHeading = kind == .heading
        isItem = kind == .item
        isRule = kind == .rule
        isBlank = kind == .blank
        isPlain = kind == .plain
    }

    fileprivate mutating func append(_ scalar: Unicode.Scalar, _ piece: ReadDifference.Piece) {
        if let last = pieces.last, last.isAdded == piece.isAdded, last.isRemoved == piece.isRemoved, last.isStrong == piece.isStrong {
            pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
        } else {
            var first = piece
            first.text.unicodeScalars.append(scalar)
            pieces.append(first)
        }
    }
}
