/// Names a fact within its incident: `f3`.
public struct FactID: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// `f2` comes before `f10`.
    public static func < (a: FactID, b: FactID) -> Bool {
        (a.rawValue.utf8.count, a.rawValue) < (b.rawValue.utf8.count, b.rawValue)
    }

    public var description: String { rawValue }
}
