import Foundation
import Newsroom
import Storage

/// A feed as programs see it.
struct APIFeed: Encodable {
    let id: Int64
    let url: String
    let title: String?
    let group: String
    let health: FeedHealth
    let lastSuccess: Date?
    let lastError: String?

    static let schema = Schema.object([
        "id": .id, "url": .string, "title?": .string, "group": .string, "health": .words(FeedHealth.self), "lastSuccess?": .moment,
        "lastError?": .string,
    ])

    init(_ feed: Feed) {
        id = feed.id
        url = feed.url
        title = feed.title
        group = feed.groupPath.joined(separator: "/")
        health = feed.health
        lastSuccess = feed.state.lastSuccess
        lastError = feed.trouble
    }
}

/// A feed to follow.
struct APINewFeed: APIInput {
    let url: String
    let title: String?
    let group: String?

    static let schema = Schema.object([
        // What RFC 3986 knows: printable ASCII. Whether there is a feed behind it is another question.
        "url": .pattern("^https?://[!-~]{1,1990}$"), "title?": .line, "group?": .line,
    ]).closed()

    func check() throws {
        let isPlain = url.utf8.count <= 1_998 && url.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard isPlain, ["http://", "https://"].contains(where: { url.hasPrefix($0) && url.utf8.count > $0.utf8.count }) else {
            throw Explanation(.badData, "Het veld \"url\" is geen adres. Stuur het hele adres: https://….")
        }
        try line(title, "title")
        try line(group, "group")
    }
}

extension APIOperations {
    static let feeds = [
        APIOperation(
            .get, "/feeds", "listFeeds", "All feeds with their health.", needs: .init(scope: .feedsRead, right: .manageFeeds),
            gives: .json(.object(["feeds": .list(.named("Feed"))]), "The feeds.")
        ) { call in try .json(["feeds": try await call.newsroom.feeds().map(APIFeed.init)]) },
        APIOperation(
            .post, "/feeds", "addFeed", "Follow a feed; one that is followed already comes back as it is.",
            needs: .init(scope: .feedsWrite, right: .manageFeeds), body: APINewFeed.schema, gives: .created(.named("Feed"), "The feed.")
        ) { call in
            let sent = try call.sent(APINewFeed.self)
            return try .json(
                APIFeed(try await call.newsroom.addFeed(sent.url, title: sent.title, group: sent.group, by: call.who).feed),
                status: .created)
        },
    ]
}
