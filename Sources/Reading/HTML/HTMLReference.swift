/// A character reference in HTML text, as browsers read it.
struct HTMLReference {
    /// The code point that it stands for.
    let codePoint: UInt32
    /// The index after the reference.
    let end: Int

    /// Reads the reference at `index`, where an `&` stands; nil when it is none.
    init?(_ bytes: ByteView, at index: Int) {
        var end = index + 1
        let limit = min(bytes.count, index + 34)
        if end < limit, bytes[end] == UInt8(ascii: "#") { end += 1 }
        while end < limit, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
        let inside = bytes.view(index + 1, end)
        guard !inside.isEmpty else { return nil }
        let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
        if inside[0] == UInt8(ascii: "#") {
            guard let value = XMLReference.number(inside) else { return nil }
            codePoint = Self.allowed(Windows1252.meant(value))
        } else {
            // `&copy 2026` means ©, but `?a=1&copy=2` does not.
            let next = end < bytes.count ? bytes[end] : 0
            guard isClosed || (next != UInt8(ascii: "=") && Self.isOld(inside)) else { return nil }
            guard let value = Self.codePoint(of: inside) else { return nil }
            codePoint = value
        }
        self.end = isClosed ? end + 1 : end
    }

    /// The few names that nearly all references use are found without a table.
    @inline(__always) private static func codePoint(of name: ByteView) -> UInt32? {
        switch name.count {
        case 2 where name.matches("lt", at: 0): 0x3C
        case 2 where name.matches("gt", at: 0): 0x3E
        case 3 where name.matches("amp", at: 0): 0x26
        case 4 where name.matches("quot", at: 0): 0x22
        case 4 where name.matches("nbsp", at: 0): 0xA0
        default: HTMLEntities.codePoint(of: name)
        }
    }

    /// Names that HTML accepts without a semicolon: those of Latin-1 (WHATWG HTML, named character references).
    private static func isOld(_ name: ByteView) -> Bool {
        guard let value = HTMLEntities.codePoint(of: name) else { return false }
        return value < 0x100 && !name.matches("apos", at: 0)
    }

    private static func allowed(_ value: UInt32) -> UInt32 {
        if value == 0 || value > 0x10FFFF || (0xD800..<0xE000).contains(value) { return 0xFFFD }
        return value
    }
}
