/// Windows-1252, the Western European code page that the web means when it says Latin-1 (WHATWG Encoding).
enum Windows1252 {
    /// The characters of bytes 0x80–0x9F; the five that the code page leaves open stay control characters.
    private static let upper: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// The code point that a byte stands for.
    static func codePoint(_ byte: UInt8) -> UInt32 {
        byte &- 0x80 < 32 ? upper[Int(byte &- 0x80)] : UInt32(byte)
    }

    /// The code point that is meant by a character 128–159, which HTML and feeds use as Windows-1252 bytes.
    static func meant(_ value: UInt32) -> UInt32 {
        value &- 0x80 < 32 ? upper[Int(value &- 0x80)] : value
    }

    /// The bytes as UTF-8. Every byte has a meaning, so this fails only on too much text (`FeedReader.maximumBytes`).
    static func decode(_ bytes: ByteView) throws(ReadingError) -> [UInt8] {
        var size = 0
        for byte in bytes { size += width(of: byte) }
        guard size <= FeedReader.maximumBytes else { throw ReadingError(.tooLarge, detail: "\(size) bytes as UTF-8") }
        var out: [UInt8] = []
        out.reserveCapacity(size)
        for byte in bytes {
            if byte < 0x80 { out.append(byte) } else { out.append(codePoint: codePoint(byte)) }
        }
        return out
    }

    /// How many bytes the character of a byte takes in UTF-8.
    @inline(__always) static func width(of byte: UInt8) -> Int { byte < 0x80 ? 1 : codePoint(byte) < 0x800 ? 2 : 3 }

    /// Whether the bytes use the range where Windows-1252 differs from Latin-1.
    static func differsFromLatin1(_ bytes: ByteView) -> Bool { bytes.contains { $0 &- 0x80 < 32 } }
}
