/// The first round of repairs, on every document: references, control characters, Windows-1252 in disguise.
///
/// One pass over the bytes. As long as nothing is wrong nothing is copied, so a sound document costs one scan.
struct TextMending {
    private let bytes: ByteView
    private var entities: EntityTable
    private var out: [UInt8] = []
    private var copied = 0
    private var tag = TagTracker()
    private let takesSections: Bool
    /// What was put right.
    private(set) var repairs = RepairList()
    /// The content of the CDATA sections that were taken out.
    private(set) var sections: [ByteView] = []

    /// Prepares for UTF-8 bytes from the root element on.
    ///
    /// With `takesSections` long CDATA sections are taken out, and a processing instruction marks their place: libxml2 looks
    /// at CDATA one character at a time, which is half of its time on many feeds.
    init(_ bytes: ByteView, entities: EntityTable, takesSections: Bool) {
        self.bytes = bytes
        self.entities = entities
        self.takesSections = takesSections
    }

    /// Whether a tag may have thousands of attributes.
    var hasCrowdedTag: Bool { tag.hasCrowd }

    /// The mended bytes; nil when there was nothing to mend.
    mutating func mend() throws(ReadingError) -> [UInt8]? {
        var index = 0
        let room = bytes.count * 2 + EntityTable.largestGrowth
        while index < bytes.count {
            guard out.count < room else { throw ReadingError(.unreadable, detail: "nothing but repairs") }
            guard out.count <= FeedReader.maximumBytes else {
                throw ReadingError(.tooLarge, detail: "over \(out.count) bytes after repairs")
            }
            index = bytes.scan(from: index, until: { Self.kind($0) != .plain }, skipping: Self.mayBeSpecial)
            guard index < bytes.count else { break }
            switch Self.kind(bytes[index]) {
            case .plain: index += 1
            case .markup:
                tag.open(at: index, bytes)
                index = skipMarkup(at: index)
            case .ampersand: index = try reference(at: index)
            case .control:
                replace(index, index + 1, by: [])
                repairs.add(.controlCharacters)
                index += 1
            case .lead: index = character(at: index)
            }
        }
        tag.finish(bytes)
        guard copied > 0 else { return nil }
        out.makeRoom(for: bytes.count - copied)
        out.append(contentsOf: bytes.view(copied, bytes.count))
        guard out.count <= FeedReader.maximumBytes else { throw ReadingError(.tooLarge, detail: "\(out.count) bytes after repairs") }
        return out
    }

    private enum Kind: UInt8 { case plain, markup, ampersand, control, lead }

    @inline(__always) private static func kind(_ byte: UInt8) -> Kind {
        if byte >= 0x80 { return byte == 0xC2 || byte == 0xEF ? .lead : .plain }
        if byte < 0x20 { return byte == 0x0A || byte == 0x0D || byte == 0x09 ? .plain : .control }
        return byte == UInt8(ascii: "<") ? .markup : byte == UInt8(ascii: "&") ? .ampersand : .plain
    }

    /// Whether eight bytes hold a `<`, an `&`, a control character (line ends among them) or a byte beyond ASCII.
    @inline(__always) private static func mayBeSpecial(_ word: UInt64) -> Bool {
        EightBytes.haveHighBit(word) || EightBytes.haveBelow(0x20, in: word) || EightBytes.hold(UInt8(ascii: "<"), in: word)
            || EightBytes.hold(UInt8(ascii: "&"), in: word)
    }

    /// Whether eight bytes hold a control character or a byte beyond ASCII.
    @inline(__always) private static func mayBeControl(_ word: UInt64) -> Bool {
        EightBytes.haveHighBit(word) || EightBytes.haveBelow(0x20, in: word)
    }

    private mutating func replace(_ start: Int, _ end: Int, by text: [UInt8]) {
        out.makeRoom(for: out.isEmpty ? bytes.count + bytes.count / 16 : start - copied + text.count)
        out.append(contentsOf: bytes.view(copied, start))
        out.append(contentsOf: text)
        copied = end
    }

