import Foundation

/// The least HTTP/2 server there is: TLS by `openssl s_server`, the frames by hand. It answers every request with status 200
/// and the same body. For one connection.
public final class HTTP2Server {
    /// Free when the server was made.
    public let port: Int
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()

    /// Serves the body to whoever speaks HTTP/2; who does not gets no answer.
    public init(certificate: Certificate, body: String) throws {
        port = try ListeningSocket.freePort()
        process = try OpenSSL.start(
            ["s_server", "-accept", "127.0.0.1:\(port)", "-cert", "cert.pem", "-key", "key.pem", "-quiet", "-alpn", "h2"],
            in: certificate.folder, input: input, output: output)
        let (reading, writing) = (output.fileHandleForReading, input.fileHandleForWriting)
        Thread.detachNewThread {
            var session = HTTP2Session(body: Array(body.utf8))
            while case let data = reading.availableData, !data.isEmpty {
                let answer = session.receive(Array(data))
                if !answer.isEmpty { try? writing.write(contentsOf: answer) }
            }
        }
    }

    deinit { stop() }

    /// Ends the process, and with it the thread.
    public func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }
}

/// What the server says to what the client says (RFC 9113).
private struct HTTP2Session {
    let body: [UInt8]
    private var pending: [UInt8] = []
    private var prefaceLeft = 24

    init(body: [UInt8]) { self.body = body }

    mutating func receive(_ bytes: [UInt8]) -> [UInt8] {
        pending += bytes
        if prefaceLeft > 0 {
            let count = min(prefaceLeft, pending.count)
            pending.removeFirst(count)
            prefaceLeft -= count
        }
        var answer: [UInt8] = []
        while pending.count >= 9 {
            let length = Int(pending[0]) << 16 | Int(pending[1]) << 8 | Int(pending[2])
            guard pending.count >= 9 + length else { break }
            answer += reply(type: pending[3], flags: pending[4], stream: Array(pending[5..<9]))
            pending.removeFirst(9 + length)
        }
        return answer
    }

    private func reply(type: UInt8, flags: UInt8, stream: [UInt8]) -> [UInt8] {
        let (data, headers, settings): (UInt8, UInt8, UInt8) = (0, 1, 4)
        switch type {
        case settings where flags & 1 == 0:
            return frame(settings, flags: 0, stream: [0, 0, 0, 0], []) + frame(settings, flags: 1, stream: [0, 0, 0, 0], [])
        case headers:
            // 0x88 is ":status: 200" in HPACK's static table (RFC 7541, appendix A).
            return frame(headers, flags: 4, stream: stream, [0x88]) + frame(data, flags: 1, stream: stream, body)
        default:
            return []
        }
    }

    private func frame(_ type: UInt8, flags: UInt8, stream: [UInt8], _ payload: [UInt8]) -> [UInt8] {
        let length = payload.count
        return [UInt8(length >> 16), UInt8(length >> 8 & 255), UInt8(length & 255), type, flags] + stream + payload
    }
}
