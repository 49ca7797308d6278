/// Authors: as elements with name, address and e-mail, or as one line of text.
extension FeedBuilder {
    /// The end of a part of a person, or of the feed's picture.
    func endPerson(_ frame: Frame) {
        let value = withText(of: frame, line)
        guard !value.isEmpty else { return }
        switch frame.element {
        case .name: person?.name = value
        case .email: person?.email = value
        case .uri, .url:
            if person != nil {
                person?.uri = withText(of: frame) { links.string($0) }
            } else if place == .image, frame.element == .url, let image = withText(of: frame, { links.string($0, for: .media) }) {
                feed.image.offer(image, rank: 0)
            }
        default: break
        }
    }

    func endAuthor(_ frame: Frame) {
        var author = person ?? FeedAuthor()
        person = nil
        let text = withText(of: frame, line)
        if author.name == nil, !text.isEmpty {
            let read = FeedAuthor(line: text)
            author.name = read.name
            author.email = author.email ?? read.email
        }
        guard !author.isEmpty else { return }
        if place == .item {
            guard draft.item.authors.count < 50, !draft.item.authors.contains(author) else { return }
            draft.item.authors.append(author)
        } else if place == .feed, feed.info.authors.count < 50, !feed.info.authors.contains(author) {
            feed.info.authors.append(author)
        }
    }
}

extension FeedAuthor {
    /// Reads `redactie@omroep.example (Redactie)`, `Redactie <redactie@omroep.example>` and the like.
    init(line: String) {
        var rest = line
        email = Self.firstAddress(in: line)
        if let email {
            for form in ["mailto:" + email, email] { rest = rest.replacing(form, with: "") }
            for empty in ["()", "<>", "[]"] { rest = rest.replacing(empty, with: "") }
            rest = rest.trimmingBlanks
            if rest.hasPrefix("("), rest.hasSuffix(")") { rest = String(rest.dropFirst().dropLast()) }
            rest = rest.trimmingBlanks
        }
        name = rest.isEmpty ? nil : rest
        uri = nil
    }

    /// The first e-mail address: letters, digits and `._-+` around an `@`, and a point behind it.
    private static func firstAddress(in line: String) -> String? {
        let bytes = Array(line.utf8)
        func fits(_ byte: UInt8) -> Bool {
            byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "+")
        }
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return nil }
        var start = at
        while start > 0, fits(bytes[start - 1]) { start -= 1 }
        var end = at + 1
        while end < bytes.count, fits(bytes[end]), bytes[end] != UInt8(ascii: "_"), bytes[end] != UInt8(ascii: "+") { end += 1 }
        while end > at, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        guard start < at, bytes[(at + 1)..<max(end, at + 1)].contains(UInt8(ascii: ".")) else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
