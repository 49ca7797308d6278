/// The id of a rumour within its incident: `g1`, `g2`, …
public struct RumourID: Hashable, Sendable, CustomStringConvertible {
    /// `g1`.
    public let rawValue: String

    /// An id as it was given out.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// `g1`.
    public var description: String { rawValue }
}
