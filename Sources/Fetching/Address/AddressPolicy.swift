/// Which addresses the fetcher may connect to: the open internet, and what the operator allows besides.
struct AddressPolicy: Sendable {
    private let allowsAll: Bool
    private let allowed: [AllowedAddress]

    /// - Throws: `.badConfiguration` for an entry that cannot be read.
    init(allowPrivate: Bool, allowed: Set<String>) throws(FetchError) {
        self.allowsAll = allowPrivate
        var entries: [AllowedAddress] = []
        for text in allowed.sorted() {
            guard let entry = AllowedAddress(text) else {
                throw FetchError(.badConfiguration, url: "", detail: "allowedAddresses: \(text)")
            }
            entries.append(entry)
        }
        self.allowed = entries
    }

    /// Nil when a connection may be made; else why it may not.
    ///
    /// - Parameter host: the name as it stood in the address, lower case; an entry of the allow list may name it.
    func objection(to address: IPAddress, port: Int, host: String) -> AddressKind? {
        guard !allowsAll else { return nil }
        let kind = AddressGuard.kind(of: address)
        guard kind != .public else { return nil }
        return allowed.contains { $0.covers(address.unmapped, port: port, host: host) } ? nil : kind
    }

    /// What can be said of a host that a proxy will look up: an address written out is judged as such, and
    /// `localhost` is the proxy's own machine. Any other name is for the proxy to judge.
    func objection(toProxied host: String, port: Int) -> AddressKind? {
        if let address = IPAddress(host) { return objection(to: address, port: port, host: host) }
        guard host == "localhost" || host.hasSuffix(".localhost") else { return nil }
        return objection(to: IPAddress(v4: [127, 0, 0, 1]), port: port, host: host)
    }
}
