import Foundation

/// When a feed is polled next. Pure: the moment, what happened and the settings decide; jitter is handed in.
public struct Schedule: Sendable {
    /// Interval in quiet times, for a feed whose rhythm is not known.
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
    ///   - rhythm: how often the feed brings something new, and the hours in which it does not want to be asked.
    ///   - jitter: 0 to 1; spreads feeds that would otherwise come due together.
    public func next(
        after now: Date, mode: Mode, failures: Int = 0, hold: Date? = nil, freshness: Double? = nil, rhythm: FeedRhythm = FeedRhythm(),
        jitter: Double
    ) -> Date {
        let base = interval(mode, freshness: freshness, rhythm: rhythm)
        let doubled = base * pow(2, Double(min(failures, 16)))
        let wait = failures > 0 ? min(doubled, max(ceiling.inSeconds, base)) : base
        let moment = now.addingTimeInterval(wait * (1 + (mode == .quiet || failures > 0 ? 0.1 : 0.02) * jitter))
        if let hold { return max(moment, Schedule.end(of: hold, from: now, jitter: jitter)) }
        guard mode == .quiet, failures == 0, rhythm.every == nil else { return moment }
        return Schedule.first(after: moment, rhythm)
    }

    /// Longest that a server can keep us away.
    static let longestHold: TimeInterval = 86_400

    /// When a hold is over for one feed: not for all feeds of the host at the same second, and never more than a day ahead.
    static func end(of hold: Date, from now: Date, jitter: Double) -> Date {
        let wish = max(hold.timeIntervalSince(now), 0)
        return now.addingTimeInterval(min(wish + min(wish * 0.05, 300) * jitter, longestHold))
    }

    private func interval(_ mode: Mode, freshness: Double?, rhythm: FeedRhythm) -> Double {
        switch mode {
        case .exercise: return exercise.inSeconds
        case .incident: return incident.inSeconds
        case .quiet:
            if let every = rhythm.every { return Double(max(every, 1)) }
            return min(max(pace(rhythm), freshness ?? 0), max(quiet.inSeconds, Schedule.longestHold))
        }
    }

    /// Twice as often as something new is to be expected, between a third of the usual interval and four times that. A feed that
    /// has been silent for long (at night, in a holiday) is asked less often until it speaks again.
    private func pace(_ rhythm: FeedRhythm) -> Double {
        let usual = quiet.inSeconds
        guard let rate = rhythm.itemsPerDay else { return usual }
        let expected = rate > 0 ? 86_400 / rate / 2 : .infinity
        let wish = max(expected, (rhythm.quietFor ?? 0) / 8)
        return min(max(wish, usual / 3), usual * 4)
    }

    /// The first moment that lies in no skipped hour or day (RSS 2.0: GMT). A feed that skips them all is not believed.
    private static func first(after moment: Date, _ rhythm: FeedRhythm) -> Date {
        guard !rhythm.skipHours.isEmpty || !rhythm.skipDays.isEmpty else { return moment }
        var candidate = moment
        for _ in 0..<(7 * 24) {
            let hours = Int((candidate.timeIntervalSince1970 / 3600).rounded(.down))
            // 1 January 1970 was a Thursday.
            let weekday = (hours / 24 + 3) % 7 + 1
            guard rhythm.skipHours.contains(hours % 24) || rhythm.skipDays.contains(weekday) else { return candidate }
            candidate = Date(timeIntervalSince1970: Double(hours + 1) * 3600)
        }
        return moment
    }
}

extension Duration {
    /// The same as a number of seconds.
    public var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
