import Foundation

/// Whether a feed that brings nothing has stopped: the chance of no item at all, where the same hours of earlier days say what was to be
/// expected. News comes in bursts, so the chance is that of a negative binomial distribution and not of Poisson's.
public struct SilenceTest: Sendable {
    /// Size of the negative binomial distribution: 5 makes silence after 15 expected items one in a thousand.
    public static let size = 5.0
    /// Least score for an alarm: one in a thousand.
    public static let leastScore = 3.0
    /// A feed with fewer items in the time looked at has no rhythm to break.
    public static let leastItems = 20
    /// Shorter than this is no silence.
    public static let leastSilence: TimeInterval = 3_600

    private let perHour: [Double]
    private let items: Int

    /// - Parameters:
    ///   - counts: items by the hour since 1970 in which they were published.
    ///   - hours: the hours that were looked at.
    public init(counts: [Int: Int], hours: Range<Int>) {
        var sums = [Double](repeating: 0, count: 24)
        var days = [Double](repeating: 0, count: 24)
        for hour in hours { days[hour % 24] += 1 }
        for (hour, count) in counts where hours.contains(hour) { sums[hour % 24] += Double(count) }
        perHour = zip(sums, days).map { $1 == 0 ? 0 : $0 / $1 }
        items = counts.filter { hours.contains($0.key) }.reduce(0) { $0 + $1.value }
    }

    /// Looks at a silence since the last item.
    ///
    /// - Returns: what was to be expected and minus the logarithm (base 10) of the chance of none; nil when it is no alarm.
    public func alarm(since last: Date, until now: Date) -> (expected: Double, score: Double)? {
        guard items >= Self.leastItems, now.timeIntervalSince(last) >= Self.leastSilence else { return nil }
        let expected = expected(since: last, until: now)
        let score = -Self.size * log10(Self.size / (Self.size + expected))
        return score >= Self.leastScore ? (expected, score) : nil
    }

    private func expected(since last: Date, until now: Date) -> Double {
        var sum = 0.0
        var place = last.timeIntervalSince1970
        let end = min(now.timeIntervalSince1970, place + 30 * 86_400)
        while place < end {
            let hour = (place / 3600).rounded(.down)
            let next = min((hour + 1) * 3600, end)
            sum += perHour[Int(hour) % 24] * (next - place) / 3600
            place = next
        }
        return sum
    }
}
