import Foundation
import Storage
import Watching

/// Writes what visits bring, many at a time: while one transaction runs, the next visits gather; so a thousand quiet feeds
/// cost a handful of transactions, and a single loud one waits for nobody.
actor PollWriter {
    private let store: Store
    private let clock: WallClock
    private let index = IndexCache()
    private let report: @Sendable (PollEvent) -> Void
    private let total: Int
    private let inFlight: InFlight?
    private var pending: [FeedVisit.Result] = []
    private var isWriting = false
    private var done = 0
    private(set) var summary = PollSummary()

    /// A transaction keeps every other writer waiting: a hundred feeds with new items take well under a second.
    private static let mostAtOnce = 100

    /// - Parameters:
    ///   - total: how many visits are to come, for the reports of progress; 0 when nobody knows.
    ///   - inFlight: is told of each feed that is stored.
    init(
        _ store: Store, clock: WallClock, total: Int, inFlight: InFlight? = nil, report: @escaping @Sendable (PollEvent) -> Void
    ) {
        self.store = store
        self.clock = clock
        self.total = total
        self.inFlight = inFlight
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
            defer { batch.forEach { inFlight?.end($0.feed.id) } }
            try await write(batch)
        }
    }

    /// Stores what pages of items held; their hits are told like those of feeds.
    func submit(_ outcomes: [ArticleOutcome]) async throws {
        guard !outcomes.isEmpty else { return }
        let index = self.index
        let records = try await store.articles.record(outcomes, at: clock.now) { watches in
            let current = index.index(for: watches)
            return { current.matches($0) }
        }
        summary.articles += outcomes.count { if case .read = $0.result { true } else { false } }
        records.forEach(tell)
    }

    private func write(_ batch: [FeedVisit.Result]) async throws {
        let index = self.index
        let records = try await store.polls.record(batch.map(PollOutcome.init), at: clock.now) { watches in
            let current = index.index(for: watches)
            return { current.matches($0) }
        }
        for (result, record) in zip(batch, records) {
            try await move(result)
            if let until = result.hold { try await store.holds.hold(result.feed.politenessKey, until: until, at: clock.now) }
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
        if let trouble = result.trouble {
            summary.failed += 1
            report(.failed(feed: result.feed.url, why: trouble.words))
        }
        if let notice = result.notice { report(.damaged(feed: result.feed.url, what: FeedNotice.words(notice))) }
        tell(record)
        report(.polled(done: done, of: total))
    }

    private func tell(_ record: PollRecord) {
        summary.newItems += record.newItems.count
        summary.revisedItems += record.revisedItems.count
        summary.hits += record.newHits.count
        for hit in record.newHits {
            summary.hitsByIncident[hit.incident.rawValue, default: 0] += 1
            report(.hit(Hit(hit)))
        }
    }
}

extension PollOutcome {
    init(_ result: FeedVisit.Result) {
        self.init(
            feed: result.feed.id, state: result.state, items: result.items, title: result.info?.title, siteLink: result.info?.link)
        gainPerNewItem = result.gainPerNewItem
        isFirst = result.feed.state.lastSuccess == nil
        tally = ["polls": 1, "bytes": Double(result.bytes), "unchanged": result.isUnchanged ? 1 : 0]
        if let trouble = result.trouble { tally["error:\(trouble.code)"] = 1 }
    }
}
