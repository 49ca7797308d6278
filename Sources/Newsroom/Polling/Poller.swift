import Fetching
import Foundation
import Storage

/// Visits feeds, all at the same time; the fetcher keeps to its limits a host.
struct Poller: Sendable {
    let store: Store
    let fetcher: Fetcher
    let schedule: Schedule
    let clock: WallClock
    let live: LiveFeeds
    var isForced = false

    /// Visits a list of feeds once, and ends when all are stored.
    ///
    /// - Parameter report: hears what happens on the way; called from several tasks, one at a time.
    func round(_ feeds: [Feed], writer: PollWriter) async throws {
        let visit = self.visit
        let holds = try await store.holds.all(at: clock.now)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for feed in feeds {
                group.addTask { try await writer.submit(await self.result(of: feed, visit, holds: holds)) }
            }
            try await group.waitForAll()
        }
    }

    var visit: FeedVisit { FeedVisit(fetcher: fetcher, schedule: schedule, clock: clock, isForced: isForced) }

    func result(of feed: Feed, _ visit: FeedVisit, holds: [String: Date]) async -> FeedVisit.Result {
        if let until = holds[feed.politenessKey] { return visit.waiting(feed, until: until) }
        return await visit.visit(feed, mode: live.mode(of: feed))
    }
}

extension Feed {
    /// The server asked us to stay away, and that time is not over.
    func isHeld(at now: Date) -> Bool { isHeld && state.nextPoll > now }

    /// The last answer was a wish to be left alone.
    var isHeld: Bool {
        guard let code = state.lastErrorCode else { return false }
        return code == "fetch-hostHeld" || code == "http-429" || state.lastErrorDetail == FeedTrouble.hold
    }

    /// An incident shortens the wait after errors too: it began when all was quiet. A server that asked for patience keeps it.
    func mayBeHurried(to interval: Double, at now: Date) -> Bool {
        guard !isHeld, let last = state.lastAttempt else { return !isHeld }
        return now.timeIntervalSince(last) >= interval * pow(2, Double(min(state.consecutiveFailures, 16)))
    }

    /// What counts as one host for politeness.
    var politenessKey: String { RegistrableDomain.of(LinkIdentity.fullHost(url) ?? url) }
}
