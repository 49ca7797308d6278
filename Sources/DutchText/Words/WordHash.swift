/// A 64-bit hash of a folded word that grows byte by byte, so that the hashes of all beginnings of a word cost one pass
/// (FNV-1a with a final mix).
public struct WordHash: Equatable, Sendable {
    @usableFromInline var state: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of nothing.
    @inlinable
    public init() {}

    /// Takes the next byte of the word.
    @inlinable
    @inline(__always)
    public mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    /// Well-mixed value for use as a table key; never 0.
    @inlinable
    @inline(__always)
    public var value: UInt64 {
        var mixed = state
        mixed ^= mixed >> 32
        mixed = mixed &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
        return mixed | 1
    }

    /// The hash of a whole word.
    @inlinable
    @inline(__always)
    public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = WordHash()
        for byte in bytes { hash.add(byte) }
        return hash.value
    }
}
