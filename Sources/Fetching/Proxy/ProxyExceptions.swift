/// The hosts that go past the proxy, in the form of `NO_PROXY` as libcurl reads it: names with all below them, addresses,
/// ranges, parted by commas or blanks; `*` is every host.
struct ProxyExceptions: Sendable, Equatable {
    private let coversAll: Bool
    private let names: [String]
    private let networks: [IPNetwork]

    init(_ text: String) {
        let entries = text.split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
        coversAll = entries.contains("*")
        networks = entries.compactMap(IPNetwork.init)
        names = entries.filter { IPNetwork($0) == nil }.map { entry in
            WebAddress.canonical(host: entry.hasPrefix(".") ? String(entry.dropFirst()) : entry)
        }
    }

    func cover(host: String) -> Bool {
        if coversAll { return true }
        if let address = IPAddress(host) { return networks.contains { $0.contains(address) } }
        return names.contains { host == $0 || host.hasSuffix("." + $0) }
    }
}
