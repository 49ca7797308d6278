/// From where the newsroom can be reached, and what is believed of a proxy before it.
public struct Reach: Sendable, Equatable {
    /// The address that is listened on.
    public var host: String
    /// The port; 0 takes a free one.
    public var port: Int
    /// How people's browsers reach it, `https://eenmond.waterrijk.example`; nil when that is `host` itself.
    public var publicAddress: String?
    /// Addresses of proxies whose word on the browser's address and on TLS is taken (`X-Forwarded-For`, `X-Forwarded-Proto`).
    public var trustedProxies: Set<String>

    /// On this machine alone, unless said otherwise.
    public init(
        host: String = "127.0.0.1", port: Int = 8080, publicAddress: String? = nil, trustedProxies: Set<String> = ["127.0.0.1", "::1"]
    ) {
        self.host = host
        self.port = port
        self.publicAddress = publicAddress
        self.trustedProxies = trustedProxies
    }

    /// Whether only this machine itself can reach it.
    public var isLoopback: Bool { LoopbackName.isOne(host) }

    /// Whether somebody set how people get here from elsewhere. Then who comes from this machine may be anybody, brought by a proxy
    /// that does not say so.
    public var isBehindProxy: Bool { publicAddress != nil || trustedProxies != Reach().trustedProxies }

    /// Whether a browser may ask for this host: a web page elsewhere can point a name of its own at us (DNS rebinding) and would
    /// otherwise read what is here. An address in digits is nobody's name.
    func allows(authority: String) -> Bool {
        let name = LoopbackName.host(of: authority).lowercased()
        if LoopbackName.isOne(name) { return true }
        if let publicName, name == publicName { return true }
        guard !isLoopback else { return false }
        return name == host.lowercased() || LoopbackName.isAddress(name)
    }

    /// Whether a page of this origin is ours.
    func allows(origin: String, authority: String, isSecure: Bool) -> Bool {
        if let publicAddress, origin == publicAddress { return true }
        return origin == "\(isSecure ? "https" : "http")://\(authority)"
    }

    private var publicName: String? {
        publicAddress.map { address in
            let rest = address.drop { $0 != "/" }.drop { $0 == "/" }
            return LoopbackName.host(of: String(rest.prefix { $0 != "/" })).lowercased()
        }
    }
}
