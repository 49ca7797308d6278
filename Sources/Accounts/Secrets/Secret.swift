import Crypto
import Foundation

/// A random text that proves something to whoever holds it: a session, a one-time link, a token. It is shown once; what is kept is
/// its digest, so that who reads the database cannot act with it.
public struct Secret: Sendable, Equatable {
    /// What the holder gets: 256 random bits in base64url, 43 signs, after a prefix that says what it is.
    public let text: String

    /// A fresh one.
    ///
    /// - Parameter prefix: makes a leaked token findable (`eenmond_…`).
    public init(prefix: String = "") {
        let random = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        text = prefix + random.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// What is kept of it.
    public var digest: String { Secret.digest(of: text) }

    /// SHA-256 in hexadecimal. A slow hash is for passwords, which people choose; 256 random bits cannot be guessed.
    public static func digest(of text: String) -> String { SHA256.hash(data: Data(text.utf8)).hexadecimal }

    /// A second secret that belongs to the first and does not give it away: what a form carries along with a session.
    public static func derived(from text: String, for purpose: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Data(purpose.utf8), using: SymmetricKey(data: Data(text.utf8))).hexadecimal
    }

    /// Takes as long for a nearly right text as for a wrong one.
    public static func areEqual(_ a: String, _ b: String) -> Bool {
        let left = Array(a.utf8)
        let right = Array(b.utf8)
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension Sequence<UInt8> {
    /// Two digits a byte, in lower case.
    var hexadecimal: String {
        map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
