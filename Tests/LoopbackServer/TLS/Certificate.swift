import Foundation

/// A self-signed certificate with its key, in a folder of its own that `remove` takes away.
public struct Certificate: Sendable {
    /// Where `cert.pem` and `key.pem` are.
    public let folder: URL

    /// The certificate in PEM, for a client that is to trust it.
    public var file: String { folder.appendingPathComponent("cert.pem").path }

    /// Makes one for the names; valid from now for so many days (a negative number: expired).
    public init(for names: [String], days: Int = 30) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("loopback-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let alternatives = names.map { $0.first?.isNumber == true ? "IP:\($0)" : "DNS:\($0)" }.joined(separator: ",")
        let process = try OpenSSL.start(
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "key.pem",
                "-out", "cert.pem", "-days", "\(days)", "-subj", "/CN=\(names.first ?? "")", "-addext", "subjectAltName=\(alternatives)",
            ], in: folder, input: Pipe(), output: Pipe())
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ServerError("openssl req: \(process.terminationStatus)") }
    }

    /// Removes the folder.
    public func remove() { try? FileManager.default.removeItem(at: folder) }
}
