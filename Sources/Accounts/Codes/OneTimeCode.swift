import Crypto
import Foundation

/// Codes that change every half minute, made by an app on a phone (TOTP, RFC 6238, with HMAC-SHA-1, six digits, 30 seconds: the one
/// setting that every app knows).
public struct OneTimeCode: Sendable, Equatable {
    /// What phone and newsroom share.
    public let secret: [UInt8]
    /// Length of a step in seconds.
    public static let step: TimeInterval = 30

    /// A fresh secret of 160 bits (RFC 4226, 4, R6).
    public init() { secret = SymmetricKey(size: SymmetricKeySize(bitCount: 160)).withUnsafeBytes { Array($0) } }

    /// A secret that is known.
    public init(secret: [UInt8]) { self.secret = secret }

    /// A secret as it is stored and shown; nil when it is none.
    public init?(base32: String) {
        guard let bytes = Base32.bytes(base32), bytes.count >= 16 else { return nil }
        secret = bytes
    }

    /// The secret as it is stored, and typed into an app that cannot scan.
    public var base32: String { Base32.text(secret) }

    /// Number of the step in which a moment lies.
    public static func step(at moment: Date) -> Int64 { Int64((moment.timeIntervalSince1970 / step).rounded(.down)) }

    /// The code of a step.
    public func code(step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Data($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 0x0F)
        let word = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let modulus = (0..<digits).reduce(UInt32(1)) { product, _ in product * 10 }
        let text = String(word % modulus)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    /// The step whose code was typed, one step before and after the present one included for clocks that differ (RFC 6238, 5.2).
    ///
    /// - Parameter last: the step of the last code that was taken; it and earlier ones are refused, so that a code that somebody saw
    ///   cannot be used again.
    /// - Returns: nil when the code is wrong or was used.
    public func acceptedStep(for typed: String, at now: Date, after last: Int64?) -> Int64? {
        let digits = typed.filter { !$0.isWhitespace }
        let present = OneTimeCode.step(at: now)
        return (present - 1...present + 1).first { step in
            step > (last ?? Int64.min) && Secret.areEqual(code(step: step), digits)
        }
    }

    /// What a phone scans: `otpauth://totp/Eenmond:a.devries?secret=…&issuer=Eenmond`.
    public func address(for name: AccountName, issuer: String = "Eenmond") -> String {
        let escape = { (text: String) in text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
        return "otpauth://totp/\(escape(issuer)):\(escape(name.rawValue))?secret=\(base32)&issuer=\(escape(issuer))"
    }
}
