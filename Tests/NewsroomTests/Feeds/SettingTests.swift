import Foundation
import LoopbackServer
import Newsroom
import Testing

/// What can be set for one feed.
@Suite struct SettingTests {
    let room: TestRoom
    let server: LoopbackServer
    private let document = FeedDocuments.rss([FeedDocuments.item("1", "Brand")])

    init() throws {
        room = try TestRoom()
        server = try LoopbackServer()
        server.routeOthers { [document] _ in .ok(document) }
    }

    @Test("user agent, cookie and password go to the server of that feed, and to no other")
    func sent() async throws {
        let set = server.url("/een", host: "een.localhost")
        _ = try await room.newsroom.addFeed(set)
        _ = try await room.newsroom.addFeed(server.url("/twee", host: "twee.localhost"))
        var changes = FeedChanges()
        changes.userAgent = "Waterrijk/2.0"
        changes.cookie = "toestemming=ja"
        changes.basicAuth = "lezer:geheim:dubbel"
        try await room.newsroom.changeFeed(set, changes)
        _ = try await room.newsroom.pollOnce()
        let first = try #require(server.requests(for: "/een").first)
        #expect(first["User-Agent"] == "Waterrijk/2.0")
        #expect(first["Cookie"] == "toestemming=ja")
        #expect(first["Authorization"] == "Basic " + Data("lezer:geheim:dubbel".utf8).base64EncodedString())
        let second = try #require(server.requests(for: "/twee").first)
        #expect(second["User-Agent"]?.hasPrefix("Eenmond/") == true)
        #expect(second["Cookie"] == nil && second["Authorization"] == nil)
    }

    @Test("an empty text takes a setting away, nil leaves it")
    func takenAway() async throws {
        let url = server.url("/een")
        _ = try await room.newsroom.addFeed(url)
        var changes = FeedChanges()
        changes.userAgent = "Waterrijk/2.0"
        changes.cookie = "a=b"
        try await room.newsroom.changeFeed(url, changes)
        changes = FeedChanges()
        changes.cookie = ""
        let feed = try await room.newsroom.changeFeed(url, changes)
        #expect(feed.settings.userAgent == "Waterrijk/2.0")
        #expect(feed.settings.cookie == nil)
    }

    @Test("a proxy of its own is asked with the whole address")
    func proxy() async throws {
        _ = try await room.newsroom.addFeed("http://omroep.example/rss")
        var changes = FeedChanges()
        changes.proxy = server.url("")
        try await room.newsroom.changeFeed("http://omroep.example/rss", changes)
        #expect(try await room.newsroom.pollOnce().newItems == 1)
        #expect(server.requests.first?.target == "http://omroep.example/rss")
    }

    @Test("what makes no sense is refused, and changes nothing", arguments: ["proxy", "basicAuth", "every"])
    func refused(what: String) async throws {
        let url = server.url("/een")
        _ = try await room.newsroom.addFeed(url)
        var changes = FeedChanges()
        changes.userAgent = "Waterrijk/2.0"
        switch what {
        case "proxy": changes.proxy = "geen adres"
        case "basicAuth": changes.basicAuth = "zonder dubbelepunt"
        default: changes.pollEvery = 3
        }
        await #expect(throws: Explanation.self) { try await room.newsroom.changeFeed(url, changes) }
        #expect(try await room.newsroom.feeds().first?.settings.userAgent == nil)
    }

    @Test("secrets go when a feed is removed, and do not come back with it")
    func removed() async throws {
        let url = server.url("/een")
        _ = try await room.newsroom.addFeed(url)
        var changes = FeedChanges()
        changes.basicAuth = "lezer:geheim"
        try await room.newsroom.changeFeed(url, changes)
        try await room.newsroom.removeFeed(url)
        let again = try await room.newsroom.addFeed(url)
        #expect(again.feed.settings.password == nil)
    }

    @Test(
        "with the certificate check off the feed is read, and a warning stays with it",
        .enabled(if: OpenSSL.isPresent, "openssl is not installed"))
    func certificate() async throws {
        let certificate = try Certificate(for: ["127.0.0.1"])
        defer { certificate.remove() }
        let secure = try TLSServer(certificate: certificate, body: document)
        defer { secure.stop() }
        let url = "https://127.0.0.1:\(secure.port)/rss"
        _ = try await room.newsroom.addFeed(url)
        _ = try await room.newsroom.pollOnce()
        let refused = try #require(try await room.newsroom.feeds().first)
        #expect(refused.trouble == "het certificaat van de server klopt niet. Vraag het de beheerder van de site.")
        #expect(refused.warning == nil)
        var changes = FeedChanges()
        changes.takesAnyCertificate = true
        try await room.newsroom.changeFeed(url, changes)
        #expect(try await room.newsroom.pollOnce().newItems == 1)
        for _ in 0..<2 {
            #expect(try await room.newsroom.feeds().first?.warning?.contains("niet gecontroleerd") == true)
            _ = try await room.newsroom.pollOnce()
        }
    }
}
