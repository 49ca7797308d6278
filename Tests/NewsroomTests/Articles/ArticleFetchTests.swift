import Foundation
import LoopbackServer
import Newsroom
import Testing

/// Items that say little get their page fetched, as robots.txt allows, and queries look at the whole text.
@Suite struct ArticleFetchTests {
    let room: TestRoom
    let server: LoopbackServer

    init() throws {
        room = try TestRoom()
        server = try LoopbackServer()
    }

    private static let paragraphs = [
        "In een loods aan de Havenkade is woensdagmiddag brand uitgebroken. De brandweer kwam met vier wagens ter plaatse en waarschuwde omwonenden voor de rook.",
        "Twintig bewoners zijn geëvacueerd naar sporthal De Kolk. De gemeente vangt hen daar op met koffie en soep, en zoekt slaapplaatsen voor de nacht.",
        "Rond zes uur was de brand onder controle. Het nablussen duurt volgens de brandweer nog tot laat in de avond; het verkeer moet omrijden.",
    ]

    private func serveFeed(_ text: String = "Brandweer rukt uit.", path: String = "/bericht") {
        server.route("/rss", .ok(FeedDocuments.rss([FeedDocuments.item("1", "Rook boven de haven", text, link: server.url(path))])))
    }

    private func servePage(extra: String = "", path: String = "/bericht") {
        let page = FeedDocuments.page(title: "Rook boven de haven", paragraphs: Self.paragraphs, extra: extra)
        server.route(path, .ok(page, type: "text/html; charset=utf-8"))
    }

    private func follow() async throws { _ = try await room.newsroom.addFeed(server.url("/rss")) }

    @Test("a word that stands only on the page is a hit, and both texts are kept")
    func fullText() async throws {
        serveFeed()
        servePage()
        try await follow()
        let id = try await room.incident(watching: "geëvacueerd")
        let events = Events()
        let summary = try await room.newsroom.pollOnce { events.note($0) }
        #expect(summary.newItems == 1 && summary.revisedItems == 0)
        #expect(summary.articles == 1 && summary.articlesWaiting == 0)
        #expect(summary.hits == 1 && events.hits.count == 1)
        let hit = try #require(try await room.newsroom.hits(of: id).first)
        #expect(hit.item.revision == 1, "the publisher changed nothing")
        let texts = try #require(try await room.newsroom.texts(ofItem: hit.item.id))
        #expect(texts.feed == "Brandweer rukt uit.")
        #expect(texts.article?.contains("sporthal De Kolk") == true)
        #expect(texts.text.hasPrefix("Brandweer rukt uit.") && texts.text.contains("sporthal De Kolk"))
        #expect(texts.state == .read)
        #expect(!hit.item.isPartial)
    }

    @Test("a hit in the feed's own text is told at once, and stays when the page comes")
    func ownTextStays() async throws {
        serveFeed("Brandweer rukt uit voor Kruitfabriek.")
        servePage()
        try await follow()
        let id = try await room.incident(watching: "kruitfabriek")
        #expect(try await room.newsroom.pollOnce().hits == 1)
        #expect(try await room.newsroom.hits(of: id).count == 1)
    }

    @Test("an item that says a paragraph is left as it is")
    func longItem() async throws {
        serveFeed(String(repeating: "De brandweer is nog bezig met blussen. ", count: 15))
        servePage()
        try await follow()
        #expect(try await room.newsroom.pollOnce().articles == 0)
        #expect(server.requests.map(\.path) == ["/rss"])
    }

    @Test("robots.txt is asked once for a site, and obeyed")
    func robots() async throws {
        let items = (0..<3).map { FeedDocuments.item("\($0)", "Bericht \($0)", link: server.url($0 == 0 ? "/dicht/0" : "/open/\($0)")) }
        server.route("/rss", .ok(FeedDocuments.rss(items)))
        server.route("/robots.txt", .ok("User-agent: *\nDisallow: /dicht/\n", type: "text/plain"))
        for path in ["/dicht/0", "/open/1", "/open/2"] { servePage(path: path) }
        try await follow()
        let summary = try await room.newsroom.pollOnce()
        #expect(summary.articles == 2 && summary.articlesWaiting == 0)
        #expect(server.requests(for: "/dicht/0").isEmpty)
        #expect(server.requests(for: "/robots.txt").count == 1)
        _ = try await room.newsroom.pollOnce()
        #expect(server.requests(for: "/dicht/0").isEmpty, "nor at the next poll")
    }

    @Test("a robots.txt that names us goes before the rule for all")
    func robotsForUs() async throws {
        serveFeed()
        servePage()
        server.route("/robots.txt", .ok("User-agent: *\nDisallow: /\n\nUser-agent: Eenmond\nAllow: /\n", type: "text/plain"))
        try await follow()
        #expect(try await room.newsroom.pollOnce().articles == 1)
    }

