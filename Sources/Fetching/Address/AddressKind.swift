/// What an address is for. Only `public` may be fetched from without leave.
public enum AddressKind: String, Sendable, CaseIterable {
    /// A host on the open internet.
    case `public`
    /// 0.0.0.0/8 and `::`: "this host", which the kernel takes for loopback (RFC 1122 §3.2.1.3).
    case unspecified
    /// 127.0.0.0/8 and `::1`.
    case loopback
    /// 10/8, 172.16/12, 192.168/16 (RFC 1918).
    case `private`
    /// 100.64/10, between a provider and its customers (RFC 6598); clouds keep metadata services there.
    case carrierNAT
    /// 169.254/16 and fe80::/10, with the metadata service of most clouds (RFC 3927, RFC 4291).
    case linkLocal
    /// fc00::/7 (RFC 4193), and fec0::/10 that it replaced.
    case uniqueLocal
    /// 198.18/15 and 2001:2::/48 (RFC 2544, RFC 5180).
    case benchmark
    /// 192.0.2/24, 198.51.100/24, 203.0.113/24, 2001:db8::/32, 3fff::/20 (RFC 5737, RFC 3849, RFC 9637).
    case documentation
    /// 224/4 and ff00::/8.
    case multicast
    /// 255.255.255.255.
    case broadcast
    /// 64:ff9b::/96 and 64:ff9b:1::/48: a translator that may lead to any IPv4 address (RFC 6052, RFC 8215).
    case nat64
    /// All that IANA has not given out as a host on the open internet.
    case reserved
}
