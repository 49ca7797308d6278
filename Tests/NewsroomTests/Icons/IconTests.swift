import Foundation
import LoopbackServer
import Newsroom
import Testing

/// The icons of sites: looked for politely and seldom, kept here, never asked of another site by a browser.
@Suite struct IconTests {
    let room: TestRoom
    let server: LoopbackServer

    init() throws {
        room = try TestRoom()
        server = try LoopbackServer()
        server.route(
            "/rss", .ok(FeedDocuments.rss([FeedDocuments.item("1", "Brand", String(repeating: "Rook boven de haven. ", count: 30))])))
        server.route("/robots.txt", Reply(404))
    }

    private static let png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 7, count: 60)
    private static let gif = Array("GIF89a".utf8) + [UInt8](repeating: 1, count: 40)

    private func picture(_ bytes: [UInt8], type: String = "image/png") -> Reply {
        Reply(200, headers: [("Content-Type", type)], body: bytes)
    }

    private func page(_ head: String) -> Reply { .ok("<html><head>\(head)</head><body>Omroep</body></html>", type: "text/html") }

    /// Follows the feed, which is asked once, and looks for icons.
    private func look() async throws -> (feed: Int64, reports: [IconReport]) {
        let feed = try await room.newsroom.addFeed(server.url("/rss")).feed
        if try await room.newsroom.lookForIcons().isEmpty { _ = try await room.newsroom.pollOnce(patience: .zero) }
        return (feed.id, try await room.newsroom.lookForIcons())
    }

    @Test("the icon that the front page names is fetched and kept, under the type that its bytes tell")
    func named() async throws {
        server.route("/", page("<link rel='icon' href='/beeld/klein.png'><link rel='apple-touch-icon' href='/beeld/groot.png'>"))
        server.route("/beeld/klein.png", picture(Self.png, type: "text/html"))
        let (feed, reports) = try await look()
        #expect(reports.map(\.address) == [server.url("/beeld/klein.png")])
        let icon = try #require(try await room.newsroom.icon(ofFeed: feed))
        #expect(icon.bytes == Self.png && icon.mediaType == "image/png")
        #expect(server.requests(for: "/beeld/groot.png").isEmpty)
        #expect(try await room.newsroom.feedReport(feed).icon?.address == server.url("/beeld/klein.png"))
    }

    @Test(
        "a page that names none, or only what is not shown, leaves the usual place",
        arguments: [
            "", "<link rel='icon' type='image/svg+xml' href='/i.svg'>", "<link rel='icon' href='/groot.png'>",
            "<link rel='icon' href='/weg.png'>",
        ])
    func usualPlace(head: String) async throws {
        server.route("/", page(head))
        server.route("/i.svg", .ok("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", type: "image/svg+xml"))
        server.route("/groot.png", picture(Self.png + [UInt8](repeating: 0, count: 200_000)))
        server.route("/favicon.ico", picture(Self.gif, type: "image/x-icon"))
        let (feed, _) = try await look()
        #expect(try await room.newsroom.icon(ofFeed: feed)?.mediaType == "image/gif")
    }

    @Test("a site that lets no robot read its pages is asked for the usual icon alone")
    func robots() async throws {
        server.route("/robots.txt", .ok("User-agent: *\nDisallow: /", type: "text/plain"))
        server.route("/favicon.ico", picture(Self.gif))
        let (feed, _) = try await look()
        #expect(server.requests(for: "/").isEmpty)
        #expect(try await room.newsroom.icon(ofFeed: feed) != nil)
    }

    @Test("a site without an icon is asked again after a week, one with an icon after a month, and not before")
    func seldom() async throws {
        server.route("/", page(""))
        let (feed, reports) = try await look()
        #expect(reports.first?.address == nil && reports.first?.wasReached == true)
        #expect(try await room.newsroom.icon(ofFeed: feed) == nil)
        room.pass(6 * 86_400)
        #expect(try await room.newsroom.lookForIcons().isEmpty)
        room.pass(2 * 86_400)
        server.route("/favicon.ico", picture(Self.gif))
        #expect(try await room.newsroom.lookForIcons().count == 1)
        #expect(try await room.newsroom.icon(ofFeed: feed) != nil)
        room.pass(29 * 86_400)
        #expect(try await room.newsroom.lookForIcons().isEmpty)
    }

    @Test("an icon stays when its site cannot be reached for a while, and goes when the site has none any more")
    func stays() async throws {
        server.route("/favicon.ico", picture(Self.gif))
        let (feed, _) = try await look()
        server.routeOthers { _ in Reply(503) }
        for path in ["/", "/robots.txt", "/favicon.ico"] { server.route(path, Reply(503)) }
        room.pass(31 * 86_400)
        #expect(try await room.newsroom.lookForIcons().first?.wasReached == false)
        #expect(try await room.newsroom.icon(ofFeed: feed) != nil)
        server.route("/robots.txt", Reply(404))
        server.route("/", page(""))
        server.route("/favicon.ico", Reply(404))
        room.pass(2 * 86_400)
        #expect(try await room.newsroom.lookForIcons().first?.wasReached == true)
        #expect(try await room.newsroom.icon(ofFeed: feed) == nil)
    }

    @Test("feeds of one site share one look and one picture")
    func shared() async throws {
        server.route("/favicon.ico", picture(Self.gif))
        server.route(
            "/sport", .ok(FeedDocuments.rss([FeedDocuments.item("2", "Sport", String(repeating: "Een lang bericht. ", count: 30))])))
        let other = try await room.newsroom.addFeed(server.url("/sport")).feed
        let (feed, reports) = try await look()
        #expect(reports.count == 1 && reports.first?.feeds.count == 2)
        #expect(server.requests(for: "/favicon.ico").count == 1)
        let pictures = [try await room.newsroom.icon(ofFeed: feed), try await room.newsroom.icon(ofFeed: other.id)]
        #expect(pictures[0] != nil && pictures[0] == pictures[1])
    }

    @Test("an icon behind the guard is not fetched")
    func guarded() async throws {
        let closed = try TestRoom {
            $0.allowPrivateAddresses = false; $0.allowedAddresses = [server.url("").replacing("http://", with: "")]
        }
        let inside = try LoopbackServer()
        inside.route("/geheim.png", picture(Self.png))
        server.route("/", page("<link rel='icon' href='\(inside.url("/geheim.png"))'>"))
        let feed = try await closed.newsroom.addFeed(server.url("/rss")).feed
        _ = try await closed.newsroom.pollOnce(patience: .zero)
        _ = try await closed.newsroom.lookForIcons()
        #expect(inside.requests.isEmpty)
        #expect(try await closed.newsroom.icon(ofFeed: feed.id) == nil)
    }
}
