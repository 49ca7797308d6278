import Foundation

/// The least TLS server there is: `openssl s_server` does the TLS, a session says what to answer. For one connection at a
/// time, enough to look at certificates.
public final class TLSServer {
    /// What the server speaks inside TLS.
    public enum Speech: String, Sendable {
        /// HTTP/1.1; asks the client to close after the answer, so that the next connection gets its turn.
        case http1 = "http/1.1"
        /// HTTP/2.
        case http2 = "h2"
    }

    /// Free when the server was made.
    public let port: Int
    private let process: ChildProcess

    /// Answers every request with status 200 and the body.
    public init(certificate: Certificate, speaking speech: Speech = .http1, body: String) throws {
        port = try ListeningSocket.freePort()
        process = try OpenSSL.start([
            "s_server", "-accept", "127.0.0.1:\(port)", "-cert", certificate.file, "-key", certificate.keyFile, "-quiet",
            "-alpn", speech.rawValue,
        ])
        let pipes = process.handOverPipes()
        let session: any TLSSession = speech == .http2 ? HTTP2Session(body: Array(body.utf8)) : HTTP1Session(body: Array(body.utf8))
        Thread.detachNewThread { Self.talk(session, through: pipes) }
        try waitUntilItListens()
    }

    /// Ends the process, and with it the thread.
    public func stop() { process.stop() }

    private static func talk(_ session: any TLSSession, through pipes: (input: Int32, output: Int32)) {
        // Writing to a program that has ended must not end the tests.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var session = session
        while case let bytes = ChildProcess.read(pipes.output), !bytes.isEmpty {
            let answer = session.receive(bytes)
            _ = write(pipes.input, answer, answer.count)
        }
        close(pipes.input)
        close(pipes.output)
    }

    private func waitUntilItListens() throws {
        for _ in 0..<1000 {
            if ListeningSocket.answers(port: port) { return }
            usleep(10_000)
        }
        throw ServerError("openssl s_server does not listen")
    }
}
