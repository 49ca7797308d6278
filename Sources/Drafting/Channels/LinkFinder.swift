/// Finds web addresses in a text, as channels shorten them.
enum LinkFinder {
    /// - Parameter bare: whether `www.example.nl/pad` counts, without `https://`.
    static func links(in text: String, bare: Bool) -> [Range<String.Index>] {
        var links: [Range<String.Index>] = []
        var position = text.startIndex
        while position < text.endIndex {
            guard !isBlank(text[position]) else {
                position = text.index(after: position)
                continue
            }
            let end = text[position...].firstIndex(where: isBlank) ?? text.endIndex
            if let link = link(in: text, position..<end, bare: bare) { links.append(link) }
            position = end
        }
        return links
    }

    /// The address in one word, without brackets and punctuation around it.
    private static func link(in text: String, _ word: Range<String.Index>, bare: Bool) -> Range<String.Index>? {
        var (start, end) = (word.lowerBound, word.upperBound)
        if let scheme = text[word].range(of: "https://", isCaseless: true) ?? text[word].range(of: "http://", isCaseless: true) {
            start = scheme.lowerBound
        } else {
            guard bare else { return nil }
            while start < end, !text[start].isLetter, !text[start].isNumber { start = text.index(after: start) }
        }
        while end > start, !isAddressEnd(text[text.index(before: end)]) { end = text.index(before: end) }
        return isAddress(text[start..<end]) ? start..<end : nil
    }

    private static func isAddress(_ text: Substring) -> Bool {
        var rest = text
        for scheme in ["https://", "http://"] where rest.lowercased().hasPrefix(scheme) { rest = rest.dropFirst(scheme.count) }
        let host = rest.prefix { !"/?#:".contains($0) }
        // An address of a person is no link.
        guard !host.contains("@"), host.contains(".") else { return false }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } }) else {
            return false
        }
        guard let top = labels.last?.lowercased() else { return false }
        // A word such as "ma.di" is a link only with a top-level domain; of those without a scheme we know the usual ones here.
        return rest.count < text.count ? top.count > 1 && top.allSatisfy(\.isLetter) : usualTops.contains(top)
    }

    private static func isBlank(_ character: Character) -> Bool { character.isWhitespace }

    private static func isAddressEnd(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "/-_=#&+~".contains(character)
    }

    private static let usualTops: Set<String> = [
        "nl", "com", "org", "net", "eu", "be", "de", "info", "nu", "amsterdam", "frl", "gov", "edu", "tv", "app", "social", "news",
        "online", "site",
    ]
}

extension Substring {
    fileprivate func range(of word: String, isCaseless: Bool) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].prefix(word.count).lowercased() == word { return start..<index(start, offsetBy: word.count) }
            start = index(after: start)
        }
        return nil
    }
}
