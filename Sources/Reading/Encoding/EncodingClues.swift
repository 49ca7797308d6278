/// What a document and its HTTP headers say about the encoding of the bytes.
struct EncodingClues {
    /// From a byte-order mark, or from the shape of `<?xm` in UTF-16, UTF-32 or EBCDIC.
    var sniffed: String?
    /// How many bytes the byte-order mark takes.
    var markLength = 0
    /// Whether `sniffed` rests on a mark, rather than on shape.
    var hasMark: Bool { markLength > 0 }
    /// From the `Content-Type` header.
    var http: String?
    /// The media type of the header, in lower case.
    var mediaType = ""
    /// From the XML declaration, or an HTML `meta` element.
    var declared: String?

    /// Collects the clues.
    init(_ bytes: ByteView, contentType: String?) {
        (sniffed, markLength) = Self.sniff(bytes)
        if let contentType { (mediaType, http) = Self.split(contentType) }
        declared = Self.declaration(in: bytes, as: sniffed)
    }

    private static func sniff(_ bytes: ByteView) -> (String?, Int) {
        func starts(_ pattern: [UInt8]) -> Bool { bytes.count >= pattern.count && bytes.prefix(pattern.count).elementsEqual(pattern) }
        if starts([0, 0, 0xFE, 0xFF]) { return ("utf-32be", 4) }
        if starts([0xFF, 0xFE, 0, 0]) { return ("utf-32le", 4) }
        if starts([0xFE, 0xFF]) { return ("utf-16be", 2) }
        if starts([0xFF, 0xFE]) { return ("utf-16le", 2) }
        if starts([0xEF, 0xBB, 0xBF]) { return ("utf-8", 3) }
        if starts([0x4C, 0x6F, 0xA7, 0x94]) { return ("cp037", 0) }
        if starts([0, 0, 0, 0x3C]) { return ("utf-32be", 0) }
        if starts([0x3C, 0, 0, 0]) { return ("utf-32le", 0) }
        if bytes.count >= 4, bytes[0] == 0, bytes[1] == 0x3C, bytes[2] == 0 { return ("utf-16be", 0) }
        if bytes.count >= 4, bytes[0] == 0x3C, bytes[1] == 0, bytes[3] == 0 { return ("utf-16le", 0) }
        return (nil, 0)
    }

    /// The media type and charset of a `Content-Type` header.
    private static func split(_ header: String) -> (String, String?) {
        let parts = header.split(separator: ";", omittingEmptySubsequences: false)
        let type = parts.first.map { $0.trimmingBlanks.lowercased() } ?? ""
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "="), part[..<equals].trimmingBlanks.lowercased() == "charset" else { continue }
            let name = part[part.index(after: equals)...].trimmingBlanks.filter { $0 != "\"" && $0 != "'" }
            if !name.isEmpty { return (type, name.lowercased()) }
        }
        return (type, nil)
    }

    /// The encoding in `<?xml … encoding="…"?>`, or in an HTML `meta` element near the start.
    private static func declaration(in bytes: ByteView, as sniffed: String?) -> String? {
        let head = ByteView(rebasing: bytes.prefix(sniffed == nil || sniffed == "utf-8" ? 2048 : 1024))
        guard let sniffed, sniffed != "utf-8" else { return label(in: head) }
        guard let decoded = try? EncodingName.decode(ByteView(rebasing: head.prefix(head.count & ~3)), as: sniffed) else { return nil }
        return decoded.withUnsafeBufferPointer { label(in: $0) }
    }

    private static func label(in head: ByteView) -> String? {
        if let start = head.firstIndex(of: "<?xml", from: 0) {
            let end = head.next(UInt8(ascii: ">"), from: start)
            return value(after: "encoding", in: head.view(start, end))
        }
        guard let meta = head.firstIndex(of: "<meta", from: 0, ignoringCase: true) else { return nil }
        return value(after: "charset", in: head.view(meta, head.count))
    }

    private static func value(after name: StaticString, in view: ByteView) -> String? {
        guard let found = view.firstIndex(of: name, from: 0, ignoringCase: true) else { return nil }
        var index = found + name.utf8CodeUnitCount
        while index < view.count, view[index].isBlank || view[index] == UInt8(ascii: "=") { index += 1 }
        while index < view.count, view[index] == UInt8(ascii: "\"") || view[index] == UInt8(ascii: "'") { index += 1 }
        let start = index
        while index < view.count, view[index].continuesName, view[index] < 0x80 { index += 1 }
        return index > start ? view.view(start, index).string.lowercased() : nil
    }
}

extension StringProtocol {
    /// The text without ASCII blanks at its ends.
    var trimmingBlanks: String {
        var text = Substring(self)
        while let first = text.utf8.first, first.isBlank { text = text.dropFirst() }
        while let last = text.utf8.last, last.isBlank { text = text.dropLast() }
        return String(text)
    }
}
