/// Questions about single bytes of UTF-8, answered as ASCII.
extension UInt8 {
    /// Space, tab, line feed, carriage return or form feed.
    @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
    /// a–z or A–Z.
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// 0–9.
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    /// The letter in lower case; other bytes unchanged.
    @inline(__always) var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
    /// The value of a hexadecimal digit.
    @inline(__always) var hexValue: UInt32? {
        if isDigit { return UInt32(self &- 0x30) }
        let letter = self | 0x20
        return letter &- 0x61 < 6 ? UInt32(letter &- 0x61) + 10 : nil
    }
    /// May start a name in XML or HTML: a letter, `_`, `:` or any byte of a longer character.
    @inline(__always) var startsName: Bool { isLetter || self == UInt8(ascii: "_") || self == UInt8(ascii: ":") || self >= 0x80 }
    /// May go on in a name.
    @inline(__always) var continuesName: Bool {
        startsName || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
    }
}
