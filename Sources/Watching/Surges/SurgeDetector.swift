import Foundation

/// Finds surges in a stream of counts: what the same hour of earlier days and the level of late explain is normal, with the spread that the
/// series has; what the tail of that distribution makes next to impossible is an alarm. Knows nothing of what comes later.
public struct SurgeDetector: Sendable {
    private static let hours = 24
    /// A count further above the mean than so many standard deviations teaches as if it were there: one burst must not become normal.
    private static let teaching = 6.0

    private let parameters: SurgeParameters
    private var season = [Double?](repeating: nil, count: hours)
    private var level: Double?
    private var spread = 1.0
    private var last: Date?
    private var first: Date?
    private var alarm: (at: Date, score: Double)?

    /// A detector that has seen nothing.
    public init(_ parameters: SurgeParameters = SurgeParameters()) { self.parameters = parameters }

    /// What this hour explains, from what was taken before; 0 before the first count.
    public func expected(at moment: Date) -> Double {
        guard let level else { return 0 }
        guard let same = season[Self.hour(moment)] else { return level }
        return parameters.seasonShare * same + (1 - parameters.seasonShare) * level
    }

    /// Takes the next count.
    ///
    /// - Returns: an alarm when it is one.
    public mutating func take(_ value: Double, at moment: Date) -> SurgeAlarm? {
        let mean = max(expected(at: moment), parameters.leastMean)
        let found = surge(value, mean, moment)
        learn(value, mean, moment)
        return found
    }

    private mutating func surge(_ value: Double, _ mean: Double, _ moment: Date) -> SurgeAlarm? {
        guard let first, moment.timeIntervalSince(first) >= parameters.learning, value >= parameters.leastCount, value > mean else {
            return nil
        }
        let score = CountTail.score(value, mean: mean, variance: max(spread, mean))
        guard score >= demanded(at: moment) else { return nil }
        alarm = (moment, score)
        return SurgeAlarm(at: moment, value: value, expected: Self.rounded(mean), score: Self.rounded(score))
    }

    private func demanded(at moment: Date) -> Double {
        guard let alarm else { return parameters.leastScore }
        let since = moment.timeIntervalSince(alarm.at)
        guard since >= parameters.coolDown else { return .infinity }
        return max(parameters.leastScore, parameters.habituationShare * alarm.score * exp(-since / parameters.habituation))
    }

    private mutating func learn(_ value: Double, _ mean: Double, _ moment: Date) {
        let step = min(max(last.map { moment.timeIntervalSince($0) } ?? 300, 1), 86_400)
        last = moment
        if first == nil {
            first = moment
            spread = max(value, parameters.leastMean)
        }
        let hour = Self.hour(moment)
        let isNew = moment.timeIntervalSince(first ?? moment) < parameters.learning
        let usual = isNew ? value : min(value, mean + Self.teaching * spread.squareRoot())
        // An hour comes by once a day: within it, a step weighs as much more.
        season[hour] = season[hour].map { $0 + share(step * Double(Self.hours), parameters.seasonMemory) * (usual - $0) } ?? usual
        level = level.map { $0 + share(step, parameters.levelMemory) * (usual - $0) } ?? usual
        spread += share(step, parameters.spreadMemory) * ((usual - mean) * (usual - mean) - spread)
    }

    private func share(_ step: Double, _ memory: TimeInterval) -> Double { 1 - exp(-step / memory) }

    private static func hour(_ moment: Date) -> Int {
        let hour = Int((moment.timeIntervalSince1970 / 3600).rounded(.down)) % hours
        return hour < 0 ? hour + hours : hour
    }

    private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
