import Foundation
import Storage

/// Looks for the icons that are due, a few sites at a time: nobody waits for a picture.
struct IconRound: Sendable {
    let store: Store
    let visit: IconVisit
    let clock: WallClock

    /// What came of one site.
    struct Outcome: Sendable {
        let site: String
        let feeds: [Feed]
        let result: IconVisit.Outcome
    }

    /// An icon that is there is looked at again after a month, one that is not after a week, a site that did not answer after a day.
    private static let month = 30.0 * 86_400
    private static let week = 7.0 * 86_400
    private static let day = 86_400.0
    private static let atOnce = 4

    /// One pass over what is due now.
    ///
    /// - Returns: what came of each site.
    @discardableResult
    func run(limit: Int = 40) async throws -> [Outcome] {
        let due = try await store.icons.due(at: clock.now, limit: limit)
        var sites = Dictionary(grouping: due.filter { $0.iconSite != nil }) { $0.iconSite ?? "" }[...]
        let lost = due.filter { $0.iconSite == nil }.map(\.id)
        if !lost.isEmpty { try await store.icons.keep(nil, from: nil, for: lost, at: clock.now, nextLook: clock.now + Self.month) }
        return try await withThrowingTaskGroup(of: Outcome.self) { group in
            func startNext() {
                guard let (site, feeds) = sites.popFirst() else { return }
                group.addTask { Outcome(site: site, feeds: feeds, result: await visit.visit(site)) }
            }
            for _ in 0..<Self.atOnce { startNext() }
            var outcomes: [Outcome] = []
            while let outcome = try await group.next() {
                try Task.checkCancellation()
                try await keep(outcome)
                outcomes.append(outcome)
                startNext()
            }
            return outcomes
        }
    }

    private func keep(_ outcome: Outcome) async throws {
        let now = clock.now
        let feeds = outcome.feeds.map(\.id)
        switch outcome.result {
        case .found(let icon, let address): try await store.icons.keep(icon, from: address, for: feeds, at: now, nextLook: now + Self.month)
        case .none: try await store.icons.keep(nil, from: nil, for: feeds, at: now, nextLook: now + Self.week)
        case .unreachable: try await store.icons.postpone(feeds, at: now, nextLook: now + Self.day)
        }
    }
}

extension Feed {
    /// The site whose icon stands for the feed: that of its page, else that of its own address; `https://omroep.example`.
    var iconSite: String? { (siteLink.flatMap { PagePlace($0) } ?? PagePlace(url))?.origin }
}
