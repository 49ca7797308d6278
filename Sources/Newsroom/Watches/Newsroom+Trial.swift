import Foundation
import Incident
import Storage
import Watching

extension Newsroom {
    /// Tries a query on the news of the last hours that could become a hit of this incident, and keeps nothing: the invented news of an
    /// exercise is for that exercise alone.
    ///
    /// - Throws: `QueryError` with the position of what cannot be understood.
    public func tryWatch(
        _ text: String, for incident: IncidentID, hours: Int = 24, showing limit: Int = 10
    ) async throws -> WatchTrial {
        let query = try WatchQuery(parsing: text)
        let matcher = Matcher([(id: 0, query: query)])
        let streams = try await store.feeds.exerciseStreams()
        let isPlayed = streams.values.contains(incident)
        var read = 0
        var found: [WatchTrial.Found] = []
        var counts: [WatchTrial.Form: Int] = [:]
        for try await batch in store.items.batches(since: clock.now.addingTimeInterval(-Double(hours) * 3600)) {
            for item in batch where streams[item.feed].map({ $0 == incident }) ?? !isPlayed {
                read += 1
                guard let hit = matcher.hits(in: WatchedText(item)).first else { continue }
                found.append(WatchTrial.Found(item: item, spans: hit.spans))
                for form in Set(hit.spans.map { WatchTrial.Form(text: $0.text.lowercased(), term: $0.term, form: $0.form) }) {
                    counts[form, default: 0] += 1
                }
            }
        }
        return WatchTrial(
            query: query.text, itemsRead: read, itemsFound: found.count,
            newest: Array(found.sorted { $0.item.published > $1.item.published }.prefix(limit)),
            forms: counts.map { (form: $0, items: $1) }.sorted { ($1.items, $0.form.text) < ($0.items, $1.form.text) },
            warnings: QueryExplanation(query).warnings)
    }
}
