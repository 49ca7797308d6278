import Foundation

/// In how many items of late a term stood, each item counting half after the half-life. One count a term, brought up to date when it is used.
struct TermCounts {
    /// What the news at large is reckoned to be before there is any: a common word stands in one of twenty items.
    private static let assumedItems: Float = 400
    private static let assumedShare: Float = 0.05

    private struct Count {
        var value: Float
        var moment: Float
    }

    private let halfLife: Float
    private var counts: [UInt32: Count] = [:]
    private var total = Count(value: 0, moment: 0)
    private var epoch: Date?
    private var sweepAt = 1 << 18

    init(halfLife: TimeInterval) { self.halfLife = Float(halfLife) }

    var byteCount: Int { counts.capacity * 16 }

    mutating func add(_ terms: [StoryTerm], at moment: Date) {
        let now = seconds(moment)
        total = Count(value: value(of: total, at: now) + 1, moment: now)
        for term in terms {
            counts[term.key] = Count(value: (counts[term.key].map { value(of: $0, at: now) } ?? 0) + 1, moment: now)
        }
        if counts.count > sweepAt { sweep(now) }
    }

    /// Inverse document frequency, never below 0.
    func weight(of term: StoryTerm, at moment: Date) -> Float {
        let now = epoch.map { Float(moment.timeIntervalSince($0)) } ?? 0
        let items = value(of: total, at: now) + Self.assumedItems
        let own = (counts[term.key].map { value(of: $0, at: now) } ?? 0) + (term.isCommon ? Self.assumedItems * Self.assumedShare : 0)
        return max(0, log((items + 1) / (own + 1)))
    }

    /// Terms that were not met for long are forgotten.
    private mutating func sweep(_ now: Float) {
        counts = counts.filter { value(of: $0.value, at: now) > 0.25 }
        sweepAt = max(1 << 18, counts.count * 2)
    }

    private func value(of count: Count, at now: Float) -> Float {
        now <= count.moment ? count.value : count.value * exp2((count.moment - now) / halfLife)
    }

    private mutating func seconds(_ moment: Date) -> Float {
        let first = epoch ?? moment
        epoch = first
        return Float(moment.timeIntervalSince(first))
    }
}
