/// Names a fact within its incident: `f3`.
public struct FactID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name as written: `f3`.
    public let rawValue: String

    /// Takes a name as written; whether such a fact exists is for the incident to say.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// `f2` comes before `f10`.
    public static func < (a: FactID, b: FactID) -> Bool {
        (a.rawValue.utf8.count, a.rawValue) < (b.rawValue.utf8.count, b.rawValue)
    }

    /// The name as written.
    public var description: String { rawValue }
}
