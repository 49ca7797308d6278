import Foundation
import Incident
import LoopbackServer
import Newsroom
import Testing

/// What happens to a feed whose server misbehaves.
@Suite struct TroubleTests {
    let room: TestRoom
    let server: LoopbackServer
    private let document = FeedDocuments.rss([FeedDocuments.item("1", "Brand")])

    init() throws {
        room = try TestRoom()
        server = try LoopbackServer()
    }

    private func wait(_ url: String) async throws -> Double {
        try #require(try await room.newsroom.feeds().first { $0.url == url }).state.nextPoll.timeIntervalSince(room.now)
    }

    @Test("404 backs off with every poll, stays visible, and never dies", arguments: [404, 403, 500])
    func backsOff(status: Int) async throws {
        server.route("/rss", Reply(status))
        let url = server.url("/rss")
        _ = try await room.newsroom.addFeed(url)
        var waits: [Double] = []
        for _ in 0..<8 {
            _ = try await room.newsroom.pollOnce()
            waits.append(try await wait(url))
        }
        for (wait, least) in zip(waits, [1800.0, 3600, 7200, 14_400, 21_600, 21_600, 21_600, 21_600]) {
            #expect((least...least * 1.1).contains(wait), "doubles up to six hours, with at most a tenth of jitter")
        }
        #expect(try await room.newsroom.feeds().first?.health == .failing)
        server.route("/rss", .ok(document))
        _ = try await room.newsroom.pollOnce()
        let mended = try #require(try await room.newsroom.feeds().first)
        #expect(mended.health == .ok && mended.trouble == nil && mended.state.consecutiveFailures == 0)
    }

    @Test("jitter keeps feeds that failed together from coming back together")
    func jitter() async throws {
        for number in 0..<6 { _ = try await room.newsroom.addFeed(server.url("/\(number)", host: "f\(number).localhost")) }
        _ = try await room.newsroom.pollOnce()
        #expect(Set(try await room.newsroom.feeds().map(\.state.nextPoll)).count > 1)
    }

    @Test("410 stops the feed and says so; changing its settings lets it try again")
    func gone() async throws {
        server.route("/rss", Reply(410))
        let url = server.url("/rss")
        _ = try await room.newsroom.addFeed(url)
        _ = try await room.newsroom.pollOnce()
        let feed = try #require(try await room.newsroom.feeds().first)
        #expect(feed.health == .gone)
        #expect(feed.trouble?.contains("voorgoed gestopt") == true)
        _ = try await room.newsroom.pollOnce()
        #expect(server.requests.count == 1)
        var changes = FeedChanges()
        changes.userAgent = "Anders/1.0"
        server.route("/rss", .ok(document))
        try await room.newsroom.changeFeed(url, changes)
        #expect(try await room.newsroom.pollOnce().newItems == 1)
    }

    @Test("a feed that is gone is not said to be followed for an incident")
    func goneInAnIncident() async throws {
        server.route("/rss", Reply(410))
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        let lead = try Lead(name: "De Graaf", role: .burgemeester)
        let opening = Opening(title: "Brand", municipality: "Waterrijk", place: "Havenkade", lead: lead)
        let incident = try await room.newsroom.openIncident(opening, by: "adviseur")
        _ = try await room.newsroom.addWatch("brand", to: incident.id, by: "analist")
        #expect(try await room.newsroom.feedReports().map(\.followedFor) == [[incident.id]])
        _ = try await room.newsroom.pollOnce()
        #expect(try await room.newsroom.feedReports().map(\.followedFor) == [[]])
    }

    @Test("a feed behind a password says which command gives it one, and takes it")
    func password() async throws {
        let document = self.document
        server.route("/rss") { $0["authorization"] == nil ? Reply(401) : .ok(document) }
        let url = server.url("/rss")
        _ = try await room.newsroom.addFeed(url)
        _ = try await room.newsroom.pollOnce()
        #expect(try await room.newsroom.feeds().first?.trouble?.contains("--basic-auth") == true)
        var changes = FeedChanges()
        changes.basicAuth = "jan:geheim"
        try await room.newsroom.changeFeed(url, changes)
        #expect(try await room.newsroom.pollOnce().newItems == 1)
    }

