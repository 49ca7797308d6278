/// Counts a text the way a channel does.
struct TextCount {
    let rules: ChannelRules

    func count(_ text: String) -> Int { pieces(text).reduce(0) { $0 + cost($1, in: text) } }

    /// Where the text goes over `limit`; nil when it fits. A link is in or out whole.
    func overflow(_ text: String, limit: Int) -> String.Index? {
        var total = 0
        for piece in pieces(text) {
            guard piece.isLink else {
                for index in text[piece.range].indices {
                    total += units(text[index...index])
                    if total > limit { return index }
                }
                continue
            }
            total += cost(piece, in: text)
            if total > limit { return piece.range.lowerBound }
        }
        return nil
    }

    private struct Piece {
        let range: Range<String.Index>
        let isLink: Bool
    }

    /// The text in runs without links, and links that count for a fixed length.
    private func pieces(_ text: String) -> [Piece] {
        guard rules.linkLength != nil else { return [Piece(range: text.startIndex..<text.endIndex, isLink: false)] }
        var pieces: [Piece] = []
        var position = text.startIndex
        for link in LinkFinder.links(in: text, bare: rules.bareLinks) {
            pieces.append(Piece(range: position..<link.lowerBound, isLink: false))
            pieces.append(Piece(range: link, isLink: true))
            position = link.upperBound
        }
        return pieces + [Piece(range: position..<text.endIndex, isLink: false)]
    }

    private func cost(_ piece: Piece, in text: String) -> Int {
        piece.isLink ? rules.linkLength ?? 0 : units(text[piece.range])
    }

    private func units(_ text: Substring) -> Int {
        switch rules.unit {
        case .weighted: WeightedCount.count(text)
        case .graphemes: text.count
        case .bytes: text.utf8.count
        case .words: text.split(whereSeparator: \.isWhitespace).count
        case .characters, .seconds:
            rules.emojiAsBytes ? text.reduce(0) { $0 + ($1.isEmoji ? $1.utf8.count : $1.unicodeScalars.count) } : text.utf16.count
        }
    }
}
