/// What somebody signs in with: a short name or a mail address, in lower case.
public struct AccountName: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// `a.devries`, `a.devries@waterrijk.example`
    public let rawValue: String

    /// - Returns: nil when it is empty, longer than 100 bytes, or holds other signs than letters, digits and `. _ - + @`.
    public init?(rawValue: String) {
        let name = rawValue.lowercased()
        guard (1...100).contains(name.utf8.count), name.utf8.allSatisfy(AccountName.isAllowed) else { return nil }
        self.rawValue = name
    }

    /// The name itself.
    public var description: String { rawValue }

    /// ASCII alone: two names that look alike must not be two people.
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "@"): true
        default: false
        }
    }
}
