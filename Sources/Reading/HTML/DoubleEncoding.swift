/// UTF-8 that was taken for Windows-1252 and encoded once more: `cafÃ©` for `café`.
enum DoubleEncoding {
    /// The text as it was meant; nil when it was not encoded twice.
    ///
    /// All characters beyond ASCII must be bytes of Windows-1252 that together make well-formed UTF-8. Such a text
    /// hardly ever means what it says.
    static func undo(_ text: ByteView) -> [UInt8]? {
        let first = text.nextBeyondASCII(from: 0)
        guard first < text.count, startsSequence(text, at: first) else { return nil }
        var out = Array(text[..<first])
        var index = first
        while index < text.count {
            let length = text.characterLength(at: index)
            guard length > 0 else { return nil }
            guard let byte = byte(text.view(index, index + length)) else { return nil }
            out.append(byte)
            index += length
        }
        return out.withUnsafeBufferPointer { $0.isUTF8 } ? out : nil
    }

    /// Whether the first two characters beyond ASCII could be the start of one; ordinary accented text stops here.
    private static func startsSequence(_ text: ByteView, at index: Int) -> Bool {
        let length = text.characterLength(at: index)
        guard length == 2, let lead = byte(text.view(index, index + length)), lead >= 0xC2 else { return false }
        let next = index + length
        guard next < text.count, text[next] >= 0x80 else { return false }
        let nextLength = text.characterLength(at: next)
        guard nextLength > 0, let second = byte(text.view(next, next + nextLength)) else { return false }
        return second & 0xC0 == 0x80
    }

    private static func byte(_ character: ByteView) -> UInt8? {
        if character.count == 1 { return character[0] }
        if character.count == 2 {
            let value = UInt32(character[0] & 0x1F) << 6 | UInt32(character[1] & 0x3F)
            if value < 0x100 { return UInt8(value) }
            return back[value]
        }
        guard character.count == 3 else { return nil }
        return back[UInt32(character[0] & 0x0F) << 12 | UInt32(character[1] & 0x3F) << 6 | UInt32(character[2] & 0x3F)]
    }

    private static let back: [UInt32: UInt8] = Dictionary(
        (UInt8(0x80)...0x9F).map { (Windows1252.codePoint($0), $0) }, uniquingKeysWith: { first, _ in first })
}
