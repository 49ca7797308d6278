import Foundation

/// When a feed is polled next. Pure: the moment, what happened and the settings decide; jitter is handed in.
public struct Schedule: Sendable {
    /// Interval in quiet times.
    public let quiet: Duration
    /// Interval in incident mode.
    public let incident: Duration
    /// Interval of an exercise's own stream.
    public let exercise: Duration
    /// Ceiling of the back-off after errors.
    public let ceiling: Duration

    /// Takes the intervals from the configuration.
    public init(_ configuration: Configuration) {
        quiet = configuration.pollInterval
        incident = configuration.incidentPollInterval
        exercise = .seconds(3)
        ceiling = configuration.longestBackOff
    }

    /// How closely a feed is followed.
    public enum Mode: Sendable { case quiet, incident, exercise }

    /// - Parameters:
    ///   - failures: failed polls in a row; 0 after a good one.
    ///   - hold: until when the server asked us to stay away (Retry-After), at most a day ahead.
    ///   - freshness: how long the server says that its answer stays good, in seconds; it lengthens the quiet interval only.
    ///   - jitter: 0 to 1; spreads feeds that would otherwise come due together.
    public func next(
        after now: Date, mode: Mode, failures: Int = 0, hold: Date? = nil, freshness: Double? = nil, jitter: Double
    ) -> Date {
        let base = interval(mode, freshness: freshness)
        let doubled = base * pow(2, Double(min(failures, 16)))
        let wait = failures > 0 ? min(doubled, max(ceiling.inSeconds, base)) : base
        let moment = now.addingTimeInterval(wait * (1 + (mode == .quiet || failures > 0 ? 0.1 : 0.02) * jitter))
        guard let hold else { return moment }
        let longest = now.addingTimeInterval(24 * 60 * 60)
        return max(moment, min(hold, longest))
    }

    private func interval(_ mode: Mode, freshness: Double?) -> Double {
        switch mode {
        case .exercise: exercise.inSeconds
        case .incident: incident.inSeconds
        case .quiet: min(max(quiet.inSeconds, freshness ?? 0), max(quiet.inSeconds, 24 * 60 * 60))
        }
    }
}

extension Duration {
    /// The same as a number of seconds.
    public var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
