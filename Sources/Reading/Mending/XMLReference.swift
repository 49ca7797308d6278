/// References in XML text: `&amp;`, `&#233;`, `&#xE9;`.
enum XMLReference {
    /// Whether XML itself defines the name.
    static func isPredefined(_ name: [UInt8]) -> Bool {
        name.withUnsafeBufferPointer { isPredefined($0) }
    }

    /// Whether XML itself defines the name.
    @inline(__always) static func isPredefined(_ name: ByteView) -> Bool {
        switch name.count {
        case 2: name.matches("lt", at: 0) || name.matches("gt", at: 0)
        case 3: name.matches("amp", at: 0)
        case 4: name.matches("quot", at: 0) || name.matches("apos", at: 0)
        default: false
        }
    }

    /// A numeric reference to a code point.
    static func numeric(_ value: UInt32) -> [UInt8] { Array("&#\(value);".utf8) }

    /// The code point of a numeric reference's inside (`#233`, `#xE9`, `#XE9`); nil when it is none.
    static func number(_ inside: ByteView) -> UInt32? {
        guard inside.count > 1, inside[0] == UInt8(ascii: "#") else { return nil }
        let isHex = inside[1].lowercased == UInt8(ascii: "x")
        var value: UInt32 = 0
        let digits = inside.view(isHex ? 2 : 1, inside.count)
        guard !digits.isEmpty else { return nil }
        for digit in digits {
            guard let figure = isHex ? digit.hexValue : digit.isDigit ? UInt32(digit &- 0x30) : nil else { return nil }
            value = min(value &* (isHex ? 16 : 10) &+ figure, 0x11_0000)
        }
        return value
    }

    /// Whether XML 1.0 allows the character (production 2).
    static func isCharacter(_ value: UInt32) -> Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
