/// Base32 as authenticator apps read it (RFC 4648, 6): capitals and 2–7, padding left out.
public enum Base32 {
    private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    /// Bytes as text.
    public static func text(_ bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
        var buffer = 0
        var bits = 0
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFF
            bits += 8
            while bits >= 5 {
                bits -= 5
                result.append(signs[(buffer >> bits) & 31])
            }
        }
        if bits > 0 { result.append(signs[(buffer << (5 - bits)) & 31]) }
        return String(decoding: result, as: UTF8.self)
    }

    /// Text as bytes; nil when a sign is none of the alphabet. Case and padding do not matter.
    public static func bytes(_ text: String) -> [UInt8]? {
        var result: [UInt8] = []
        var buffer = 0
        var bits = 0
        for sign in text.uppercased().utf8 where sign != UInt8(ascii: "=") {
            guard let value = signs.firstIndex(of: sign) else { return nil }
            buffer = (buffer << 5 | value) & 0xFFF
            bits += 5
            guard bits >= 8 else { continue }
            bits -= 8
            result.append(UInt8((buffer >> bits) & 0xFF))
        }
        return result
    }
}
