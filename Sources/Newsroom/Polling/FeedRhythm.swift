import Foundation
import Storage

/// How often a feed brings something new, and how often its maker wants to be asked.
public struct FeedRhythm: Sendable, Equatable {
    /// New items a day; nil when that is not known yet.
    public var itemsPerDay: Double?
    /// Seconds since it last brought something new.
    public var quietFor: Double?
    /// Seconds between polls as a person set them.
    public var every: Int?
    /// Hours (UTC) in which not to poll.
    public var skipHours: [Int]
    /// Days on which not to poll: 1 is Monday, 7 Sunday.
    public var skipDays: [Int]

    /// A feed of which this is known.
    public init(itemsPerDay: Double? = nil, quietFor: Double? = nil, every: Int? = nil, skipHours: [Int] = [], skipDays: [Int] = []) {
        self.itemsPerDay = itemsPerDay
        self.quietFor = quietFor
        self.every = every
        self.skipHours = skipHours
        self.skipDays = skipDays
    }

    /// What the store knows of a feed.
    init(_ state: FeedState, _ settings: FeedSettings, at now: Date) {
        self.init(
            itemsPerDay: state.itemsPerDay, quietFor: state.lastNew.map { max(now.timeIntervalSince($0), 0) }, every: settings.pollEvery,
            skipHours: state.hints.skipHours, skipDays: state.hints.skipDays)
    }

    /// The running mean of items a day looks back about this many days.
    static let memory = 3.0

    /// The mean after some time without counting what came in it, and what one new item in that time adds.
    static func next(_ old: Double, after seconds: Double) -> (decayed: Double, gainPerItem: Double) {
        let days = max(seconds / 86_400, 1 / 86_400)
        let weight = 1 - exp(-days / memory)
        return (old * (1 - weight), weight / days)
    }

    /// A first guess from the dates of the items: those of the last week.
    static func guess(_ published: [Date], at now: Date) -> Double {
        let recent = published.filter { now.timeIntervalSince($0) < 7 * 86_400 }
        guard let oldest = recent.min() else { return 0 }
        // A short feed that is full of today's news says nothing of the days before.
        let days = published.count == recent.count ? max(now.timeIntervalSince(oldest) / 86_400, 0.5) : 7
        return Double(recent.count) / days
    }
}
