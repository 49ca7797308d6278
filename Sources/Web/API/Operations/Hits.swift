import Foundation
import Incident
import Newsroom
import Watching

/// A hit as programs see it: the same members as on the command line.
struct APIHit: Encodable {
    let id: Int64
    let incident: String
    let query: String
    let item: Item
    let spans: [Span]
    let foundAt: Date

    struct Item: Encodable {
        let id: Int64
        let title: String
        let link: String?
        let source: String
        let published: Date

        init(_ item: NewsItem) {
            id = item.id
            title = item.title
            link = item.link
            source = item.source
            published = item.published
        }
    }

    static let item = Schema.object(["id": .id, "title": .string, "link?": .string, "source": .string, "published": .moment])

    static let schema = Schema.object([
        "id": .id, "incident": .string, "query": .string,
        "item": item,
        "spans": .list(
            .object([
                "field": .words(["title", "text"]), "start": .number, "end": .number, "text": .string, "term": .string, "form": .string,
            ])),
        "foundAt": .moment,
    ])

    init(_ hit: Hit) {
        id = hit.id
        incident = hit.incident.rawValue
        query = hit.query
        item = Item(hit.item)
        spans = hit.spans
        foundAt = hit.foundAt
    }
}

/// A page of hits, and where the next one begins.
private struct APIHits: Encodable {
    let hits: [APIHit]
    /// To be sent as `before`; absent on the last page.
    let next: Int64?
}

extension APIOperations {
    static let hits = [
        APIOperation(
            .get, "/incidents/{id}/hits", "listHits", "Hits of an incident, newest publication first.",
            needs: .init(scope: .hitsRead, right: .readIncidents), query: [.limit, .before, .after],
            gives: .json(.object(["hits": .list(.named("Hit")), "next?": .id]), "A page of hits.")
        ) { call in
            let incident = try await call.incident()
            let limit = try call.limit()
            let after = try call.whole("after", 0...Int64.max)
            let found = try await call.newsroom.hits(
                of: incident.id, olderThan: try call.whole("before", 1...Int64.max), newerThan: after, limit: limit + 1)
            let shown = found.prefix(limit)
            return try .json(APIHits(hits: shown.map(APIHit.init), next: after == nil && found.count > limit ? shown.last?.id : nil))
        },
        APIOperation(
            .get, "/incidents/{id}/hits.atom", "hitsAsAtom", "The newest hits as an Atom feed.",
            needs: .init(scope: .hitsRead, right: .readIncidents), query: [.limit], gives: .text("application/atom+xml", "RFC 4287.")
        ) { call in
            let incident = try await call.incident()
            let hits = try await call.newsroom.hits(of: incident.id, limit: try call.limit())
            return .text("application/atom+xml", HitAtom.document(hits, of: incident, at: call.address, now: call.newsroom.clock.now))
        },
        APIOperation(
            .get, "/incidents/{id}/hits.csv", "hitsAsCSV", "All hits as comma-separated values, newest first.",
            needs: .init(scope: .hitsRead, right: .readIncidents), gives: .text("text/csv", "RFC 4180, UTF-8 with a header line.")
        ) { call in
            let incident = try await call.incident()
            return .text("text/csv; charset=utf-8; header=present", try await HitCSV.document(of: incident.id, call.newsroom))
                .named("treffers-\(incident.id).csv")
        },
    ]
}
