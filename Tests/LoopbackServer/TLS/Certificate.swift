import Foundation

/// A self-signed certificate with its key, in a folder of its own that `remove` takes away.
public struct Certificate: Sendable {
    /// Where the files are.
    let folder: URL

    /// The certificate in PEM, for a client that is to trust it.
    public var file: String { folder.appendingPathComponent("cert.pem").path }

    var keyFile: String { folder.appendingPathComponent("key.pem").path }

    /// Makes one for the names, good for 30 days.
    public init(for names: [String]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("loopback-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let alternatives = names.map { $0.first?.isNumber == true ? "IP:\($0)" : "DNS:\($0)" }.joined(separator: ",")
        let process = try OpenSSL.start([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", keyFile, "-out", file,
            "-days", "30", "-subj", "/CN=\(names.first ?? "")", "-addext", "subjectAltName=\(alternatives)",
        ])
        let status = process.wait()
        guard status == 0 else { throw ServerError("openssl req: \(status)") }
    }

    /// Removes the folder.
    public func remove() { try? FileManager.default.removeItem(at: folder) }
}
