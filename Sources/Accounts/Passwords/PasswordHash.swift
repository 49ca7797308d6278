import Crypto
import CryptoExtras
import Foundation

/// What is kept of a password: `$scrypt$ln=15,r=8,p=3$<salt>$<hash>`, both in base64 without padding (the PHC string format).
///
/// Making and checking one takes tens of milliseconds and tens of megabytes on purpose: keep it off Swift's thread pool.
public struct PasswordHash: Sendable, Equatable {
    /// As it is stored.
    public let text: String
    private let cost: PasswordCost
    private let salt: Data
    private let key: Data

    /// Hashes a new password with a fresh salt.
    ///
    /// - Returns: nil when the machine has no memory left for it.
    public init?(_ password: String, cost: PasswordCost = .standard) {
        self.init(password, salt: SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }, cost: cost)
    }

    init?(_ password: String, salt: Data, cost: PasswordCost) {
        guard let key = PasswordHash.derive(password, salt: salt, cost: cost) else { return nil }
        self.cost = cost
        self.salt = salt
        self.key = key
        text = "$scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)$\(salt.unpadded)$\(key.unpadded)"
    }

    /// Reads a stored one; nil when it is none.
    public init?(stored text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = PasswordHash.cost(parts[2]), cost.isSane,
            let salt = Data(unpadded: parts[3]), let key = Data(unpadded: parts[4]), key.count == PasswordHash.length
        else { return nil }
        self.text = text
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    /// Whether this is the password.
    public func matches(_ password: String) -> Bool {
        guard let other = PasswordHash.derive(password, salt: salt, cost: cost) else { return false }
        return zip(key, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Whether it was made with another cost than is asked now, and is better made anew at the next sign-in.
    public func isOutdated(_ present: PasswordCost) -> Bool { cost != present }

    private static let length = 32

    /// One spelling for what looks the same: an é can be one sign or two, and keyboards differ (NIST SP 800-63B-4, 3.1.1.2).
    private static func derive(_ password: String, salt: Data, cost: PasswordCost) -> Data? {
        let bytes = Data(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try? KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: length, rounds: 1 << cost.logN, blockSize: cost.r, parallelism: cost.p,
            maxMemory: 256 * (1 << cost.logN) * cost.r)
        return key.map { $0.withUnsafeBytes { Data($0) } }
    }

    private static func cost(_ text: String) -> PasswordCost? {
        var values: [Substring: Int] = [:]
        for pair in text.split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let number = Int(parts[1]) else { return nil }
            values[parts[0]] = number
        }
        guard let logN = values["ln"], let r = values["r"], let p = values["p"] else { return nil }
        return PasswordCost(logN: logN, r: r, p: p)
    }
}

extension Data {
    fileprivate var unpadded: String { base64EncodedString().replacing("=", with: "") }

    fileprivate init?(unpadded text: String) {
        self.init(base64Encoded: text + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4))
    }
}
