import Foundation

/// The `openssl` program, for tests of TLS; absent on some machines, and then those tests are skipped.
public enum OpenSSL {
    /// Where it is; nil when it is not installed.
    static let path: String? = ["/usr/bin/openssl", "/usr/local/bin/openssl"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// Whether tests of TLS can run here.
    public static var isPresent: Bool { path != nil }

    static func start(_ arguments: [String]) throws -> ChildProcess {
        guard let path else { throw ServerError("openssl is not installed") }
        return try ChildProcess(path, arguments)
    }
}
