/// What belongs to a word, in folded UTF-8.
enum WordBytes {
    static let hyphen: UInt8 = 0x2D
    static let apostrophe: UInt8 = 0x27

    /// Length of the letter or digit at a place; 0 where there is none.
    static func letterLength(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        let byte = bytes[place]
        guard byte >= 0x80 else { return isASCIILetterOrDigit(byte) ? 1 : 0 }
        let length = scalarLength(byte)
        guard place + length <= bytes.count else { return 0 }
        return isLetter(bytes[place..<place + length]) ? length : 0
    }

    /// Length of what goes on a word at a place: a letter or digit, or an apostrophe with a letter or digit behind it; 0 where the word ends.
    static func innerLength(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        let length = letterLength(in: bytes, at: place)
        guard length == 0, bytes[place] == apostrophe, place + 1 < bytes.count else { return length }
        return letterLength(in: bytes, at: place + 1) > 0 ? 1 : 0
    }

    /// One point, comma or colon between digits, as in `14.05` and `1.000`.
    static func isInNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ between: Range<Int>) -> Bool {
        guard between.count == 1, between.lowerBound > 0, between.upperBound < bytes.count else { return false }
        let sign = bytes[between.lowerBound]
        guard sign == 0x2E || sign == 0x2C || sign == 0x3A else { return false }
        return bytes[between.lowerBound - 1] &- 0x30 < 10 && bytes[between.upperBound] &- 0x30 < 10
    }

    @inline(__always)
    static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    /// Bytes of the code point that a lead byte begins.
    @inline(__always)
    static func scalarLength(_ lead: UInt8) -> Int {
        lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// A full stop, question or exclamation mark, colon or line end before the word, with blanks and quotes round it.
    static func startsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ between: Range<Int>, isFirst: Bool) -> Bool {
        guard !isFirst else { return true }
        var hasBlank = false
        var place = between.upperBound - 1
        while place >= between.lowerBound {
            switch bytes[place] {
            case 0x0A, 0x0D: return true
            case 0x20, 0x09: hasBlank = true
            case 0x22, 0x27, 0x28, 0x29, 0x5B, 0x5D: break
            case 0x2E, 0x21, 0x3F, 0x3A: return hasBlank
            default: return false
            }
            place -= 1
        }
        return false
    }

    private static func isLetter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
