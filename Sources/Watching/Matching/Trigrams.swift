/// The first three letters of words: a quick no for nearly every place in a text.
struct Trigrams {
    private var bits = [UInt64](repeating: 0, count: 1 << 9)

    /// Adds the beginning of a word of three letters or more.
    mutating func insert(_ word: String) {
        let first = Array(word.utf8.prefix(3))
        guard first.count == 3 else { return }
        let number = Self.number(first[0], first[1], first[2])
        bits[number >> 6] |= 1 << UInt64(number & 63)
    }

    /// Whether a word may begin with these letters; a yes may be wrong.
    @inline(__always)
    func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        let number = Self.number(first, second, third)
        return bits[number >> 6] & (1 << UInt64(number & 63)) != 0
    }

    @inline(__always)
    private static func number(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
    }
}
