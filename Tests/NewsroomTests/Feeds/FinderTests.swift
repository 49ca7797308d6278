import Foundation
import LoopbackServer
import Newsroom
import Testing

/// From the address of a page to a feed.
@Suite struct FinderTests {
    let room: TestRoom
    let server: LoopbackServer
    private let document = FeedDocuments.rss([FeedDocuments.item("1", "Brand")])

    init() throws {
        room = try TestRoom()
        server = try LoopbackServer()
    }

    private func page(_ links: String, icon: String = "") -> Reply {
        .ok("<html><head><title>Omroep Waterrijk</title>\(icon)\(links)</head><body></body></html>", type: "text/html")
    }

    @Test("the address of a feed is that feed")
    func feedItself() async throws {
        server.route("/rss", .ok(document))
        guard case .added(let choice, let isNew) = try await room.newsroom.addSource(server.url("/rss")) else {
            Issue.record("a choice, where one feed stands")
            return
        }
        #expect(isNew && choice.title == "Omroep Waterrijk")
        #expect(try await room.newsroom.feeds().map(\.url) == [server.url("/rss")])
    }

    @Test("a page with one feed gives that feed, with title and icon; a feed of reactions does not count")
    func onePage() async throws {
        server.route(
            "/",
            page(
                "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Nieuws\" href=\"/feed.xml\">"
                    + "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Reacties\" href=\"/comments/feed\">",
                icon: "<link rel=\"icon\" href=\"/beeld/icoon.png\">"))
        let found = try await room.newsroom.findFeeds(at: server.url("/"))
        #expect(found.title == "Omroep Waterrijk")
        #expect(found.icon == server.url("/beeld/icoon.png"))
        _ = try await room.newsroom.addSource(server.url("/"))
        #expect(try await room.newsroom.feeds().map(\.url) == [server.url("/feed.xml")])
    }

    @Test("a page with several feeds asks for a choice, and follows none")
    func several() async throws {
        server.route(
            "/",
            page((1...3).map { "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"\($0)\" href=\"/\($0).xml\">" }.joined()))
        guard case .choose(let found) = try await room.newsroom.addSource(server.url("/")) else {
            Issue.record("something was followed")
            return
        }
        #expect(found.feeds.map(\.title) == ["1", "2", "3"])
        #expect(try await room.newsroom.feeds().isEmpty)
    }

    @Test("a page that names no feed is searched in the usual places")
    func usualPlaces() async throws {
        server.route("/nieuws", page(""))
        server.route("/rss.xml", .ok(document))
        _ = try await room.newsroom.addSource(server.url("/nieuws"))
        #expect(try await room.newsroom.feeds().map(\.url) == [server.url("/rss.xml")])
    }

    @Test("where nothing is found the next step is told")
    func nothing() async throws {
        server.route("/nieuws", page(""))
        let error = await #expect(throws: Explanation.self) { try await room.newsroom.addSource(server.url("/nieuws")) }
        #expect(error?.text.contains("geen feed gevonden") == true)
    }
}
