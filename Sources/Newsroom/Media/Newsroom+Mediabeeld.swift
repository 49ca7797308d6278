import Foundation
import Incident
import Storage

extension Newsroom {
    /// The media around an incident in numbers.
    public func mediabeeld(of id: IncidentID) async throws -> Mediabeeld {
        try await stories.placeAll(in: incident(id))
        let now = clock.now
        let counting = MediabeeldCounting(try await store.lines.counted(in: id), at: now)
        return Mediabeeld(
            at: now, hours: counting.hours, sources: counting.sources, lines: try await storyLines(of: id),
            alarms: try await alarms(of: id),
            counts: counting.counts, labels: counting.labels, items: counting.items, texts: counting.texts)
    }

    /// Surges of an incident and feeds that are silent now, the newest first.
    public func alarms(of id: IncidentID) async throws -> [Alarm] {
        _ = try await incident(id)
        let found = try await store.alarms.list(id) + store.alarms.silences()
        return try await worded(found).sorted { ($1.found, $1.id) < ($0.found, $0.id) }
    }

    func worded(_ alarms: [StoredAlarm]) async throws -> [Alarm] {
        guard !alarms.isEmpty else { return [] }
        let feeds = Dictionary(uniqueKeysWithValues: try await store.feeds.all().map { ($0.id, $0.title ?? $0.url) })
        var queries: [Int64: String] = [:]
        for incident in Set(alarms.compactMap(\.incident)) {
            for watch in try await store.watches.list(incident) { queries[watch.id] = watch.query }
        }
        return alarms.map { alarm in
            Alarm(alarm, query: alarm.watch.flatMap { queries[$0] }, feed: alarm.feed.map { feeds[$0] ?? "feed \($0)" })
        }
    }
}
