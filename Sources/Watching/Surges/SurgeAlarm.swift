import Foundation

/// More than this hour explains.
public struct SurgeAlarm: Sendable, Equatable {
    /// The moment of the count that gave it.
    public let at: Date
    /// What was counted.
    public let value: Double
    /// What this hour explains.
    public let expected: Double
    /// How unlikely the count is: minus the logarithm (base 10) of the chance of so many or more.
    public let score: Double

    /// An alarm.
    public init(at: Date, value: Double, expected: Double, score: Double) {
        self.at = at
        self.value = value
        self.expected = expected
        self.score = score
    }
}
