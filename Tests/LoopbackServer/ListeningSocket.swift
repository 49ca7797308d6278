import Glibc

/// A socket that listens on a loopback address, on a port that the system picks.
struct ListeningSocket {
    let descriptor: Int32
    let port: Int

    init(address: String) throws {
        let isV6 = address.contains(":")
        descriptor = socket(isV6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw ServerError("socket: \(errno)") }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard Self.bind(descriptor, address, isV6: isV6), listen(descriptor, 4096) == 0, let port = Self.port(of: descriptor, isV6: isV6)
        else {
            let reason = errno
            close(descriptor)
            throw ServerError("\(address): \(reason)")
        }
        self.port = port
    }

    /// A port of 127.0.0.1 that nothing listens on just now.
    static func freePort() throws -> Int {
        let socket = try ListeningSocket(address: "127.0.0.1")
        defer { close(socket.descriptor) }
        return socket.port
    }

    /// Whether something listens on the port of 127.0.0.1.
    static func answers(port: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        defer { close(descriptor) }
        var v4 = sockaddr_in()
        v4.sin_family = sa_family_t(AF_INET)
        v4.sin_port = UInt16(port).bigEndian
        v4.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return withSockaddr(&v4) { connect(descriptor, $0, $1) } == 0
    }

    private static func bind(_ descriptor: Int32, _ address: String, isV6: Bool) -> Bool {
        if isV6 {
            var v6 = sockaddr_in6()
            v6.sin6_family = sa_family_t(AF_INET6)
            guard inet_pton(AF_INET6, address, &v6.sin6_addr) == 1 else { return false }
            return withSockaddr(&v6) { Glibc.bind(descriptor, $0, $1) } == 0
        }
        var v4 = sockaddr_in()
        v4.sin_family = sa_family_t(AF_INET)
        guard inet_pton(AF_INET, address, &v4.sin_addr) == 1 else { return false }
        return withSockaddr(&v4) { Glibc.bind(descriptor, $0, $1) } == 0
    }

    private static func port(of descriptor: Int32, isV6: Bool) -> Int? {
        var v6 = sockaddr_in6()
        var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        guard withSockaddr(&v6, { address, _ in getsockname(descriptor, address, &length) }) == 0 else { return nil }
        // Family and port lie at the same place for both versions.
        return Int(UInt16(bigEndian: v6.sin6_port))
    }

    private static func withSockaddr<Address>(
        _ address: inout Address, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<Address>.size)) }
        }
    }
}
