/// One entry of the allow list: `10.1.2.3`, `10.1.2.3:8080`, `[fd00::1]:8080`, `10.0.0.0/8`, `intranet.example:8080`
/// or `intranet.example`. Without a port, every port.
struct AllowedAddress: Sendable, Equatable {
    private enum Place: Equatable {
        case network(IPNetwork)
        case name(String)
    }

    private let place: Place
    private let port: Int?

    init?(_ text: String) {
        if let network = IPNetwork(text) {
            place = .network(network)
            port = nil
            return
        }
        let (host, port) = Self.split(text)
        guard let host, !host.isEmpty, !host.contains("/"), port.map((1...65535).contains) ?? true else { return nil }
        if let network = IPNetwork(host) {
            place = .network(network)
        } else if !host.contains(":"), !host.contains("["), !host.contains(" ") {
            place = .name(WebAddress.canonical(host: host))
        } else {
            return nil
        }
        self.port = port
    }

    func covers(_ address: IPAddress, port: Int, host: String) -> Bool {
        guard self.port == nil || self.port == port else { return false }
        return switch place {
        case .network(let network): network.contains(address)
        case .name(let name): name == host
        }
    }

    /// The host and, after the last colon outside brackets, the port. A port that is no number makes the host nil.
    private static func split(_ text: String) -> (host: String?, port: Int?) {
        guard let colon = text.lastIndex(of: ":"), !text.hasSuffix("]") else { return (text, nil) }
        guard let port = Int(text[text.index(after: colon)...]) else { return (nil, nil) }
        return (String(text[..<colon]), port)
    }
}
