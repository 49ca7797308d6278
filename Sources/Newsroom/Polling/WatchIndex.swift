import Foundation
import Incident
import Storage
import Watching

/// Live queries as one matcher.
final class WatchIndex: Sendable {
    let watches: [Watch]
    /// Queries that cannot be read any more; the others work on.
    let broken: [BrokenWatch]
    private let matcher: Matcher

    /// - Parameter earlier: an index whose matcher may be taken over: only what differs is changed, so that one query more among many
    ///   costs what that query costs. The earlier index must not be used any longer.
    init(_ watches: [Watch], after earlier: WatchIndex? = nil) {
        let earlier = earlier?.matcher.isWorn == true ? nil : earlier
        self.watches = watches
        var broken: [BrokenWatch] = []
        let known = Dictionary((earlier?.watches ?? []).map { ($0.id, $0.query) }) { first, _ in first }
        var fresh: [(id: Int64, query: WatchQuery)] = []
        for watch in watches {
            if known[watch.id] == watch.query, let trouble = earlier?.broken.first(where: { $0.watch == watch.id }) {
                broken.append(trouble)
            }
            guard known[watch.id] != watch.query else { continue }
            do throws(QueryError) {
                fresh.append((watch.id, try WatchQuery(parsing: watch.query)))
            } catch {
                broken.append(BrokenWatch(watch, error))
            }
        }
        self.broken = broken
        guard let earlier else {
            matcher = Matcher(fresh)
            return
        }
        matcher = earlier.matcher
        let wanted = Dictionary(watches.map { ($0.id, $0.query) }) { first, _ in first }
        for (id, query) in known where wanted[id] != query { matcher.remove(id) }
        for (id, query) in fresh { matcher.add(id, query) }
    }

    /// What the store keeps of each hit in an item.
    func matches(_ item: NewsItem) -> [ItemMatch] {
        matcher.hits(in: WatchedText(item)).map { ItemMatch(watch: $0.query, spans: HitSpans.json($0.spans)) }
    }
}

extension WatchedText {
    init(_ item: NewsItem) {
        self.init(title: item.title, text: item.text, source: item.source, site: item.site, language: item.language)
    }
}
