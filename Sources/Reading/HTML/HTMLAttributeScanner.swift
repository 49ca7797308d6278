/// Reads the attributes of one HTML start tag, forgivingly (WHATWG HTML, section 13.2.5).
struct HTMLAttributeScanner {
    private let source: ByteView
    /// Where reading goes on; after the last attribute, behind the tag's `>`.
    private(set) var index: Int
    /// An attribute as written.
    struct Found {
        let name: ByteView
        /// The value between its quotes, references not decoded.
        let value: ByteView
    }

    /// Starts behind the tag's name.
    init(_ source: ByteView, from index: Int) {
        self.source = source
        self.index = index
    }

    /// The next attribute; nil at the end of the tag.
    mutating func next() -> Found? {
        while index < source.count, source[index].isBlank || source[index] == UInt8(ascii: "/") { index += 1 }
        guard index < source.count else { return nil }
        if source[index] == UInt8(ascii: ">") {
            index += 1
            return nil
        }
        if source[index] == UInt8(ascii: "<") { return nil }  // The tag was never closed; a new one begins.
        let start = index
        index += 1
        while index < source.count, !Self.endsName(source[index]) { index += 1 }
        let name = source.view(start, index)
        skipBlanks()
        guard index < source.count, source[index] == UInt8(ascii: "=") else { return Found(name: name, value: source.view(start, start)) }
        index += 1
        skipBlanks()
        return Found(name: name, value: value())
    }

    private mutating func value() -> ByteView {
        guard index < source.count else { return source.view(index, index) }
        let quote = source[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = index + 1
            let end = source.next(quote, from: start)
            index = min(end + 1, source.count)
            return source.view(min(start, end), end)
        }
        let start = index
        while index < source.count, !source[index].isBlank, source[index] != UInt8(ascii: ">") { index += 1 }
        return source.view(start, index)
    }

    private mutating func skipBlanks() {
        while index < source.count, source[index].isBlank { index += 1 }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte.isBlank || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}
