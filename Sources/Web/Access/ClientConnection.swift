import HTTPTypes
import Hummingbird

/// What is known of the other end of one request.
struct ClientConnection: Sendable, Equatable {
    /// Address of the browser: of the connection, or what a trusted proxy says.
    let address: String
    /// Whether the browser came over TLS, as a trusted proxy says.
    let isSecure: Bool
    /// Whether the browser runs on this machine itself, with no proxy in between.
    let isLocal: Bool

    init(peer: String?, headers: HTTPFields, reach: Reach) {
        let peer = peer ?? "onbekend"
        let isTrusted = reach.trustedProxies.contains(peer)
        let hops = (headers[.xForwardedFor] ?? "").split(separator: ",").map { String($0).trimmed }
        // The nearest proxy adds on the right; what stands left of the first stranger is that stranger's own word.
        let client = isTrusted ? hops.last { !reach.trustedProxies.contains($0) } ?? hops.first : nil
        address = client.map { String($0.prefix(64)) } ?? peer
        isSecure = isTrusted && headers[.xForwardedProto]?.split(separator: ",").last.map { String($0).trimmed.lowercased() } == "https"
        let isForwarded = ClientConnection.proxyHeaders.contains { headers[$0] != nil }
        isLocal = LoopbackName.isOne(peer) && !isForwarded && !reach.isBehindProxy
    }

    private static let proxyHeaders: [HTTPField.Name] = [.xForwardedFor, .xForwardedProto, .xForwardedHost, .forwarded, .xRealIP, .via]
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name.known("X-Forwarded-For")
    static let xForwardedProto = HTTPField.Name.known("X-Forwarded-Proto")
    static let xForwardedHost = HTTPField.Name.known("X-Forwarded-Host")
    static let forwarded = HTTPField.Name.known("Forwarded")
    static let xRealIP = HTTPField.Name.known("X-Real-IP")
}
