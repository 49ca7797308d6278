import Foundation
import Incident
import Storage
import Watching

/// Live queries as one matcher.
struct WatchIndex: Sendable {
    let watches: [Watch]
    private let matcher: Matcher

    /// A stored query was parsed when it was saved; should a later version refuse it, the others work on.
    init(_ watches: [Watch]) {
        self.watches = watches
        matcher = Matcher(watches.compactMap { watch in (try? WatchQuery(parsing: watch.query)).map { (id: watch.id, query: $0) } })
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
