import Foundation
import Storage

extension Newsroom {
    /// Polls every feed once, due or not; only a feed whose server asked us to wait is left alone.
    public func pollOnce(report: @escaping @Sendable (PollEvent) -> Void = { _ in }) async throws -> PollSummary {
        let now = clock.now
        let all = try await store.feeds.all()
        let waiting = all.filter { $0.state.isGone || $0.isHeld(at: now) }
        for feed in waiting { report(.failed(feed: feed.url, why: feed.trouble ?? "wordt nu niet opgehaald.")) }
        var summary = try await poller().round(all.filter { !$0.state.isGone && !$0.isHeld(at: now) }, report: report)
        summary.waiting = waiting.count
        try await look(silences: true, report: report)
        return summary
    }

    /// Polls what is due.
    @discardableResult
    func pollDue(report: @escaping @Sendable (PollEvent) -> Void) async throws -> PollSummary {
        let due = try await store.feeds.due(at: clock.now)
        guard !due.isEmpty else { return PollSummary() }
        let summary = try await poller().round(due, report: report)
        try await look(silences: silencePause.isOver(at: clock.now), report: report)
        return summary
    }

    /// Gives new hits their place, and looks whether the numbers show something.
    private func look(silences: Bool, report: @escaping @Sendable (PollEvent) -> Void) async throws {
        let desk = AlarmDesk(store: store)
        var found: [StoredAlarm] = []
        for id in Set(try await store.watches.active().map(\.incident)).sorted(by: { $0.rawValue < $1.rawValue }) {
            try await stories.placeAll(in: incident(id))
            found += try await desk.surges(in: id, at: clock.now)
        }
        if silences { found += try await desk.silences(at: clock.now) }
        for alarm in try await worded(found) { report(.alarm(alarm)) }
    }

    /// Polls what is due, on and on.
    public func pollingService(report: @escaping @Sendable (PollEvent) -> Void = { _ in }) -> PollingService {
        PollingService(self, report: report)
    }

    private func poller() throws -> Poller {
        Poller(store: store, fetcher: try fetcher.value(), schedule: Schedule(configuration), clock: clock)
    }
}
