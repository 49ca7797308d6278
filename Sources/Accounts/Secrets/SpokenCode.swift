/// A code that a person reads from one screen and types on another: `K7MQ-2XWD-9TRB`.
public struct SpokenCode: Sendable, Equatable {
    /// With dashes, as it is shown.
    public let text: String

    /// 58 random bits. Without signs that look alike (0 and O, 1 and I and L, U and V).
    public init() {
        var random = SystemRandomNumberGenerator()
        let signs = (0..<12).map { _ in SpokenCode.signs[Int(random.next(upperBound: UInt64(SpokenCode.signs.count)))] }
        text = stride(from: 0, to: 12, by: 4).map { String(signs[$0..<$0 + 4]) }.joined(separator: "-")
    }

    /// Whether this is what was typed, whatever its case, blanks and dashes.
    public func matches(_ typed: String) -> Bool {
        Secret.areEqual(SpokenCode.bare(text), SpokenCode.bare(typed))
    }

    private static let signs = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

    private static func bare(_ text: String) -> String { text.uppercased().filter { $0.isLetter || $0.isNumber } }
}
