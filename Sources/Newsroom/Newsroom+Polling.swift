import Foundation
import Storage

extension Newsroom {
    /// Polls every feed once, due or not; only a feed whose server asked us to wait is left alone.
    ///
    /// - Parameters:
    ///   - isForced: asks each server for the whole document, whatever we have already.
    ///   - patience: how long pages of items are fetched after the feeds; what is left waits for the next poll.
    public func pollOnce(
        isForced: Bool = false, patience: Duration = .seconds(30), report: @escaping @Sendable (PollEvent) -> Void = { _ in }
    ) async throws -> PollSummary {
        let started = ContinuousClock.now
        let now = clock.now
        let all = try await store.feeds.all()
        let waiting = all.filter { $0.state.isGone || $0.isHeld(at: now) }
        for feed in waiting { report(.failed(feed: feed.url, why: feed.trouble ?? "wordt nu niet opgehaald.")) }
        let feeds = all.filter { !$0.state.isGone && !$0.isHeld(at: now) }
        let broken = try await brokenLiveWatches()
        for watch in broken { report(.brokenWatch(watch)) }
        let writer = PollWriter(store, index: index, clock: clock, total: feeds.count, report: report)
        try await poller(live: try await liveFeeds(), isForced: isForced).round(feeds, writer: writer)
        try await fetchArticles(writer, until: ContinuousClock.now + patience)
        var summary = await writer.summary
        summary.brokenQueries = broken.count
        summary.waiting = waiting.count
        summary.articlesWaiting = try await store.articles.wantedCount()
        summary.durationMS = Int((ContinuousClock.now - started).inSeconds * 1000)
        try await look(silences: true, report: report)
        return summary
    }

    /// Gives new hits their place, and looks whether the numbers show something.
    func look(silences: Bool, report: @escaping @Sendable (PollEvent) -> Void) async throws {
        let desk = AlarmDesk(store: store)
        var found: [StoredAlarm] = []
        for id in Set(try await store.watches.active().map(\.incident)).sorted(by: { $0.rawValue < $1.rawValue }) {
            try await stories.placeAll(in: incident(id))
            found += try await desk.surges(in: id, at: clock.now)
        }
        if silences {
            found += try await desk.silences(at: clock.now)
            try await forgetOldNews()
        }
        for alarm in try await worded(found) { report(.alarm(alarm)) }
    }

    /// Polls what is due, on and on.
    public func pollingService(report: @escaping @Sendable (PollEvent) -> Void = { _ in }) -> PollingService {
        PollingService(self, report: report)
    }

    /// The figures of polling over the last days, today included.
    public func pollFigures(days: Int = 7) async throws -> PollFigures {
        let feeds = try await self.feeds()
        return PollFigures(
            sums: try await store.tallies.sums(since: clock.now.addingTimeInterval(-Double(max(days, 1) - 1) * 86_400)), days: max(days, 1),
            feeds: feeds, articlesWaiting: try await store.articles.wantedCount())
    }

    /// Both texts of an item: what its feed says, and what stands on its page.
    public func texts(ofItem id: Int64) async throws -> ItemTexts? { try await store.articles.texts(of: id) }

    /// The visits that are due now and not under way, each as a piece of work. In incident mode the feeds that are tied to a live
    /// incident are due a minute after they were last asked, whatever their schedule said when all was quiet.
    func due(inFlight: InFlight, atMost limit: Int) async throws -> [@Sendable () async -> FeedVisit.Result] {
        guard limit > 0 else { return [] }
        let now = clock.now
        let live = try await self.live.value { try await liveFeeds() }
        // Those that are under way are still due in the store, and stand in front.
        var feeds = try await store.feeds.due(at: now, limit: limit + inFlight.count)
        if !live.places.isEmpty {
            let interval = configuration.incidentPollInterval.inSeconds
            feeds += try await store.feeds.lastAsked(before: now.addingTimeInterval(-interval), notDueAt: now)
                .filter { live.mode(of: $0) == .incident && $0.mayBeHurried(to: interval, at: now) }
        }
        let chosen = feeds.filter { inFlight.begin($0.id) }
        for feed in chosen.dropFirst(limit) { inFlight.end(feed.id) }
        guard !chosen.isEmpty else { return [] }
        let poller = try poller(live: live)
        let holds = try await store.holds.all(at: now)
        let visit = poller.visit
        return chosen.prefix(limit).map { feed in { await poller.result(of: feed, visit, holds: holds) } }
    }

    /// Live queries that cannot be read any more: they find nothing until somebody mends them.
    func brokenLiveWatches() async throws -> [BrokenWatch] {
        watchChecker.broken(try await store.watches.active())
    }

    func articleRound() throws -> ArticleRound {
        ArticleRound(store: store, visit: ArticleVisit(fetcher: try fetcher.value(), robots: robots, clock: clock), clock: clock)
    }

    /// One pass after the other, since a page may become due while others are fetched; a site's own pace may leave some for later.
    private func fetchArticles(_ writer: PollWriter, until deadline: ContinuousClock.Instant) async throws {
        guard configuration.fetchArticles, deadline > .now else { return }
        let round = try articleRound()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { while try await round.run(writer: writer) > 0, !Task.isCancelled {} }
            group.addTask { try await Task.sleep(until: deadline, clock: .continuous) }
            // Whichever comes first: all is fetched, or the time is over.
            _ = try await group.next()
            group.cancelAll()
            while let result = await group.nextResult() {
                if case .failure(let error) = result, !(error is CancellationError) { throw error }
            }
        }
    }

    private func liveFeeds() async throws -> LiveFeeds {
        try await LiveFeeds(store) { try? catalog.value() }
    }

    private func poller(live: LiveFeeds, isForced: Bool = false) throws -> Poller {
        Poller(
            store: store, fetcher: try fetcher.value(), schedule: Schedule(configuration), clock: clock, live: live, isForced: isForced)
    }
}
