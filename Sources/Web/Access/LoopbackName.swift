/// Names and addresses that can only be this machine.
enum LoopbackName {
    static func isOne(_ host: String) -> Bool {
        ["127.0.0.1", "localhost", "[::1]", "::1"].contains(host.lowercased())
    }

    /// `127.0.0.1:8080` gives `127.0.0.1`, `[::1]:8080` gives `[::1]`. What has no good port is left whole, and so is refused.
    static func host(of authority: String) -> String {
        guard let colon = authority.lastIndex(of: ":"), authority.last != "]" else { return authority }
        let port = authority[authority.index(after: colon)...]
        return !port.isEmpty && port.utf8.allSatisfy { (0x30...0x39).contains($0) } ? String(authority[..<colon]) : authority
    }

    /// Whether a host is written in digits: IPv4, or IPv6 in brackets.
    static func isAddress(_ host: String) -> Bool {
        if host.hasPrefix("["), host.hasSuffix("]") { return host.dropFirst().dropLast().utf8.allSatisfy(isOfIPv6) && host.utf8.count > 4 }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && $0.utf8.count <= 3 }
    }

    private static func isOfIPv6(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || Character(Unicode.Scalar(byte)).isHexDigit
    }
}
