import Foundation
import Storage
import Watching

/// Writes what visits bring, many at a time: while one transaction runs, the next visits gather; so a thousand quiet feeds
/// cost a handful of transactions, and a single loud one waits for nobody.
actor PollWriter {
    private let store: Store
    private let clock: WallClock
    private let index: IndexCache
    private let report: @Sendable (PollEvent) -> Void
    private let total: Int
    private var pending: [FeedVisit.Result] = []
    private var isWriting = false
    private var done = 0
    private(set) var summary = PollSummary()

    /// A transaction keeps every other writer waiting: a hundred feeds with new items take well under a second.
    private static let mostAtOnce = 100

    init(_ store: Store, index: IndexCache, clock: WallClock, total: Int, report: @escaping @Sendable (PollEvent) -> Void) {
        self.store = store
        self.index = index
        self.clock = clock
        self.total = total
        self.report = report
    }

    /// Takes a result. Returns at once when a write is under way: that write's task takes it along.
    func submit(_ result: FeedVisit.Result) async throws {
        pending.append(result)
        guard !isWriting else { return }
        isWriting = true
        defer { isWriting = false }
        while !pending.isEmpty {
            let batch = Array(pending.prefix(PollWriter.mostAtOnce))
            pending.removeFirst(batch.count)
            try await write(batch)
        }
    }

    private func write(_ batch: [FeedVisit.Result]) async throws {
        let index = self.index
        let outcomes = batch.map {
            PollOutcome(feed: $0.feed.id, state: $0.state, items: $0.items, title: $0.info?.title, siteLink: $0.info?.link)
        }
        let records = try await store.polls.record(outcomes, at: clock.now) { watches in
            let current = index.index(for: watches)
            return { current.matches($0) }
        }
        for (result, record) in zip(batch, records) {
            try await move(result)
            tell(result, record)
        }
    }

    private func move(_ result: FeedVisit.Result) async throws {
        guard let address = result.movesTo else { return }
        do {
            try await store.feeds.move(result.feed.id, to: address)
            report(.moved(from: result.feed.url, to: address))
        } catch let error as StorageError where error.code == .alreadyExists {
            // The new address is followed already: the old one stays and keeps redirecting, and its items are the same.
            return
        }
    }

    private func tell(_ result: FeedVisit.Result, _ record: PollRecord) {
        done += 1
        summary.feeds += 1
        summary.notModified += result.isUnchanged ? 1 : 0
        summary.newItems += record.newItems.count
        summary.revisedItems += record.revisedItems.count
        summary.hits += record.newHits.count
        if let trouble = result.trouble {
            summary.failed += 1
            report(.failed(feed: result.feed.url, why: trouble.words))
        }
        for hit in record.newHits {
            summary.hitsByIncident[hit.incident.rawValue, default: 0] += 1
            report(.hit(Hit(hit)))
        }
        report(.polled(done: done, of: total))
    }
}
