/// A view on bytes in memory that somebody else keeps alive for the duration of a call.
typealias ByteView = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
    /// The part from `start` up to `end`, as a view of its own, from 0.
    @inline(__always) func view(_ start: Int, _ end: Int) -> ByteView {
        ByteView(rebasing: self[start..<end])
    }

    /// Whether the bytes at `index` are those of `text`.
    @inline(__always) func matches(_ text: StaticString, at index: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        let wanted = text.utf8Start
        for offset in 0..<length where self[index + offset] != wanted[offset] { return false }
        return true
    }

    /// Whether the bytes at `index` are those of `text` (given in lower case), whatever the case of the letters.
    @inline(__always) func matchesIgnoringCase(_ text: StaticString, at index: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        let wanted = text.utf8Start
        for offset in 0..<length where self[index + offset].lowercased != wanted[offset] { return false }
        return true
    }

    /// The first place of `text` from `start`.
    func firstIndex(of text: StaticString, from start: Int, ignoringCase: Bool = false) -> Int? {
        let length = text.utf8CodeUnitCount
        guard length > 0, count - start >= length else { return nil }
        let first = text.utf8Start[0]
        var index = start
        while index <= count - length {
            if ignoringCase {
                if self[index].lowercased == first, matchesIgnoringCase(text, at: index) { return index }
            } else {
                index = next(first, from: index)
                if matches(text, at: index) { return index }
            }
            index += 1
        }
        return nil
    }

    /// The view without blanks at its ends.
    var trimmed: ByteView {
        var start = 0
        var end = count
        while start < end, self[start].isBlank { start += 1 }
        while end > start, self[end - 1].isBlank { end -= 1 }
        return view(start, end)
    }

    /// The bytes as text; what is no UTF-8 becomes U+FFFD.
    var string: String { String(decoding: self, as: UTF8.self) }
}

extension [UInt8] {
    /// Makes room for `more` bytes.
    ///
    /// Appending by itself doubles the room each time; with megabytes of hostile text that is most of the memory.
    @inline(__always) mutating func makeRoom(for more: Int) {
        if count + more > capacity { reserveCapacity(count + more + count / 8) }
    }

    /// Adds the bytes of a literal.
    @inline(__always) mutating func append(_ text: StaticString) {
        append(contentsOf: ByteView(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Adds a code point as UTF-8; a value that is no character becomes U+FFFD.
    mutating func append(codePoint value: UInt32) {
        switch value {
        case 0..<0x80:
            append(UInt8(value))
        case 0x80..<0x800:
            append(UInt8(0xC0 | value >> 6))
            append(UInt8(0x80 | value & 0x3F))
        case 0xD800..<0xE000, 0x110000...:
            append(codePoint: 0xFFFD)
        case 0x800..<0x10000:
            append(UInt8(0xE0 | value >> 12))
            append(UInt8(0x80 | value >> 6 & 0x3F))
            append(UInt8(0x80 | value & 0x3F))
        default:
            append(UInt8(0xF0 | value >> 18))
            append(UInt8(0x80 | value >> 12 & 0x3F))
            append(UInt8(0x80 | value >> 6 & 0x3F))
            append(UInt8(0x80 | value & 0x3F))
        }
    }
}
