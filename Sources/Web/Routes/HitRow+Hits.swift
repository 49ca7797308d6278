import Foundation
import Newsroom

extension HitRow {
    /// A row for each item: one that several queries found is shown once, with all its words and queries.
    static func rows(_ hits: [Hit], at now: Date) -> [HitRow] {
        var order: [Int64] = []
        var byItem: [Int64: [Hit]] = [:]
        for hit in hits {
            if byItem[hit.item.id] == nil { order.append(hit.item.id) }
            byItem[hit.item.id, default: []].append(hit)
        }
        return order.compactMap { byItem[$0] }.compactMap { HitRow($0, at: now) }
    }

    private init?(_ hits: [Hit], at now: Date) {
        guard let newest = hits.max(by: { $0.id < $1.id }) else { return nil }
        self.init(id: newest.id, queries: hits.map(\.query), item: newest.item, spans: hits.flatMap(\.spans), at: now)
    }
}
