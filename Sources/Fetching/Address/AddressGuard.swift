/// Tells what kind of address a run of bytes is; pure, so that every range can be tested.
///
/// Source: IANA's special-purpose address registries for IPv4 and IPv6. IPv6 is judged the other way round: only
/// 2000::/3 is given out for the open internet, so all else is refused, known or not.
public enum AddressGuard {
    /// The kind of the address. One that wraps an IPv4 address (mapped, compatible, 6to4, Teredo) is no better than
    /// what it wraps.
    public static func kind(of address: IPAddress) -> AddressKind {
        address.isIPv4 ? kind(ofV4: address) : kind(ofV6: address)
    }

    private static func kind(ofV4 address: IPAddress) -> AddressKind {
        v4Ranges.first { $0.range.contains(address) }?.kind ?? .public
    }

    private static func kind(ofV6 address: IPAddress) -> AddressKind {
        if let known = v6Ranges.first(where: { $0.range.contains(address) }) { return known.kind }
        let wrapped = wrappedV4(in: address).map(kind(ofV4:))
        if let hidden = wrapped.first(where: { $0 != .public }) { return hidden }
        guard wrapped.isEmpty else { return .public }
        return globalUnicast?.contains(address) == true ? .public : .reserved
    }

    /// The IPv4 addresses that the IPv6 address stands for.
    private static func wrappedV4(in address: IPAddress) -> [IPAddress] {
        let bytes = address.bytes
        func v4(at offset: Int, flipped: Bool = false) -> IPAddress {
            IPAddress(v4: bytes[offset..<offset + 4].map { flipped ? ~$0 : $0 })
        }
        // ::/96 compatible, ::ffff:0:0/96 mapped (RFC 4291 §2.5.5), ::ffff:0:0:0/96 translated (RFC 2765).
        if wrappers.contains(where: { $0.contains(address) }) { return [v4(at: 12)] }
        // 2002::/16, 6to4 (RFC 3056): the relay's address follows the prefix.
        if bytes[0] == 0x20, bytes[1] == 0x02 { return [v4(at: 2)] }
        // 2001::/32, Teredo (RFC 4380 §4): the server in the clear, the client with its bits flipped.
        if bytes.prefix(4) == [0x20, 0x01, 0, 0] { return [v4(at: 4), v4(at: 12, flipped: true)] }
        return []
    }

    private static let globalUnicast = IPNetwork("2000::/3")
    private static let wrappers = ["::/96", "::ffff:0:0/96", "::ffff:0:0:0/96"].compactMap(IPNetwork.init)

    private static let v4Ranges = ranges([
        ("0.0.0.0/8", .unspecified), ("10.0.0.0/8", .private), ("100.64.0.0/10", .carrierNAT), ("127.0.0.0/8", .loopback),
        ("169.254.0.0/16", .linkLocal), ("172.16.0.0/12", .private), ("192.0.0.0/24", .reserved), ("192.0.2.0/24", .documentation),
        ("192.88.99.0/24", .reserved), ("192.168.0.0/16", .private), ("198.18.0.0/15", .benchmark), ("198.51.100.0/24", .documentation),
        ("203.0.113.0/24", .documentation), ("224.0.0.0/4", .multicast), ("255.255.255.255", .broadcast), ("240.0.0.0/4", .reserved),
    ])

    private static let v6Ranges = ranges([
        ("::", .unspecified), ("::1", .loopback), ("64:ff9b::/96", .nat64), ("64:ff9b:1::/48", .nat64), ("fc00::/7", .uniqueLocal),
        ("fec0::/10", .uniqueLocal), ("fe80::/10", .linkLocal), ("ff00::/8", .multicast), ("2001:2::/48", .benchmark),
        ("2001:db8::/32", .documentation), ("3fff::/20", .documentation), ("2001:10::/28", .reserved), ("2001:20::/28", .reserved),
    ])

    private static func ranges(_ table: [(String, AddressKind)]) -> [(range: IPNetwork, kind: AddressKind)] {
        table.map { text, kind in
            guard let range = IPNetwork(text) else { preconditionFailure("not a range: \(text)") }
            return (range, kind)
        }
    }
}
