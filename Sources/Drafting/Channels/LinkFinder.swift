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
            // "abchttps://…" and "@https://…" are no links (twitter-text: validUrlPrecedingChars).
            if start > word.lowerBound, isGlue(text[text.index(before: start)]) { return nil }
        } else {
            guard bare else { return nil }
            while start < end, !text[start].isLetter, !text[start].isNumber { start = text.index(after: start) }
            if start > word.lowerBound, isGlue(text[text.index(before: start)]) { return nil }
        }
        while end > start, !isAddressEnd(text[text.index(before: end)]), !closesBracket(text[start..<end]) { end = text.index(before: end) }
        return isAddress(text[start..<end]) ? start..<end : nil
    }

    /// What before an address makes it a part of something else: a name, a hashtag, a mail address.
    private static func isGlue(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "@#$_-./".contains(character)
    }

    /// "https://nl.example/wiki/Haven_(stad)": the bracket belongs to the address that opened it.
    private static func closesBracket(_ address: Substring) -> Bool {
        guard address.last == ")" else { return false }
        return address.count { $0 == "(" } >= address.count { $0 == ")" }
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
        if rest.count < text.count { return top.count > 1 && top.allSatisfy(\.isLetter) }
        // A word such as "ma.di" is a link only with a top-level domain. A name with nothing but a country's domain, "waterrijk.nl", is no
        // link to twitter-text (invalidShortDomain), but for two of them.
        guard TopLevelDomains.contains(top), labels.dropLast().allSatisfy(isLatin) else { return false }
        let isShort = labels.count == 2 && host.count == rest.count && TopLevelDomains.isCountry(top)
        return !isShort || specialTops.contains(top)
    }

    /// Without `https://` twitter-text takes names in Latin letters only, accents included.
    private static func isLatin(_ label: Substring) -> Bool { label.unicodeScalars.allSatisfy { $0.value < 0x250 } }

    private static func isBlank(_ character: Character) -> Bool { character.isWhitespace }

    private static func isAddressEnd(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "/-_=#&+~".contains(character)
    }

    private static let specialTops: Set<String> = ["co", "tv"]
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
