/// A range of addresses that share their first bits: `10.0.0.0/8`, `fc00::/7`.
public struct IPNetwork: Hashable, Sendable {
    /// The first address of the range.
    public let address: IPAddress
    /// How many leading bits the addresses share.
    public let prefixLength: Int

    /// Reads CIDR notation; a bare address is a range of one.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2, let address = IPAddress(String(first)) else { return nil }
        let bits = address.bytes.count * 8
        guard let length = parts.count == 2 ? Int(parts[1]) : bits, (0...bits).contains(length) else { return nil }
        self.address = address
        self.prefixLength = length
    }

    /// Whether the address, of the same family, lies in the range.
    public func contains(_ other: IPAddress) -> Bool {
        guard other.bytes.count == address.bytes.count else { return false }
        let whole = prefixLength / 8
        guard other.bytes.prefix(whole) == address.bytes.prefix(whole) else { return false }
        let rest = prefixLength % 8
        guard rest > 0 else { return true }
        let mask = ~(UInt8(0xFF) >> UInt8(rest))
        return other.bytes[whole] & mask == address.bytes[whole] & mask
    }
}
