import Foundation
import Storage
import Watching

/// Counts the items of an incident. An item that several queries found counts once; a dismissed one only as dismissed.
struct MediabeeldCounting {
    /// How far back the hours go.
    static let mostHours = 72

    private let all: [CountedItem]
    private let kept: [CountedItem]
    private let now: Date

    init(_ rows: [CountedItem], at now: Date) {
        var seen: Set<Int64> = []
        all = rows.filter { seen.insert($0.item).inserted }
        kept = all.filter { $0.state != .dismissed }
        self.now = now
    }

    var items: Int { kept.count }
    var texts: Int { Set(kept.map(\.original)).count }

    var hours: [Mediabeeld.Hour] {
        let last = MediabeeldCounting.hour(of: now)
        let oldest = last - (MediabeeldCounting.mostHours - 1)
        let byHour = Dictionary(grouping: kept) { MediabeeldCounting.hour(of: $0.published) }
        guard let first = byHour.keys.filter({ $0 >= oldest }).min() else { return [] }
        return (first...max(first, last)).map { hour in
            let items = byHour[hour] ?? []
            return Mediabeeld.Hour(
                start: Date(timeIntervalSince1970: Double(hour) * 3600), items: items.count, texts: items.count { $0.item == $0.original },
                sources: Set(items.map(\.source)).count)
        }
    }

    var sources: [Mediabeeld.Source] {
        Dictionary(grouping: kept, by: \.source).map { name, items in
            Mediabeeld.Source(name: name, items: items.count, firsts: items.count { $0.item == $0.original })
        }.sorted { ($1.items, $0.name) < ($0.items, $1.name) }
    }

    var counts: HitCounts {
        let texts = all.filter { $0.item == $0.original }
        return HitCounts(
            new: texts.count { $0.state == .new }, accepted: texts.count { $0.state == .accepted },
            dismissed: texts.count { $0.state == .dismissed })
    }

    var labels: [ItemLabel: Int] {
        let texts = kept.filter { $0.item == $0.original }
        return texts.reduce(into: [:]) { counts, item in
            if let label = item.label ?? ProposalJSON.label(in: item.proposal) { counts[label, default: 0] += 1 }
        }
    }

    private static func hour(of moment: Date) -> Int { Int((moment.timeIntervalSince1970 / 3600).rounded(.down)) }
}
