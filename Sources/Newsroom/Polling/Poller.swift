import Fetching
import Foundation
import Storage

/// Polls a list of feeds once, all at the same time; the fetcher keeps to its limits a host.
struct Poller: Sendable {
    let store: Store
    let fetcher: Fetcher
    let schedule: Schedule
    let clock: WallClock
    let index: IndexCache
    let checker: WatchChecker

    /// - Parameter report: hears what happens on the way; called from several tasks, one at a time.
    func round(_ feeds: [Feed], report: @escaping @Sendable (PollEvent) -> Void) async throws -> PollSummary {
        let started = ContinuousClock.now
        let situation = try await Situation(store, checker)
        for watch in situation.broken { report(.brokenWatch(watch)) }
        let writer = PollWriter(store, index: index, clock: clock, total: feeds.count, report: report)
        let visit = FeedVisit(fetcher: fetcher, schedule: schedule, clock: clock)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for feed in feeds {
                group.addTask { try await writer.submit(visit.visit(feed, mode: situation.mode(of: feed))) }
            }
            try await group.waitForAll()
        }
        var summary = await writer.summary
        summary.brokenQueries = situation.broken.count
        summary.durationMS = Int((ContinuousClock.now - started).inSeconds * 1000)
        return summary
    }

    /// Whether an incident is live, and so how closely feeds are followed.
    private struct Situation: Sendable {
        let hasLiveQueries: Bool
        let broken: [BrokenWatch]

        init(_ store: Store, _ checker: WatchChecker) async throws {
            let watches = try await store.watches.active()
            hasLiveQueries = !watches.isEmpty
            broken = checker.broken(watches)
        }

        func mode(of feed: Feed) -> Schedule.Mode {
            if feed.groupPath.first == Newsroom.exerciseGroup { return .exercise }
            return hasLiveQueries ? .incident : .quiet
        }
    }
}

extension Feed {
    /// The server asked us to stay away, and that time is not over.
    func isHeld(at now: Date) -> Bool {
        (state.lastStatus == 429 || state.lastStatus == 503) && state.lastErrorCode != nil && state.nextPoll > now
    }
}
