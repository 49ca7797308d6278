import Foundation
import Storage

extension Newsroom {
    /// Polls every feed once, due or not; only a feed whose server asked us to wait is left alone.
    public func pollOnce(report: @escaping @Sendable (PollEvent) -> Void = { _ in }) async throws -> PollSummary {
        let now = clock.now
        let feeds = try await store.feeds.all().filter { !$0.state.isGone }
        for feed in feeds where feed.isHeld(at: now) {
            report(
                .failed(feed: feed.url, why: "\(feed.url): \(FeedTrouble(code: "http-\(feed.state.lastStatus ?? 429)", detail: "").words)"))
        }
        return try await poller().round(feeds.filter { !$0.isHeld(at: now) }, report: report)
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
        Poller(store: store, fetcher: try fetcher.value(), schedule: Schedule(configuration), clock: clock)
    }
}
