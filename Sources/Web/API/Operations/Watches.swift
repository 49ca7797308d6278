import Foundation
import Newsroom
import Storage
import Watching

/// A watch query as programs see it.
struct APIWatch: Encodable {
    let id: Int64
    let query: String
    let addedAt: Date
    let addedBy: String

    static let schema = Schema.object(["id": .id, "query": .string, "addedAt": .moment, "addedBy": .string])

    init(_ watch: Watch) {
        id = watch.id
        query = watch.query
        addedAt = watch.added
        addedBy = watch.addedBy
    }
}

/// A query to watch the news with.
struct APINewWatch: APIInput {
    let query: String

    static let schema = Schema.object(["query": .line]).closed()

    func check() throws { try line(query, "query") }
}

extension APIOperations {
    static let watches = [
        APIOperation(
            .get, "/incidents/{id}/watches", "listWatches", "The live queries of an incident.",
            needs: .init(scope: .hitsRead, right: .readIncidents),
            gives: .json(.object(["watches": .list(.named("Watch"))]), "The queries.")
        ) { call in try .json(["watches": try await call.newsroom.watches(of: try await call.incident().id).map(APIWatch.init)]) },
        APIOperation(
            .post, "/incidents/{id}/watches", "addWatch", "Add a query, and look for it in the news of the last week.",
            needs: .init(scope: .hitsWrite, right: .watchMedia), body: APINewWatch.schema, gives: .created(.named("Watch"), "The query.")
        ) { call in
            let incident = try await call.incident()
            let query = try call.sent(APINewWatch.self).query
            return try .json(APIWatch(try await call.newsroom.addWatch(query, to: incident.id, by: call.who).watch), status: .created)
        },
        APIOperation(
            .delete, "/incidents/{id}/watches/{number}", "removeWatch", "Stop a query; its hits stay.",
            needs: .init(scope: .hitsWrite, right: .watchMedia), gives: .nothing("It is stopped.")
        ) { call in
            let incident = try await call.incident()
            let number = try call.number()
            guard try await call.newsroom.watches(of: incident.id).contains(where: { $0.id == number }) else { throw PageError.notFound }
            try await call.newsroom.removeWatch(number, by: call.who)
            return .nothing
        },
    ]
}
