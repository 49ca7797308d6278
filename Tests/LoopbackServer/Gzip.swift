/// Gzip made by hand (RFC 1951 and 1952), so that tests need no compressor.
public enum Gzip {
    /// The bytes, in stored blocks: valid gzip without compression.
    public static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var output = header
        var rest = bytes[...]
        repeat {
            let part = rest.prefix(0xFFFF)
            rest = rest.dropFirst(part.count)
            let count = UInt16(part.count)
            output += [rest.isEmpty ? 1 : 0] + littleEndian(UInt32(count), 2) + littleEndian(UInt32(~count), 2) + part
        } while !rest.isEmpty
        return output + littleEndian(crc32(bytes), 4) + littleEndian(UInt32(truncatingIfNeeded: bytes.count), 4)
    }

    /// A bomb: 258 zeros for every 13 bits, at least `count` zeros in all. Its checksum is wrong: nobody should get that far.
    public static func bomb(zeros count: Int) -> [UInt8] {
        var bits = BitWriter(bytes: header)
        bits.write(0b011, 3)  // last block, fixed codes
        bits.write(0b0000_1100, 8)  // the literal 0 (code 00110000, first bit first)
        for _ in 0..<(count / 258 + 1) {
            bits.write(0b1010_0011, 8)  // length 258 (symbol 285, code 11000101)
            bits.write(0, 5)  // distance 1
        }
        bits.write(0, 7)  // end of block
        return bits.bytes + [UInt8](repeating: 0, count: 9)
    }

    private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

    private static func littleEndian(_ value: UInt32, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
    }
}

/// Bits into bytes, lowest first, as deflate wants them.
private struct BitWriter {
    var bytes: [UInt8]
    private var free = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func write(_ bits: UInt8, _ count: Int) {
        for index in 0..<count {
            if free == 0 {
                bytes.append(0)
                free = 8
            }
            bytes[bytes.count - 1] |= ((bits >> index) & 1) << (8 - free)
            free -= 1
        }
    }
}
