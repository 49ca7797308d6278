/// A 64-bit hash of a word that grows byte by byte, so that the hashes of all beginnings of a word cost one pass (FNV-1a with a final mix).
struct WordHash: Equatable {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// Well-mixed value for use as a table key; never 0.
    @inline(__always)
    var value: UInt64 {
        var mixed = state
        mixed ^= mixed >> 32
        mixed = mixed &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return mixed | 1
    }

    @inline(__always)
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in bytes { hash.add(byte) }
        return hash.value
    }
}
