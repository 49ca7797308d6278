import Foundation

/// An IPv4 or IPv6 address as its bytes in network order: 4 or 16 of them.
public struct IPAddress: Hashable, Sendable {
    /// 4 bytes for IPv4, 16 for IPv6.
    public let bytes: [UInt8]

    /// Nil unless there are 4 or 16 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads `192.0.2.1`, `2001:db8::1` or `[2001:db8::1]`; no names, no short forms such as `127.1`, no zones.
    public init?(_ text: String) {
        var text = text
        if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
        if let v4 = Self.read(text, family: AF_INET, count: 4) {
            bytes = v4
        } else if let v6 = Self.read(text, family: AF_INET6, count: 16) {
            bytes = v6
        } else {
            return nil
        }
    }

    /// Whether it has 4 bytes.
    public var isIPv4: Bool { bytes.count == 4 }

    /// The IPv4 address inside an IPv4-mapped IPv6 one (`::ffff:a.b.c.d`, RFC 4291 §2.5.5.2), as the kernel would
    /// connect to it; any other address unchanged.
    public var unmapped: IPAddress {
        let prefix: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        guard bytes.count == 16, Array(bytes.prefix(12)) == prefix else { return self }
        return IPAddress(v4: Array(bytes.suffix(4)))
    }

    /// For tables that know they hold four bytes.
    init(v4 bytes: [UInt8]) {
        precondition(bytes.count == 4)
        self.bytes = bytes
    }

    private static func read(_ text: String, family: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        guard inet_pton(family, text, &bytes) == 1 else { return nil }
        return bytes
    }
}

extension IPAddress: CustomStringConvertible {
    /// The usual notation, without brackets.
    public var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(isIPv4 ? AF_INET : AF_INET6, bytes, &text, socklen_t(text.count)) != nil else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