    @Test("while robots.txt cannot be had no page is fetched; later it is tried again", arguments: [500, 503, 429])
    func robotsUnknown(status: Int) async throws {
        serveFeed()
        servePage()
        server.script("/robots.txt", [Reply(status), .ok("", type: "text/plain")])
        try await follow()
        let first = try await room.newsroom.pollOnce()
        #expect(first.articles == 0 && first.articlesWaiting == 1)
        #expect(server.requests(for: "/bericht").isEmpty)
        room.pass(1200)
        #expect(try await room.newsroom.pollOnce().articles == 1)
    }

    @Test("a crawl delay is kept between pages of a site, and does not hold up its feed")
    func crawlDelay() async throws {
        let items = (0..<3).map { FeedDocuments.item("\($0)", "Bericht \($0)", link: server.url("/bericht/\($0)")) }
        server.route("/rss", .ok(FeedDocuments.rss(items)))
        server.route("/robots.txt", .ok("User-agent: *\nCrawl-delay: 60\n", type: "text/plain"))
        for number in 0..<3 { servePage(path: "/bericht/\(number)") }
        try await follow()
        var done: [Int] = []
        for _ in 0..<3 {
            done.append(try await room.newsroom.pollOnce(patience: .seconds(120)).articles)
            room.pass(61)
        }
        #expect(done == [1, 1, 1])
    }

    @Test("a notice for subscribers marks the item as partial")
    func partial() async throws {
        serveFeed()
        servePage(extra: "<p>Lees verder voor abonnees</p>")
        try await follow()
        let id = try await room.incident(watching: "havenkade")
        _ = try await room.newsroom.pollOnce()
        let hit = try #require(try await room.newsroom.hits(of: id).first)
        #expect(hit.item.isPartial)
        #expect(try await room.newsroom.texts(ofItem: hit.item.id)?.state == .partial)
    }

    @Test("a page that is not there leaves the item with what its feed says, and is not asked again")
    func missingPage() async throws {
        serveFeed()
        try await follow()
        let summary = try await room.newsroom.pollOnce()
        #expect(summary.articles == 0 && summary.articlesWaiting == 0)
        _ = try await room.newsroom.pollOnce()
        #expect(server.requests(for: "/bericht").count == 1)
    }

    @Test("a hit from the page does not come and go when the feed changes its text")
    func revision() async throws {
        let feed = Mutable("Brandweer rukt uit.")
        let link = server.url("/bericht")
        server.route("/rss") { _ in .ok(FeedDocuments.rss([FeedDocuments.item("1", "Rook", feed.text, link: link)])) }
        server.script(
            "/bericht",
            [
                .ok(FeedDocuments.page(title: "Rook", paragraphs: Self.paragraphs), type: "text/html"), Reply(500),
            ])
        try await follow()
        let id = try await room.incident(watching: "geëvacueerd")
        _ = try await room.newsroom.pollOnce()
        feed.text = "Brandweer rukt uit naar de haven."
        let second = try await room.newsroom.pollOnce()
        #expect(second.revisedItems == 1 && second.hits == 0)
        let hit = try #require(try await room.newsroom.hits(of: id).first)
        #expect(hit.item.revision == 2)
        #expect(hit.item.text.contains("naar de haven") && hit.item.text.contains("geëvacueerd"))
    }

    @Test("a cookie that was set for the feed goes along to pages of its own host, and to no other")
    func secrets() async throws {
        let own = server.url("/eigen", host: "krant.localhost")
        let other = server.url("/ander", host: "elders.localhost")
        server.route(
            "/rss", .ok(FeedDocuments.rss([FeedDocuments.item("1", "Een", link: own), FeedDocuments.item("2", "Twee", link: other)])))
        servePage(path: "/eigen")
        servePage(path: "/ander")
        let feed = server.url("/rss", host: "krant.localhost")
        _ = try await room.newsroom.addFeed(feed)
        var changes = FeedChanges()
        changes.cookie = "toestemming=ja"
        try await room.newsroom.changeFeed(feed, changes)
        #expect(try await room.newsroom.pollOnce().articles == 2)
        #expect(server.requests(for: "/eigen").first?["Cookie"] == "toestemming=ja")
        #expect(server.requests(for: "/ander").first?["Cookie"] == nil)
    }

    @Test("fetching pages can be switched off, for one feed and for all", arguments: [true, false])
    func switchedOff(forAll: Bool) async throws {
        let room = try TestRoom { $0.fetchArticles = !forAll }
        serveFeed()
        servePage()
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        if !forAll {
            var changes = FeedChanges()
            changes.fetchesArticles = false
            try await room.newsroom.changeFeed(server.url("/rss"), changes)
        }
        _ = try await room.newsroom.pollOnce()
        #expect(server.requests.map(\.path) == ["/rss"])
    }

    @Test("a redirect of an article to an address in the own network is refused, as for feeds")
    func guarded() async throws {
        let room = try TestRoom {
            $0.allowPrivateAddresses = false
            $0.allowedAddresses = [server.authority]
        }
        serveFeed()
        server.route("/bericht", .redirect(302, to: "http://10.0.0.1/geheim"))
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        let summary = try await room.newsroom.pollOnce()
        #expect(summary.articles == 0 && summary.articlesWaiting == 0)
    }
}
