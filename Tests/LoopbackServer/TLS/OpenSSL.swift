import Foundation

/// The `openssl` program, for tests of TLS; absent on some machines, and then those tests are skipped.
public enum OpenSSL {
    /// Where it is; nil when it is not installed.
    public static let path: String? = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// Whether tests of TLS can run here.
    public static var isPresent: Bool { path != nil }

    /// Starts it; what it prints goes to `output`.
    static func start(_ arguments: [String], in folder: URL, input: Pipe, output: Pipe) throws -> Process {
        guard let path else { throw ServerError("openssl is not installed") }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
