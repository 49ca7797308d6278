/// How much work a guess at a password costs (scrypt, RFC 7914).
public struct PasswordCost: Sendable, Equatable {
    /// Logarithm of the cost factor N.
    public let logN: Int
    /// Block size.
    public let r: Int
    /// Parallelism.
    public let p: Int

    /// Cost with these parameters; memory is 128·N·r bytes.
    public init(logN: Int, r: Int, p: Int) {
        self.logN = logN
        self.r = r
        self.p = p
    }

    /// N = 2^15, r = 8, p = 3: one of the settings that the OWASP Password Storage Cheat Sheet calls equal in strength, with 32 MB
    /// a guess, so that a small server can take several people signing in at once.
    public static let standard = PasswordCost(logN: 15, r: 8, p: 3)

    /// Bounds within which a stored hash is believed; anything else would let a damaged row take all memory.
    var isSane: Bool { (4...18).contains(logN) && (1...16).contains(r) && (1...16).contains(p) }
}
