import Foundation

/// Counts moments in equal steps that end now, so that the last step is always a whole one.
public struct SurgeSeries: Sendable {
    /// The counts, the oldest first.
    public let counts: [Int]
    /// Length of a step.
    public let step: TimeInterval
    /// End of the last step.
    public let end: Date

    /// - Parameters:
    ///   - moments: what is counted; moments outside the series do not count.
    ///   - start: the series begins at or before it.
    public init(_ moments: [Date], from start: Date, to end: Date, step: TimeInterval) {
        let steps = max(1, Int((end.timeIntervalSince(start) / step).rounded(.up)))
        var counts = [Int](repeating: 0, count: steps)
        for moment in moments {
            let back = Int((end.timeIntervalSince(moment) / step).rounded(.down))
            if moment <= end, back < steps { counts[steps - 1 - back] += 1 }
        }
        self.counts = counts
        self.step = step
        self.end = end
    }

    /// The alarm of the last step, if it is one.
    public func lastAlarm(_ parameters: SurgeParameters) -> SurgeAlarm? {
        var detector = SurgeDetector(parameters)
        var last: SurgeAlarm?
        for (number, count) in counts.enumerated() {
            last = detector.take(Double(count), at: end.addingTimeInterval(-Double(counts.count - 1 - number) * step))
        }
        return last
    }
}

extension SurgeParameters {
    /// For the hits of an incident in steps of half an hour: few, and the first hour matters.
    public static let incident: SurgeParameters = {
        var parameters = SurgeParameters()
        parameters.leastMean = 0.2
        parameters.leastCount = 3
        parameters.leastScore = 4
        parameters.coolDown = 2 * 3_600
        parameters.habituation = 6 * 3_600
        parameters.learning = 0
        return parameters
    }()
}
