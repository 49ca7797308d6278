import Foundation

/// What makes a count an alarm.
///
/// The values were chosen on five of the ten tweet series of the Numenta Anomaly Benchmark and on made series; `docs/benchmarks.md` says
/// how well they do on the other five.
public struct SurgeParameters: Sendable, Equatable {
    /// How long the mean of an hour of the day remembers.
    public var seasonMemory: TimeInterval = 5 * 86_400
    /// How long the level of the last hours remembers.
    public var levelMemory: TimeInterval = 43_200
    /// What the same hour of earlier days counts for in what is expected; the level of the last hours counts for the rest.
    public var seasonShare = 1.0
    /// How long the spread remembers.
    public var spreadMemory: TimeInterval = 5 * 86_400
    /// What is expected at least: in a dead hour the first message is no surge.
    public var leastMean = 1.0
    /// A count below this is never a surge.
    public var leastCount = 5.0
    /// Least score: minus the logarithm (base 10) of the chance of so many or more.
    public var leastScore = 7.0
    /// No second alarm so soon after one.
    public var coolDown: TimeInterval = 86_400
    /// After an alarm only what is as unlikely is one; that demand fades with this time.
    public var habituation: TimeInterval = 5 * 86_400
    /// What part of the last score is demanded at first.
    public var habituationShare = 1.0
    /// How long a series is only looked at: before a day is over, its rhythm is not known.
    public var learning: TimeInterval = 86_400

    /// The values above.
    public init() {}
}
