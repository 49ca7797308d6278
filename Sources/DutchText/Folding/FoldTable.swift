/// What becomes of a code point beyond ASCII.
enum FoldTable {
    /// The fate of a code point.
    enum Fold: Equatable {
        /// It vanishes: soft hyphen, zero-width and direction characters.
        case gone
        /// It is a combining mark of the letter before it.
        case mark
        /// One or two ASCII bytes, the first in the low byte.
        case bytes(UInt16)
        /// Not in the table.
        case unlisted
    }

    /// Fold of a code point from U+0080 up.
    static func fold(of scalar: Unicode.Scalar) -> Fold {
        switch scalar.value {
        case 0x80..<0x180:
            let packed = latin[Int(scalar.value) - 0x80]
            return packed == 0 ? .unlisted : packed == goneCode ? .gone : .bytes(packed)
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: return .mark
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0x34F, 0x180E: return .gone
        case 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x1680: return .bytes(0x20)
        case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D: return .bytes(0x2D)
        case 0x2018...0x201B, 0x2032, 0x2035, 0x2039, 0x203A, 0x02B9, 0x02BB...0x02BD, 0x02C8, 0xFF07: return .bytes(0x27)
        case 0x201C...0x201F, 0x2033, 0x2036, 0x301D...0x301F, 0xFF02: return .bytes(0x22)
        case 0x2028, 0x2029: return .bytes(0x0A)
        default: return .unlisted
        }
    }

    private static let goneCode: UInt16 = 0xFFFF

    /// U+0080 to U+017F. A dot stands for "as it is".
    private static let latin: [UInt16] = pack(
        """
        . . . . . \\n . . . . . . . . . . . . . . . . . . . . . . . . . .
        \\s . . . . . . . . . a \" . \\- . . . . 2 3 ' . . . . 1 o \" . . . .
        a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss
        a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y
        a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g
        g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l
        l l l n n n n n n 'n n n o o o o o o oe oe r r r r r r s s s s s s
        s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
        """)

    private static func pack(_ table: String) -> [UInt16] {
        table.split(whereSeparator: \.isWhitespace).map { entry in
            switch entry {
            case ".": return 0
            case "\\s": return 0x20
            case "\\n": return 0x0A
            case "\\-": return goneCode
            default:
                return entry.utf8.reversed().reduce(0) { $0 << 8 | UInt16($1) }
            }
        }
    }
}
