import Foundation
import Glibc

/// One connection to the server under test. It blocks, so it works on a thread of its own.
final class Wire: @unchecked Sendable {
    struct Trouble: Error { let what: String }

    // Used by one task at a time: each call waits for the one before.
    private let socket: Int32
    private var received: [UInt8] = []
    private let queue = DispatchQueue(label: "wire")

    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        var patience = timeval(tv_sec: 0, tv_usec: 200_000)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        guard result == 0 else { throw Trouble(what: "port \(port) does not answer: \(errno)") }
    }

    deinit { close(socket) }

    func send(_ text: String) { send(Data(text.utf8)) }

    /// All of it: the system takes what fits.
    func send(_ data: Data) {
        var rest = data[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard sent > 0 else { return }
            rest = rest.dropFirst(sent)
        }
    }

    /// Sends a request and reads until the server closes, at most a minute.
    func exchange(_ request: String) async throws -> String { try await exchange(Data(request.utf8)) }

    func exchange(_ request: Data) async throws -> String {
        send(request)
        let (text, isClosed) = await read(upTo: 60) { _ in false }
        guard isClosed else { throw Trouble(what: "the server did not close: \(text.prefix(200))") }
        return text
    }

    /// Reads on until the text so far answers to `condition`, the server closes, or time is over.
    func read(upTo seconds: Double, until condition: @escaping @Sendable (String) -> Bool) async -> (text: String, isClosed: Bool) {
        await withCheckedContinuation { continuation in
            queue.async { [self] in
                let deadline = Date().addingTimeInterval(seconds)
                var isClosed = false
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while Date() < deadline, !condition(String(decoding: received, as: UTF8.self)) {
                    let count = recv(socket, &buffer, buffer.count, 0)
                    if count > 0 { received += buffer[..<count] }
                    if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) {
                        isClosed = true
                        break
                    }
                }
                continuation.resume(returning: (String(decoding: received, as: UTF8.self), isClosed))
            }
        }
    }
}
