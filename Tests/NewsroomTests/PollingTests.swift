import Foundation
import Incident
import LoopbackServer
import Newsroom
import Synchronization
import Testing

@Suite struct PollingTests {
    let room: TestRoom
    let server: LoopbackServer

    init() throws {
        room = try TestRoom()
        server = try LoopbackServer()
    }

    private func rss(_ items: [(id: String, title: String, text: String)]) -> String {
        let body = items.map { "<item><guid>\($0.id)</guid><title>\($0.title)</title><description>\($0.text)</description></item>" }
            .joined()
        return "<rss version=\"2.0\"><channel><title>Omroep</title>\(body)</channel></rss>"
    }

    @Test("polling twice is polling once, whatever the document holds", arguments: [0, 1, 7, 40])
    func twiceIsOnce(count: Int) async throws {
        // Without validators: the second poll gets the whole document again, and one guid stands in it twice.
        let items = (0..<count).map { (id: "\($0 % 30)", title: "Brand \($0 % 30)", text: "Tekst") }
        server.route("/rss", .ok(rss(items)))
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        let id = try await room.incident(watching: "brand")
        let first = try await room.newsroom.pollOnce()
        let hits = try await room.newsroom.hits(of: id, limit: 1000)
        let second = try await room.newsroom.pollOnce()
        #expect(first.newItems == min(count, 30))
        #expect(second.newItems == 0)
        #expect(second.revisedItems == 0)
        #expect(second.hits == 0)
        #expect(try await room.newsroom.hits(of: id, limit: 1000) == hits)
    }

    @Test("a body that changed nothing but its own date counts as unchanged, without validators too")
    func changedDate() async throws {
        let item = "<item><guid>1</guid><title>Brand</title></item>"
        server.script(
            "/rss",
            (0..<2).map { .ok("<rss version=\"2.0\"><channel><title>O</title><lastBuildDate>\($0)</lastBuildDate>\(item)</channel></rss>") }
        )
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        _ = try await room.newsroom.pollOnce()
        let second = try await room.newsroom.pollOnce()
        #expect(second.notModified == 1)
        #expect(second.newItems == 0)
        #expect(second.revisedItems == 0)
    }

    @Test("an item that no longer answers to its query is no hit any more")
    func vanishedHit() async throws {
        server.script("/rss", [.ok(rss([("1", "Brand in loods", "")])), .ok(rss([("1", "Loods weer open", "")]))])
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        let id = try await room.incident(watching: "brand")
        #expect(try await room.newsroom.pollOnce().hits == 1)
        #expect(try await room.newsroom.pollOnce().revisedItems == 1)
        #expect(try await room.newsroom.hits(of: id).isEmpty)
    }

    @Test("a permanent redirect counts after it was seen twice; a temporary one never")
    func moves() async throws {
        server.route("/nieuw", .ok(rss([("1", "Brand", "")])))
        server.route("/oud", .redirect(301, to: server.url("/nieuw")))
        server.route("/even", .redirect(302, to: server.url("/nieuw")))
        _ = try await room.newsroom.addFeed(server.url("/oud"))
        _ = try await room.newsroom.addFeed(server.url("/even"))
        _ = try await room.newsroom.pollOnce()
        #expect(try await room.newsroom.feeds().map(\.url) == [server.url("/oud"), server.url("/even")])
        _ = try await room.newsroom.pollOnce()
        #expect(try await room.newsroom.feeds().map(\.url) == [server.url("/nieuw"), server.url("/even")])
    }

    @Test("a server that asks for patience is not asked again before its time")
    func retryAfter() async throws {
        server.route("/rss", Reply(429, headers: [("Retry-After", "600")]))
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        _ = try await room.newsroom.pollOnce()
        #expect(try await room.newsroom.pollOnce().feeds == 0)
        #expect(server.requests.count == 1)
        #expect(try await room.newsroom.feeds().first?.health == .held)
    }

    @Test("a date that lies ahead counts as the moment of discovery, and never changes after")
    func futureDate() async throws {
        let item = "<item><guid>1</guid><title>Brand</title><pubDate>Mon, 22 Nov 2066 13:00:00 +0100</pubDate></item>"
        server.script("/rss", (0..<2).map { .ok("<rss version=\"2.0\"><channel><title>O\($0)</title>\(item)</channel></rss>") })
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        let id = try await room.incident(watching: "brand")
        let moment = room.now
        _ = try await room.newsroom.pollOnce()
        room.pass(3600)
        _ = try await room.newsroom.pollOnce()
        let published = try #require(try await room.newsroom.hits(of: id).first?.item.published)
        #expect(abs(published.timeIntervalSince(moment)) < 1)
    }

    @Test("items without a guid are known by their link, whatever its tracking")
    func linkIdentity() async throws {
        func document(_ tracking: String) -> Reply {
            .ok(
                "<rss version=\"2.0\"><channel><title>O</title><item><title>Brand</title><link>https://o.example/a?id=7\(tracking)</link></item></channel></rss>"
            )
        }
        server.script("/rss", [document("&amp;utm_source=rss"), document("&amp;utm_source=app#top")])
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        _ = try await room.newsroom.pollOnce()
        #expect(try await room.newsroom.pollOnce().newItems == 0)
    }

    @Test("the change watcher tells of a hit that another newsroom on the same folder found")
    func changesAcrossProcesses() async throws {
        server.route("/rss", .ok(rss([("1", "Brand", "")])))
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        _ = try await room.incident(watching: "brand")
        let other = try Newsroom(Newsroom.Setup(dataFolder: room.folder, root: DataRoot(folder: room.folder)))
        let changes = other.changes.changes()
        let watching = Task { try await other.changeWatcher().run() }
        try await Task.sleep(for: .seconds(1))
        _ = try await room.newsroom.pollOnce()
        var seen: Change?
        for await change in changes {
            seen = change
            break
        }
        watching.cancel()
        guard case .hits(let newest) = seen else {
            Issue.record("no hit was told: \(String(describing: seen))")
            return
        }
        #expect(newest > 0)
    }
}