    @Test("a body that breaks off stores the error and the next poll")
    func brokenBody() async throws {
        server.route("/rss", .resetMidway(Array(document.utf8), after: 20))
        let url = server.url("/rss")
        _ = try await room.newsroom.addFeed(url)
        _ = try await room.newsroom.pollOnce()
        let feed = try #require(try await room.newsroom.feeds().first)
        #expect(feed.state.lastErrorCode == "fetch-reset")
        #expect(feed.trouble == "de verbinding brak af. Eenmond probeert het later opnieuw.")
        #expect(feed.state.lastAttempt != nil)
        #expect(try await wait(url) >= 1800)
    }

    @Test("429 and 503 with Retry-After hold all feeds of the domain, in seconds or by date, over a restart", arguments: [429, 503])
    func holdsTheHost(status: Int) async throws {
        let date = status == 503
        server.routeOthers { [document] _ in .ok(document) }
        server.route("/een") { _ in
            Reply(
                status,
                headers: [("Retry-After", date ? "Sun, 22 Nov 2026 13:00:00 GMT" : "3600"), ("Date", "Sun, 22 Nov 2026 12:00:00 GMT")])
        }
        let first = server.url("/een", host: "www.omroep.localhost")
        let second = server.url("/twee", host: "rss.omroep.localhost")
        let other = server.url("/drie", host: "krant.localhost")
        _ = try await room.newsroom.addFeed(first)
        _ = try await room.newsroom.pollOnce()
        #expect((3600...3600 * 1.05 + 1).contains(try await wait(first)))
        _ = try await room.newsroom.addFeed(second)
        _ = try await room.newsroom.addFeed(other)
        // Another program on the same folder, as after a restart: it knows nothing but what is stored.
        let again = try TestRoom(at: room.now, folder: room.folder)
        let asked = server.requests.count
        _ = try await again.newsroom.pollOnce()
        #expect(server.requests.dropFirst(asked).map(\.path) == ["/drie"])
        let held = try #require(try await again.newsroom.feeds().first { $0.url == second })
        #expect(held.health == .held)
        #expect(held.state.consecutiveFailures == 0, "to wait is no failure")
        #expect((3600...3600 * 1.05 + 1).contains(held.state.nextPoll.timeIntervalSince(room.now)))
        again.pass(3600 * 1.06)
        _ = try await again.newsroom.pollOnce()
        // Whichever of the two comes first may be told to wait once more, and then the other waits with it.
        #expect(server.requests(for: "/een").count + server.requests(for: "/twee").count >= 2)
    }

    @Test("no server holds us for more than a day")
    func ceiling() async throws {
        server.route("/rss", Reply(429, headers: [("Retry-After", "99999999")]))
        let url = server.url("/rss")
        _ = try await room.newsroom.addFeed(url)
        _ = try await room.newsroom.pollOnce()
        #expect(try await wait(url) <= 86_400)
        #expect(try await wait(url) > 80_000)
    }

    @Test("a permanent redirect all the way moves the feed at the second poll, a chain with one temporary link never")
    func redirectChains() async throws {
        server.route("/nieuw", .ok(document))
        server.route("/a", .redirect(301, to: "/b"))
        server.route("/b", .redirect(308, to: "/nieuw"))
        server.route("/c", .redirect(301, to: "/d"))
        server.route("/d", .redirect(307, to: "/nieuw"))
        _ = try await room.newsroom.addFeed(server.url("/a"))
        _ = try await room.newsroom.addFeed(server.url("/c"))
        for _ in 0..<3 { _ = try await room.newsroom.pollOnce() }
        #expect(try await room.newsroom.feeds().map(\.url) == [server.url("/nieuw"), server.url("/c")])
    }

    @Test("a permanent redirect that was seen once and then not is forgotten")
    func passingRedirect() async throws {
        server.script("/oud", [.redirect(301, to: "/ander"), .ok(document), .redirect(301, to: "/ander"), .ok(document)])
        server.route("/ander", .ok(document))
        _ = try await room.newsroom.addFeed(server.url("/oud"))
        for _ in 0..<4 { _ = try await room.newsroom.pollOnce() }
        #expect(try await room.newsroom.feeds().map(\.url) == [server.url("/oud")])
    }
}
