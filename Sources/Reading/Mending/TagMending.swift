/// The second round of repairs, only for documents that XML refuses: every tag is rewritten so that the result is
/// well-formed. Attributes get quotes, elements get their end tags, what was cut off is closed.
struct TagMending {
    private let bytes: ByteView
    private var out: [UInt8] = []
    private var open: [OpenElement] = []
    private var index = 0
    /// What was put right.
    private(set) var repairs = RepairList()

    /// libxml2 stops at 256 levels; deeper elements lose their tags and keep their text.
    static let deepest = 200
    /// The longest attribute value that is kept, in bytes.
    static let longestValue = 1_000_000
    /// The most attributes that one tag keeps.
    static let mostAttributes = 200

    /// Prepares for bytes whose references are sound (see `TextMending`).
    init(_ bytes: ByteView) {
        self.bytes = bytes
        out.reserveCapacity(bytes.count + bytes.count / 16 + 256)
    }

    /// Well-formed XML made of the bytes.
    /// - Throws: `tooLarge`, when the result outgrows `FeedReader.maximumBytes`.
    mutating func mend() throws(ReadingError) -> [UInt8] {
        let room = bytes.count * 2 + 1_000_000
        while index < bytes.count, out.count < room {
            guard out.count <= FeedReader.maximumBytes else {
                throw ReadingError(.tooLarge, detail: "over \(out.count) bytes after repairs")
            }
            out.makeRoom(for: 64)
            if bytes[index] == UInt8(ascii: "<") { markup() } else { text() }
        }
        if index < bytes.count {  // Nothing but repairs: the rest is noise.
            index = bytes.count
            repairs.add(.truncated)
        }
        finish()
        return out
    }

    /// An element whose end tag is still to come.
    private struct OpenElement {
        let nameStart: Int
        let nameEnd: Int
        let outputStart: Int
        let kind: FeedTag
    }

    private func name(of element: OpenElement) -> ByteView { bytes.view(element.nameStart, element.nameEnd) }
}

// MARK: Text and markup that is no tag

extension TagMending {
    private mutating func text() {
        let end = bytes.next(UInt8(ascii: "<"), from: index)
        defer { index = end }
        guard !open.isEmpty else { return }
        var start = index
        while let close = bytes.view(0, end).firstIndex(of: "]]>", from: start) {
            out.append(contentsOf: bytes.view(start, close))
            out.append("]]&gt;")
            repairs.add(.strayMarkup)
            start = close + 3
        }
        out.makeRoom(for: end - start)
        out.append(contentsOf: bytes.view(start, end))
    }

    private mutating func markup() {
        guard index + 1 < bytes.count else {
            repairs.add(.truncated)
            index += 1
            return
        }
        switch bytes[index + 1] {
        case UInt8(ascii: "!"): declaration()
        case UInt8(ascii: "?"): index = bytes.firstIndex(of: "?>", from: index).map { $0 + 2 } ?? bytes.count
        case UInt8(ascii: "/"): endTag()
        case let byte where byte.startsName: startTag()
        default: strayBracket()
        }
    }

    private mutating func strayBracket() {
        repairs.add(.strayMarkup)
        if !open.isEmpty { out.append("&lt;") }
        index += 1
    }

    private mutating func declaration() {
        if bytes.matches("<!--", at: index) {
            if let end = bytes.firstIndex(of: "-->", from: index + 4) {
                index = end + 3
            } else {
                repairs.add(.truncated)
                index = bytes.count
            }
        } else if bytes.matches("<![CDATA[", at: index) {
            cdata()
        } else if bytes.count - index < 9 {
            repairs.add(.truncated)
            index = bytes.count
        } else if bytes.matchesIgnoringCase("<!doctype", at: index) {
            index = min(bytes.next(UInt8(ascii: ">"), from: index) + 1, bytes.count)
        } else {
            strayBracket()
        }
    }

    private mutating func cdata() {
        let end = bytes.firstIndex(of: "]]>", from: index + 9)
        let text = bytes.view(index + 9, end ?? bytes.count)
        index = end.map { $0 + 3 } ?? bytes.count
        if end == nil {
            repairs.add(.cutCDATA)
            repairs.add(.truncated)
        }
        guard !open.isEmpty else { return }
        out.makeRoom(for: text.count + 12)
        out.append("<![CDATA[")
        out.append(contentsOf: text)
        out.append("]]>")
    }
}

// MARK: Tags

extension TagMending {
    private mutating func endTag() {
        let nameStart = index + 2
        var nameEnd = nameStart
        while nameEnd < bytes.count, bytes[nameEnd].continuesName { nameEnd += 1 }
        var close = nameEnd
        while close < bytes.count, bytes[close] != UInt8(ascii: ">"), bytes[close] != UInt8(ascii: "<") { close += 1 }
        let isClosed = close < bytes.count && bytes[close] == UInt8(ascii: ">")
        if !isClosed { repairs.add(close == bytes.count ? .truncated : .strayMarkup) }
        index = isClosed ? close + 1 : close
        let name = bytes.view(nameStart, nameEnd)
        guard let position = open.lastIndex(where: { Self.isSame(self.name(of: $0), name) }) else {
            if !FeedTag.isVoidHTML(name) { repairs.add(.unclosedTags) }
            return
        }
        guard position > 0 else { return }  // The root stays open until the end: some feeds go on after it.
        if !self.name(of: open[position]).elementsEqual(name) { repairs.add(.upperCaseTags) }
        let kind = open[position].kind
        guard kind.isStructure || !open[(position + 1)...].contains(where: { $0.kind.isStructure }) else { return }
        closeElements(downTo: position)
    }

