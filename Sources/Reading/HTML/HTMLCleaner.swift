/// Makes safe HTML and plain text of untrusted HTML, in one pass over the bytes.
///
/// Only listed elements and attributes come through; links are absolute; what is written out is balanced, so that it can
/// stand inside a page without breaking it.
struct HTMLCleaner {
    /// The safe HTML so far.
    private(set) var html: [UInt8] = []
    /// The plain text so far.
    private(set) var text = PlainText()
    /// How many tags were met, of any kind.
    private(set) var tagCount = 0
    private var open: [HTMLTag] = []
    private var links = LinkResolver(base: nil)
    private var value: [UInt8] = []
    private var hasCommentEnd = true
    private var knownLastBracket: Int?

    /// Elements open at one time; deeper ones are unwrapped.
    static let deepest = 100

    /// A cleaner whose memory is used again for each text.
    init() {}

    /// Reads a text. `html` and `text` then hold the results.
    mutating func clean(_ source: ByteView, links: LinkResolver) {
        self.links = links
        html.removeAll(keepingCapacity: true)
        html.reserveCapacity(source.count + 16)
        text.reset(capacity: source.count)
        tagCount = 0
        hasCommentEnd = true
        knownLastBracket = nil
        open.removeAll(keepingCapacity: true)
        scan(source)
        while let tag = open.popLast() { writeEnd(tag) }
        trim()
    }

    private mutating func scan(_ source: ByteView) {
        var index = 0
        while index < source.count {
            let start = index
            index = source.nextMarkup(from: index)
            if index > start {
                let run = source.view(start, index)
                html.append(contentsOf: run)
                text.write(run)
            }
            guard index < source.count else { return }
            index = source[index] == UInt8(ascii: "&") ? reference(source, at: index) : markup(source, at: index)
        }
    }

    private mutating func reference(_ source: ByteView, at index: Int) -> Int {
        guard let reference = HTMLReference(source, at: index) else {
            html.append("&amp;")
            text.write(codePoint: UInt32(UInt8(ascii: "&")))
            return index + 1
        }
        switch reference.codePoint {
        case 0x26: html.append("&amp;")
        case 0x3C: html.append("&lt;")
        case 0x3E: html.append("&gt;")
        case 0..<0x20 where reference.codePoint != 0x0A && reference.codePoint != 0x09: break
        default: html.append(codePoint: reference.codePoint)
        }
        text.write(codePoint: reference.codePoint)
        return reference.end
    }

    private mutating func trim() {
        while let last = html.last, last.isBlank { html.removeLast() }
        guard let first = html.firstIndex(where: { !$0.isBlank }), first > 0 else { return }
        html.removeSubrange(..<first)
    }
}

// MARK: Markup

extension HTMLCleaner {
    private mutating func markup(_ source: ByteView, at index: Int) -> Int {
        guard index + 1 < source.count else { return strayBracket(index) }
        let next = source[index + 1]
        if next.isLetter { return startTag(source, at: index) }
        if next == UInt8(ascii: "/") {
            guard index + 2 < source.count, source[index + 2].isLetter else { return bogusComment(source, at: index) }
            return endTag(source, at: index)
        }
        if next == UInt8(ascii: "!") { return declaration(source, at: index) }
        if next == UInt8(ascii: "?") { return bogusComment(source, at: index) }
        return strayBracket(index)
    }

    private mutating func strayBracket(_ index: Int) -> Int {
        html.append("&lt;")
        text.write(codePoint: UInt32(UInt8(ascii: "<")))
        return index + 1
    }

    private func bogusComment(_ source: ByteView, at index: Int) -> Int {
        min(source.next(UInt8(ascii: ">"), from: index) + 1, source.count)
    }

    /// Comments go, an open one up to the next `>`.
    private mutating func declaration(_ source: ByteView, at index: Int) -> Int {
        if source.matches("<!--", at: index) {
            if source.matches(">", at: index + 4) { return index + 5 }
            if source.matches("->", at: index + 4) { return index + 6 }
            return commentEnd(source, from: index + 4) ?? bogusComment(source, at: index)
        }
        // HTML that was wrapped in CDATA twice: the marks go, the HTML counts.
        if source.matches("<![CDATA[", at: index) { return index + 9 }
        let isOdd = index + 2 < source.count && !source[index + 2].isLetter && source[index + 2] != UInt8(ascii: "[")
        if isOdd || index > lastBracket(source) { return strayBracket(index) }
        return bogusComment(source, at: index)
    }

