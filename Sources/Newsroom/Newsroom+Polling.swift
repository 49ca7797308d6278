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
        return summary
    }

    /// Polls what is due.
    @discardableResult
    func pollDue(report: @escaping @Sendable (PollEvent) -> Void) async throws -> PollSummary {
        let due = try await store.feeds.due(at: clock.now)
        guard !due.isEmpty else { return PollSummary() }
        return try await poller().round(due, report: report)
    }

    /// Polls what is due, on and on.
    public func pollingService(report: @escaping @Sendable (PollEvent) -> Void = { _ in }) -> PollingService {
        PollingService(self, report: report)
    }

    private func poller() throws -> Poller {
        Poller(store: store, fetcher: try fetcher.value(), schedule: Schedule(configuration), clock: clock, index: index, checker: watchChecker)
    }
}
