import Foundation
import Incident
import Storage
import Watching

/// A news item that answers to a query of an incident, with the words that made it so.
public struct Hit: Sendable, Equatable, Identifiable {
    /// Grows with every hit that is found.
    public let id: Int64
    /// Whose query it was.
    public let incident: IncidentID
    /// Number of the query.
    public let watch: Int64
    /// The query as it was written.
    public let query: String
    /// The news item.
    public let item: NewsItem
    /// The words, in the order of title and text.
    public let spans: [Span]
    /// When it was found.
    public let foundAt: Date

    init(_ stored: StoredHit) {
        id = stored.id
        incident = stored.incident
        watch = stored.watch
        query = stored.query
        item = stored.item
        spans = HitSpans.read(stored.spans)
        foundAt = stored.found
    }
}

/// Spans as the store keeps them.
enum HitSpans {
    static func json(_ spans: [Span]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Spans are numbers and strings: there is nothing in them that could fail to encode.
        guard let data = try? encoder.encode(spans) else { return "[]" }
        return String(decoding: data, as: UTF8.self)
    }

    /// Spans of an older form show no marks; the hit itself is never lost over them.
    static func read(_ json: String) -> [Span] {
        (try? JSONDecoder().decode([Span].self, from: Data(json.utf8))) ?? []
    }
}