    /// Searches once in vain, not for each of many open comments.
    private mutating func commentEnd(_ source: ByteView, from index: Int) -> Int? {
        guard hasCommentEnd else { return nil }
        if let end = source.firstIndex(of: "-->", from: index) { return end + 3 }
        if let end = source.firstIndex(of: "--!>", from: index) { return end + 4 }
        hasCommentEnd = false
        return nil
    }

    /// The index of the last `>`, or -1.
    private mutating func lastBracket(_ source: ByteView) -> Int {
        if let known = knownLastBracket { return known }
        let found = source.lastIndex(of: UInt8(ascii: ">")) ?? -1
        knownLastBracket = found
        return found
    }

    private mutating func endTag(_ source: ByteView, at index: Int) -> Int {
        var end = index + 2
        while end < source.count, !source[end].isBlank, source[end] != UInt8(ascii: ">"), source[end] != UInt8(ascii: "/") { end += 1 }
        let name = source.view(index + 2, end)
        let close = min(source.next(UInt8(ascii: ">"), from: end) + 1, source.count)
        tagCount += 1
        guard let tag = HTMLTag.named(name) else { return close }
        text.gap(tag.gap)
        guard tag.fate == .keep, !tag.isVoid else { return close }
        guard let position = open.lastIndex(where: { $0.number == tag.number }) else { return close }
        while open.count > position { writeEnd(open.removeLast()) }
        return close
    }

    private mutating func writeEnd(_ tag: HTMLTag) {
        html.append("</")
        html.append(tag.name)
        html.append(UInt8(ascii: ">"))
    }

    private mutating func startTag(_ source: ByteView, at index: Int) -> Int {
        var end = index + 1
        while end < source.count, !source[end].isBlank, source[end] != UInt8(ascii: ">"), source[end] != UInt8(ascii: "/") { end += 1 }
        let tag = HTMLTag.named(source.view(index + 1, end))
        tagCount += 1
        if let tag { text.gap(tag.gap) }
        guard let tag, tag.fate != .unwrap, open.count < Self.deepest else { return attributes(source, from: end, of: nil) }
        if tag.fate == .drop {
            let after = attributes(source, from: end, of: nil)
            return HTMLRawText.end(source, of: tag.name, from: after)
        }
        closeImplied(by: tag)
        let mark = html.count
        html.append(UInt8(ascii: "<"))
        html.append(tag.name)
        let after = attributes(source, from: end, of: tag)
        guard after < source.count || source[after - 1] == UInt8(ascii: ">") else {
            html.removeSubrange(mark...)  // The text was cut inside the tag.
            return after
        }
        html.append(UInt8(ascii: ">"))
        if !tag.isVoid { open.append(tag) }
        return after
    }

    /// A paragraph ends where a block begins, a list item where the next one begins.
    private mutating func closeImplied(by tag: HTMLTag) {
        guard let last = open.last, tag.gap != .none, !tag.isVoid else { return }
        if HTMLImplied.ends(last, before: tag) { writeEnd(open.removeLast()) }
    }

    /// Reads the attributes up to the end of the tag, and writes those that `tag` may keep.
    private mutating func attributes(_ source: ByteView, from start: Int, of tag: HTMLTag?) -> Int {
        var scanner = HTMLAttributeScanner(source, from: start)
        while let found = scanner.next() {
            guard let tag, let treatment = HTMLAttribute.treatment(of: found.name, on: tag) else { continue }
            write(found, treatment)
        }
        return scanner.index
    }

    private mutating func write(_ attribute: HTMLAttributeScanner.Found, _ treatment: HTMLAttribute.Treatment) {
        if treatment != .text, LinkResolver.isPlainAbsolute(attribute.value) { return write(attribute.name, attribute.value) }
        value.removeAll(keepingCapacity: true)
        HTMLText.decode(attribute.value, into: &value)
        let isPlain = treatment != .text && value.withUnsafeBufferPointer { LinkResolver.isPlainAbsolute($0, ampersandsToo: true) }
        if treatment != .text, !isPlain {
            let address = value.withUnsafeBufferPointer { links.address($0, for: treatment == .link ? .link : .media) }
            guard let address else { return }
            value = address.bytes
        }
        let decoded = value
        decoded.withUnsafeBufferPointer { write(attribute.name, $0) }
    }

    private mutating func write(_ name: ByteView, _ value: ByteView) {
        html.append(UInt8(ascii: " "))
        html.append(contentsOf: name.lazy.map(\.lowercased))
        html.append("=\"")
        writeEscaped(value)
        html.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscaped(_ run: ByteView) {
        var start = 0
        for index in 0..<run.count {
            let replacement: StaticString
            switch run[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            default: continue
            }
            html.append(contentsOf: run.view(start, index))
            html.append(replacement)
            start = index + 1
        }
        html.append(contentsOf: run.view(start, run.count))
    }
}
