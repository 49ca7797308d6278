import Foundation
import LoopbackServer
import Newsroom
import Testing

/// When we ask "has this changed?", and when we ask for the whole.
@Suite struct ValidatorTests {
    let room: TestRoom
    let server: LoopbackServer
    private let document = FeedDocuments.rss([FeedDocuments.item("1", "Brand")])

    init() throws {
        room = try TestRoom()
        server = try LoopbackServer()
    }

    private var sentValidators: [Bool] {
        server.requests.map { $0["If-None-Match"] != nil || $0["If-Modified-Since"] != nil }
    }

    @Test("both validators go back to the server that gave them")
    func bothValidators() async throws {
        server.route("/rss") { [document] in
            .document(document, etag: "\"een\"", lastModified: "Sun, 22 Nov 2026 12:00:00 GMT", to: $0)
        }
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        _ = try await room.newsroom.pollOnce()
        #expect(try await room.newsroom.pollOnce().notModified == 1)
        let second = try #require(server.requests.last)
        #expect(second["If-None-Match"] == "\"een\"")
        #expect(second["If-Modified-Since"] == "Sun, 22 Nov 2026 12:00:00 GMT")
    }

    @Test("after eight days the whole is asked for once, for servers that answer 304 for ever")
    func eightDays() async throws {
        server.route("/rss") { [document] in .document(document, etag: "\"een\"", to: $0) }
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        _ = try await room.newsroom.pollOnce()
        room.pass(7 * 86_400)
        _ = try await room.newsroom.pollOnce()
        room.pass(86_400 + 60)
        _ = try await room.newsroom.pollOnce()
        _ = try await room.newsroom.pollOnce()
        #expect(sentValidators == [false, true, false, true])
    }

    @Test("a forced refresh asks for the whole, and reads it although it did not change")
    func forced() async throws {
        server.route("/rss") { [document] in .document(document, etag: "\"een\"", to: $0) }
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        _ = try await room.newsroom.pollOnce()
        let forced = try await room.newsroom.pollOnce(isForced: true)
        #expect(sentValidators == [false, false])
        #expect(forced.notModified == 0)
        #expect(forced.newItems == 0)
    }

    @Test("a server that says Expires: 0 gets its validators back never")
    func expiresZero() async throws {
        server.route("/rss", .ok(document, headers: [("ETag", "\"een\""), ("Expires", "0")]))
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        _ = try await room.newsroom.pollOnce()
        _ = try await room.newsroom.pollOnce()
        #expect(sentValidators == [false, false])
    }

    @Test("a 304 may bring new validators, and keeps the old when it brings none")
    func updatedBy304() async throws {
        server.script(
            "/rss",
            [
                .ok(document, headers: [("ETag", "\"een\"")]), Reply(304, headers: [("ETag", "\"twee\"")]), Reply(304), Reply(304),
            ])
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        for _ in 0..<4 { _ = try await room.newsroom.pollOnce() }
        #expect(server.requests.map { $0["If-None-Match"] } == [nil, "\"een\"", "\"twee\"", "\"twee\""])
    }

    @Test("a document that was cut off on its way is read, told of, and asked for again as a whole")
    func cutOff() async throws {
        let whole = FeedDocuments.rss([FeedDocuments.item("1", "Brand"), FeedDocuments.item("2", "Markt")])
        let part = Array(whole.utf8.prefix(whole.utf8.count - 110))
        server.script(
            "/rss",
            [.wrongLength(part, announced: whole.utf8.count, headers: [("ETag", "\"een\"")]), .ok(whole, headers: [("ETag", "\"een\"")])])
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        let events = Events()
        #expect(try await room.newsroom.pollOnce { events.note($0) }.newItems == 1)
        #expect(events.damage.first?.contains("hield halverwege op") == true)
        #expect(try await room.newsroom.feeds().first?.notice?.contains("wat heel was, is gelezen") == true)
        #expect(try await room.newsroom.pollOnce().newItems == 1)
        #expect(try await room.newsroom.feeds().first?.notice == nil)
        #expect(sentValidators == [false, false])
    }
}
