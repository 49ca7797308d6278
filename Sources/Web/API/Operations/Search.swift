import Accounts
import Newsroom

/// What was found, as programs see it.
private struct APIFound: Encodable {
    struct FoundFact: Encodable {
        let incident: String
        let fact: APIFact
    }

    struct FoundMessage: Encodable {
        let incident: String
        let number: Int64
        let kind: String
    }

    let items: [APIHit.Item]
    let facts: [FoundFact]
    let messages: [FoundMessage]

    static let schema = Schema.object([
        "items": .list(APIHit.item), "facts": .list(.object(["incident": .string, "fact": .named("Fact")])),
        "messages": .list(.object(["incident": .string, "number": .id, "kind": .string])),
    ])

    /// - Parameter visitor: whose token says what of it is hers to read.
    init(_ results: SearchResults, for visitor: Visitor) {
        items = visitor.has(.hitsRead) ? results.items.map(APIHit.Item.init) : []
        facts = results.facts.map { FoundFact(incident: $0.incident.id.rawValue, fact: APIFact($0.fact)) }
        let found = visitor.has(.messagesRead) ? results.messages : []
        messages = found.map {
            FoundMessage(incident: $0.incident.id.rawValue, number: $0.draft.id, kind: $0.draft.kind.rawValue)
        }
    }
}

extension APIOperations {
    static let search = [
        APIOperation(
            .get, "/search", "search",
            "News, facts and messages with all these words. News comes with the scope hits:read alone, messages with messages:read.",
            needs: .init(scope: .incidentsRead, right: .readIncidents),
            query: [.init(name: "q", words: "The words.", schema: .string, isInPath: false), .limit],
            gives: .json(APIFound.schema, "What was found.")
        ) { call in
            let words = String((call.query["q"] ?? "").prefix(200))
            let visitor = call.context.visitor
            let found = try await call.newsroom.search(words, limit: try call.limit(), isVisible: visitor.sees)
            return try .json(APIFound(found, for: visitor))
        }
    ]
}