    /// CDATA and comments hold no references, but may hold control characters: those are looked for there as well.
    private mutating func skipMarkup(at index: Int) -> Int {
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "!") else { return index + 1 }
        var end = index + 1
        if bytes.matches("<![CDATA[", at: index) {
            let close = bytes.firstIndex(of: "]]>", from: index + 9)
            if let close, takeSection(index, close) { return close + 3 }
            end = close ?? bytes.count
        } else if bytes.matches("<!--", at: index) {
            end = bytes.firstIndex(of: "-->", from: index + 4) ?? bytes.count
        }
        var at = index + 1
        while at < end {
            at = nextControl(from: at, to: end)
            guard at < end else { break }
            switch Self.kind(bytes[at]) {
            case .control:
                replace(at, at + 1, by: [])
                repairs.add(.controlCharacters)
                at += 1
            case .lead: at = character(at: at)
            default: at += 1
            }
        }
        return end
    }

    /// The first byte that may need mending inside CDATA or a comment, or `end`.
    private func nextControl(from start: Int, to end: Int) -> Int {
        let inside = bytes.view(0, end)
        return inside.scan(from: start, until: { Self.kind($0).rawValue > Kind.ampersand.rawValue }, skipping: Self.mayBeControl)
    }

    /// Takes a section out when it is long enough to be worth it and holds nothing to mend.
    private mutating func takeSection(_ start: Int, _ close: Int) -> Bool {
        guard takesSections, close - start > 64 else { return false }
        var at = start + 9
        while at < close {
            at = nextControl(from: at, to: close)
            guard at < close else { break }
            guard Self.kind(bytes[at]) == .lead, isSound(at) else { return false }
            at += 1
        }
        replace(start, close + 3, by: Array("<?\(XMLSections.target) \(sections.count)?>".utf8))
        sections.append(bytes.view(start + 9, close))
        return true
    }

    /// Whether the character that starts with C2 or EF is one that stays.
    private func isSound(_ index: Int) -> Bool {
        if bytes[index] == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] >= 0xA0 }
        return index + 2 < bytes.count && !(bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE)
    }

    /// U+0080–U+009F are Windows-1252 bytes that somebody took for Latin-1; U+FFFE and U+FFFF are no characters.
    private mutating func character(at index: Int) -> Int {
        if bytes[index] == 0xC2 {
            guard index + 1 < bytes.count, bytes[index + 1] < 0xA0 else { return index + 2 }
            var text: [UInt8] = []
            text.append(codePoint: Windows1252.meant(UInt32(bytes[index + 1])))
            replace(index, index + 2, by: text)
            repairs.add(.windows1252)
            return index + 2
        }
        guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else { return index + 1 }
        replace(index, index + 3, by: [])
        repairs.add(.controlCharacters)
        return index + 3
    }

    private mutating func reference(at index: Int) throws(ReadingError) -> Int {
        var end = index + 1
        let limit = min(bytes.count, index + 64)
        while end < limit, bytes[end].continuesName || (end == index + 1 && bytes[end] == UInt8(ascii: "#")) { end += 1 }
        let inside = bytes.view(index + 1, end)
        guard !inside.isEmpty, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return bareAmpersand(at: index) }
        if XMLReference.isPredefined(inside) { return end + 1 }
        if inside[0] == UInt8(ascii: "#") { return number(inside, from: index, to: end + 1) }
        if let value = try entities.value(of: inside) {
            replace(index, end + 1, by: tag.contains(index, bytes) ? Self.forAttribute(value) : value)
            return end + 1
        }
        if let value = HTMLEntities.codePoint(of: inside) {
            replace(index, end + 1, by: XMLReference.numeric(value))
            repairs.add(.htmlEntities)
            return end + 1
        }
        return bareAmpersand(at: index)
    }

    private static let ampersand = Array("&amp;".utf8)

    private mutating func bareAmpersand(at index: Int) -> Int {
        replace(index, index + 1, by: Self.ampersand)
        repairs.add(.bareAmpersands)
        return index + 1
    }

    private mutating func number(_ inside: ByteView, from start: Int, to end: Int) -> Int {
        guard let value = XMLReference.number(inside) else { return bareAmpersand(at: start) }
        let meant = Windows1252.meant(value)
        if !XMLReference.isCharacter(meant) {
            replace(start, end, by: [])
            repairs.add(.controlCharacters)
        } else if meant != value {
            replace(start, end, by: XMLReference.numeric(meant))
            repairs.add(.windows1252)
        } else if inside[1] == UInt8(ascii: "X") {
            replace(start, end, by: XMLReference.numeric(value))
            repairs.add(.bareAmpersands)
        }
        return end
    }

    private static func forAttribute(_ value: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        for byte in value {
            switch byte {
            case UInt8(ascii: "<"): out.append("&lt;")
            case UInt8(ascii: "\""): out.append("&quot;")
            case UInt8(ascii: "'"): out.append("&apos;")
            default: out.append(byte)
            }
        }
        return out
    }
}