    /// Writes end tags until `position` is closed as well.
    private mutating func closeElements(downTo position: Int) {
        while open.count > position {
            let element = open.removeLast()
            if open.count > position, index < bytes.count { repairs.add(.unclosedTags) }
            out.append("</")
            out.append(contentsOf: name(of: element))
            out.append(UInt8(ascii: ">"))
        }
    }

    private static func isSame(_ one: ByteView, _ other: ByteView) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { $0.lowercased == $1.lowercased }
    }

    private mutating func startTag() {
        let nameStart = index + 1
        var nameEnd = nameStart
        while nameEnd < bytes.count, bytes[nameEnd].continuesName { nameEnd += 1 }
        let name = bytes.view(nameStart, nameEnd)
        guard Self.isXMLName(name) else { return strayBracket() }
        let kind = FeedTag(name)
        closeWhatCannotHold(kind)
        let outputStart = out.count
        out.append(UInt8(ascii: "<"))
        out.append(contentsOf: name)
        index = nameEnd
        let ending = attributes()
        if ending == .cut {
            out.removeSubrange(outputStart...)
            repairs.add(.truncated)
            return
        }
        if open.count >= Self.deepest {
            out.removeSubrange(outputStart...)
            repairs.add(.tooDeep)
            return
        }
        let isVoid = FeedTag.isVoidHTML(name)
        if isVoid, ending == .open, !closesHere(name) { repairs.add(.unclosedTags) }
        if !open.isEmpty, ending == .empty || isVoid {
            out.append("/>")
        } else {
            out.append(UInt8(ascii: ">"))
            open.append(OpenElement(nameStart: nameStart, nameEnd: nameEnd, outputStart: outputStart, kind: kind))
        }
    }

    /// Whether the element's end tag follows at once, as in `<br></br>`.
    private func closesHere(_ name: ByteView) -> Bool {
        let end = index + 2 + name.count
        guard end <= bytes.count, bytes.matches("</", at: index) else { return false }
        return Self.isSame(bytes.view(index + 2, end), name)
    }

    /// libxml2 refuses names that end in a colon or hold two.
    private static func isXMLName(_ name: ByteView) -> Bool {
        name.filter { $0 == UInt8(ascii: ":") }.count < 2 && name.first != UInt8(ascii: ":") && name.last != UInt8(ascii: ":")
    }

    /// `<item>` ends an item that was left open; any element of a feed ends a line of text that was left open (`<title>`).
    private mutating func closeWhatCannotHold(_ kind: FeedTag) {
        if kind == .item, let position = open.lastIndex(where: { $0.kind == .item }) {
            closeElements(downTo: position)
            repairs.add(.unclosedTags)
        } else if kind != .other, let last = open.last, last.kind == .line {
            closeElements(downTo: open.count - 1)
            repairs.add(.unclosedTags)
        }
    }
}

// MARK: Attributes

extension TagMending {
    private enum TagEnd { case open, empty, cut }

    private mutating func attributes() -> TagEnd {
        var names: [ByteView] = []
        while true {
            skipBlanks()
            guard index < bytes.count else { return .cut }
            switch bytes[index] {
            case UInt8(ascii: ">"):
                index += 1
                return .open
            case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">"):
                index += 2
                return .empty
            case UInt8(ascii: "<"):
                repairs.add(.brokenAttributes)
                return .open
            case let byte where byte.startsName:
                guard attribute(&names) else { return .cut }
            default:
                repairs.add(.brokenAttributes)
                index += 1
            }
        }
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index].isBlank { index += 1 }
    }

    /// Reads one attribute and writes it; false when the document stops inside it.
    private mutating func attribute(_ names: inout [ByteView]) -> Bool {
        let start = index
        while index < bytes.count, bytes[index].continuesName { index += 1 }
        let name = bytes.view(start, index)
        skipBlanks()
        guard index < bytes.count else { return false }
        var value = bytes.view(start, start)
        if bytes[index] == UInt8(ascii: "=") {
            index += 1
            skipBlanks()
            guard let read = attributeValue() else { return false }
            value = read
        } else {
            repairs.add(.brokenAttributes)
        }
        let isKept = names.count < Self.mostAttributes && value.count <= Self.longestValue && Self.isXMLName(name)
        guard isKept, !names.contains(where: { $0.elementsEqual(name) }) else {
            repairs.add(value.count > Self.longestValue ? .tooLong : .brokenAttributes)
            return true
        }
        names.append(name)
        write(name, value)
        return true
    }

    private mutating func write(_ name: ByteView, _ value: ByteView) {
        out.append(UInt8(ascii: " "))
        out.append(contentsOf: name)
        out.append("=\"")
        for byte in value {
            switch byte {
            case UInt8(ascii: "\""): out.append("&quot;")
            case UInt8(ascii: "<"): out.append("&lt;")
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    /// A quoted value, or a bare one up to the next blank or `>`; nil when the document stops inside it.
    private mutating func attributeValue() -> ByteView? {
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        let start = isQuoted ? index + 1 : index
        if !isQuoted { repairs.add(.brokenAttributes) }
        var end = start
        while end < bytes.count, isQuoted ? bytes[end] != quote : !(bytes[end].isBlank || bytes[end] == UInt8(ascii: ">")) { end += 1 }
        guard end < bytes.count else { return nil }
        index = isQuoted ? end + 1 : end
        return bytes.view(start, end)
    }
}

// MARK: The end of the document

extension TagMending {
    /// Closes what is open. A line of text that was cut off (`<link>https://exam`) is worse than none: it goes.
    private mutating func finish() {
        if open.count > 1 { repairs.add(.truncated) }
        if let last = open.last, last.kind == .line, open.count > 1, repairs.all.contains(.truncated) {
            out.removeSubrange(last.outputStart...)
            open.removeLast()
        }
        closeElements(downTo: 0)
    }
}
