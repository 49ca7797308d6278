/// Searches that look at eight bytes at a time, as one number: most bytes of a feed need no attention.
extension UnsafeBufferPointer<UInt8> {
    /// The first index from `start` at which `isSpecial` holds, or `count`.
    ///
    /// `mayBeSpecial` answers for eight bytes at once, and may err on the side of caution.
    @inline(__always) func scan(from start: Int, until isSpecial: (UInt8) -> Bool, skipping mayBeSpecial: (UInt64) -> Bool) -> Int {
        guard let base = UnsafeRawPointer(baseAddress) else { return count }
        var index = start
        while index < count {
            while index + 8 <= count, !mayBeSpecial(base.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { index += 8 }
            let end = Swift.min(index + 8, count)
            while index < end {
                if isSpecial(self[index]) { return index }
                index += 1
            }
        }
        return count
    }

    /// The first byte beyond ASCII from `start`, or `count`.
    @inline(__always) func nextBeyondASCII(from start: Int) -> Int {
        scan(from: start, until: { $0 >= 0x80 }, skipping: EightBytes.haveHighBit)
    }

    /// The first `<` or `&` from `start`, or `count`.
    @inline(__always) func nextMarkup(from start: Int) -> Int {
        scan(
            from: start, until: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") },
            skipping: { EightBytes.hold(UInt8(ascii: "<"), in: $0) || EightBytes.hold(UInt8(ascii: "&"), in: $0) })
    }

    /// The first `byte` from `start`, or `count`.
    @inline(__always) func next(_ byte: UInt8, from start: Int) -> Int {
        scan(from: start, until: { $0 == byte }, skipping: { EightBytes.hold(byte, in: $0) })
    }
}

/// Questions about eight bytes in one number (Sean Anderson, "Bit Twiddling Hacks").
enum EightBytes {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of the bytes is `byte`.
    @inline(__always) static func hold(_ byte: UInt8, in word: UInt64) -> Bool {
        let difference = word ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & highs != 0
    }

    /// Whether one of the bytes is below `limit`, which is at most 128.
    @inline(__always) static func haveBelow(_ limit: UInt8, in word: UInt64) -> Bool {
        (word &- ones &* UInt64(limit)) & ~word & highs != 0
    }

    /// Whether all bytes are visible ASCII or single spaces, and the last one is no space. (The first may be one.)
    @inline(__always) static func areProse(_ word: UInt64) -> Bool {
        guard word & highs == 0, !haveBelow(0x20, in: word), !hold(0x7F, in: word) else { return false }
        let difference = word ^ (ones &* 0x20)
        let spaces = ~((difference & ~highs) &+ ~highs | difference) & highs
        return spaces & (spaces >> 8) == 0 && spaces & (1 << 63) == 0
    }

    /// Whether one of the bytes is beyond ASCII.
    @inline(__always) static func haveHighBit(_ word: UInt64) -> Bool { word & highs != 0 }
}
