/// Data and its correction, in the order in which they lie in the code (ISO/IEC 18004, 7.4 to 7.6).
enum QRCodewords {
    static func make(_ bytes: [UInt8], _ version: QRVersion) -> [UInt8] {
        let data = padded(bytes, to: version.dataCodewords)
        let length = version.dataCodewords / version.blocks
        let blocks = (0..<version.blocks).map { Array(data[$0 * length..<($0 + 1) * length]) }
        let corrections = blocks.map { correction(of: $0, count: version.correction) }
        return interleaved(blocks) + interleaved(corrections)
    }

    /// Mode and length in four and eight bits, the bytes, an end, and filling.
    private static func padded(_ bytes: [UInt8], to count: Int) -> [UInt8] {
        var nibbles: [UInt8] = [0b0100, UInt8(bytes.count >> 4), UInt8(bytes.count & 15)]
        for byte in bytes { nibbles += [byte >> 4, byte & 15] }
        nibbles.append(0)
        var result = stride(from: 0, to: nibbles.count - 1, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
        var filling: UInt8 = 0xEC
        while result.count < count {
            result.append(filling)
            filling = filling == 0xEC ? 0x11 : 0xEC
        }
        return Array(result.prefix(count))
    }

    private static func interleaved(_ blocks: [[UInt8]]) -> [UInt8] {
        guard let length = blocks.first?.count else { return [] }
        return (0..<length).flatMap { place in blocks.map { $0[place] } }
    }

    /// Reed-Solomon over GF(256) with x⁸+x⁴+x³+x²+1.
    private static func correction(of data: [UInt8], count: Int) -> [UInt8] {
        var generator: [UInt8] = [1]
        var root: UInt8 = 1
        for _ in 0..<count {
            var next = generator + [0]
            for (place, factor) in generator.enumerated() { next[place + 1] ^= product(factor, root) }
            generator = next
            root = product(root, 2)
        }
        var rest = [UInt8](repeating: 0, count: count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for place in 0..<count { rest[place] ^= product(generator[place + 1], factor) }
        }
        return rest
    }

    private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
        var (a, b, result) = (a, b, UInt8(0))
        while b > 0 {
            if b & 1 == 1 { result ^= a }
            a = (a << 1) ^ (a & 0x80 == 0 ? 0 : 0x1D)
            b >>= 1
        }
        return result
    }
}
