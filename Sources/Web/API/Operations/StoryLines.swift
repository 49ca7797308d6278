import Foundation
import Incident
import Newsroom
import Storage
import Watching

/// A story line as programs see it.
enum APIStory {
    static let schema = Schema.object([
        "id": .id, "title": .string, "first": .moment, "last": .moment, "items": .whole(0...Int.max), "texts": .whole(0...Int.max),
        "sources": .list(.string),
    ])
}

/// A title; without one the first headline counts again.
struct APITitle: APIInput {
    let title: String?

    static let schema = Schema.object(["title?": .line]).closed()

    func check() throws { try line(title, "title") }
}

/// The line that another goes into.
struct APIJoin: APIInput {
    let into: Int64

    static let schema = Schema.object(["into": .id]).closed()

    func check() throws {
        guard into > 0 else { throw Explanation(.badData, "Het veld \"into\" is geen nummer.") }
    }
}

/// Items to take out of a line.
struct APISplit: APIInput {
    let items: [Int64]

    static let schema = Schema.object(["items": .numbers]).closed()

    func check() throws {
        guard (1...200).contains(items.count), items.allSatisfy({ $0 > 0 }) else {
            throw Explanation(.badData, "Het veld \"items\" noemt 1 tot 200 nummers van berichten.")
        }
    }
}

extension APIOperations {
    static let stories = [
        APIOperation(
            .get, "/incidents/{id}/stories", "listStories", "The story lines of an incident, the last to move first.",
            needs: .init(scope: .hitsRead, right: .readIncidents),
            gives: .json(.object(["stories": .list(.named("Story"))]), "The story lines.")
        ) { call in try .json(["stories": try await lines(call)]) },
        APIOperation(
            .post, "/incidents/{id}/stories/{number}/rename", "renameStory", "Give a story line a title.",
            needs: .init(scope: .hitsWrite, right: .watchMedia), body: APITitle.schema, gives: .json(.named("Story"), "The story line.")
        ) { call in
            let incident = try await call.openIncident()
            let number = try call.number()
            try await call.newsroom.renameLine(number, of: incident.id, to: try call.sent(APITitle.self).title, by: call.who)
            return try .json(try await line(number, call))
        },
        APIOperation(
            .post, "/incidents/{id}/stories/{number}/join", "joinStories", "Make one story line of two: this one goes into the other.",
            needs: .init(scope: .hitsWrite, right: .watchMedia), body: APIJoin.schema,
            gives: .json(.named("Story"), "The line that is left.")
        ) { call in
            let incident = try await call.openIncident()
            let (number, other) = (try call.number(), try call.sent(APIJoin.self).into)
            guard number != other else { throw Explanation(.badData, "Een verhaallijn kan niet in zichzelf opgaan. Noem een andere.") }
            try await call.newsroom.joinLines(number, into: other, of: incident.id, by: call.who)
            return try .json(try await line(other, call))
        },
        APIOperation(
            .post, "/incidents/{id}/stories/{number}/split", "splitStory", "Take items, with their copies, into a story line of their own.",
            needs: .init(scope: .hitsWrite, right: .watchMedia), body: APISplit.schema, gives: .created(.named("Story"), "The new line.")
        ) { call in
            let incident = try await call.openIncident()
            let items = try call.sent(APISplit.self).items
            let new = try await call.newsroom.splitLine(try call.number(), takingOut: items, of: incident.id, by: call.who)
            return try .json(try await line(new, call), status: .created)
        },
        APIOperation(
            .post, "/incidents/{id}/items/{number}/separate", "separateCopy", "Say that an item is no copy of another.",
            needs: .init(scope: .hitsWrite, right: .watchMedia), gives: .nothing("It stands by itself.")
        ) { call in
            let incident = try await call.openIncident()
            try await call.newsroom.separateCopy(try call.number(), of: incident.id, by: call.who)
            return .nothing
        },
    ]

    private static func lines(_ call: APICall) async throws -> [StoryLineSummary] {
        try await call.newsroom.storyLines(of: try await call.incident().id)
    }

    private static func line(_ number: Int64, _ call: APICall) async throws -> StoryLineSummary {
        guard let line = try await lines(call).first(where: { $0.id == number }) else { throw PageError.notFound }
        return line
    }
}
