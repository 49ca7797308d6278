/// Counts a text the way a channel does.
struct TextCount {
    let rules: ChannelRules

    func count(_ text: String) -> Int {
        guard let linkLength = rules.linkLength else { return units(text[...]) }
        var total = 0
        var position = text.startIndex
        for link in LinkFinder.links(in: text, bare: rules.bareLinks) {
            total += units(text[position..<link.lowerBound]) + linkLength
            position = link.upperBound
        }
        return total + units(text[position...])
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
