import Foundation

/// How many failed attempts one key (an account, an address) may make within a time.
public struct AttemptLimit: Sendable, Equatable {
    /// The most failures.
    public let most: Int
    /// Within this many seconds.
    public let within: TimeInterval

    /// So many failures in so many seconds.
    public init(most: Int, within: TimeInterval) {
        self.most = most
        self.within = within
    }
}

/// Counts failures by key, with a bound on what it remembers.
public struct Attempts: Sendable {
    private let limit: AttemptLimit
    private let capacity: Int
    private var failures: [String: [Date]] = [:]

    /// - Parameter capacity: the most keys that are remembered; when it is full, the one that failed longest ago is forgotten.
    public init(_ limit: AttemptLimit, capacity: Int = 10_000) {
        self.limit = limit
        self.capacity = capacity
    }

    /// Seconds until this key may try again; nil when it may now.
    public func wait(_ key: String, at now: Date) -> TimeInterval? {
        let recent = (failures[key] ?? []).filter { $0 > now.addingTimeInterval(-limit.within) }
        guard recent.count >= limit.most else { return nil }
        return max(1, recent[recent.count - limit.most].addingTimeInterval(limit.within).timeIntervalSince(now))
    }

    /// Notes a failure.
    public mutating func fail(_ key: String, at now: Date) {
        if failures[key] == nil, failures.count >= capacity { forgetOne(at: now) }
        let recent = (failures[key] ?? []).filter { $0 > now.addingTimeInterval(-limit.within) }
        failures[key] = recent.suffix(limit.most - 1) + [now]
    }

    /// Takes the latest failure of a key back: it was counted beforehand, and was none.
    public mutating func giveBack(_ key: String) {
        guard let recent = failures[key]?.dropLast() else { return }
        failures[key] = recent.isEmpty ? nil : Array(recent)
    }

    /// Forgets the failures of a key: it got in.
    public mutating func succeed(_ key: String) { failures[key] = nil }

    private mutating func forgetOne(at now: Date) {
        let old = failures.filter { ($0.value.last ?? .distantPast) <= now.addingTimeInterval(-limit.within) }
        for key in old.keys { failures[key] = nil }
        guard failures.count >= capacity, let oldest = failures.min(by: { ($0.value.last ?? now) < ($1.value.last ?? now) }) else { return }
        failures[oldest.key] = nil
    }
}
