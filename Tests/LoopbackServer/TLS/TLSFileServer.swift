import Foundation

/// An HTTPS server for files, by `openssl s_server`: one connection at a time, enough to look at certificates.
public final class TLSFileServer {
    /// Picked by the system.
    public let port: Int
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()

    /// Serves one file under its name.
    public init(certificate: Certificate, file name: String, contents: String) throws {
        try Data(contents.utf8).write(to: certificate.folder.appendingPathComponent(name))
        process = try OpenSSL.start(
            ["s_server", "-accept", "127.0.0.1:0", "-cert", "cert.pem", "-key", "key.pem", "-WWW"],
            in: certificate.folder, input: input, output: output)
        // It tells its port as `ACCEPT 127.0.0.1:12345`.
        var text = ""
        while true {
            let data = output.fileHandleForReading.availableData
            text += String(decoding: data, as: UTF8.self)
            if let line = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().first(where: { $0.hasPrefix("ACCEPT ") }
            ),
                let number = line.split(separator: ":").last.flatMap({ Int($0) })
            {
                port = number
                return
            }
            guard !data.isEmpty else { throw ServerError("openssl s_server: \(text)") }
        }
    }

    deinit { stop() }

    /// Ends the process.
    public func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }
}
