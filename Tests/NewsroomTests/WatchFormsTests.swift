import Foundation
import Incident
import LoopbackServer
import Newsroom
import Testing
import Watching

@Suite struct WatchFormsTests {
    let room: TestRoom
    let server: LoopbackServer

    init() throws {
        room = try TestRoom()
        server = try LoopbackServer()
    }

    private func archive(_ texts: [String]) async throws {
        let items = texts.enumerated().map { "<item><guid>\($0)</guid><title>\($1)</title></item>" }.joined()
        server.route("/rss", .ok("<rss version=\"2.0\"><channel><title>Omroep</title>\(items)</channel></rss>"))
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        _ = try await room.newsroom.pollOnce()
    }

    @Test("the forms that the archive holds are shown, one is struck, and its hits vanish; allowing it brings them back")
    func strikeAndAllow() async throws {
        try await archive(["Brand in loods", "Brandweer blust", "Brandweer oefent", "Niets aan de hand"])
        let id = try await room.incident()
        let watch = try await room.newsroom.addWatch("brand", to: id, by: "analist").watch
        let found = try await room.newsroom.forms(of: watch.id, in: id)
        #expect(found.forms.map { "\($0.form) \($0.items)" } == ["brandweer 2", "brand 1"])
        #expect(found.itemsRead == 4 && found.itemsHit == 3 && found.isWhole)
        #expect(try await room.newsroom.forms(of: "brand", atMost: 2).isWhole == false)

        let struck = try await room.newsroom.strike("brandweer", of: watch.id, in: id, by: "analist")
        #expect(struck.id == watch.id && struck.query == "brand BEHALVE (brandweer)")
        #expect(try await room.newsroom.hits(of: id).map(\.item.title) == ["Brand in loods"])
        #expect(try await room.newsroom.forms(of: watch.id, in: id).forms.first?.isStruck == true)

        let allowed = try await room.newsroom.allow("brandweer", of: watch.id, in: id, by: "analist")
        #expect(allowed.watch.query == "brand")
        #expect(try await room.newsroom.hits(of: id).count == 3)
    }

    @Test("a form that no word of the query answers is refused, and nothing changes")
    func unknownForm() async throws {
        let id = try await room.incident()
        let watch = try await room.newsroom.addWatch("brand", to: id, by: "analist").watch
        await #expect(throws: QueryError.self) { try await room.newsroom.strike("storm", of: watch.id, in: id, by: "analist") }
        await #expect(throws: Explanation.self) { try await room.newsroom.strike("brandweer", of: 99, in: id, by: "analist") }
        #expect(try await room.newsroom.watches(of: id).map(\.query) == ["brand"])
    }

    @Test("a query that changes while the poller runs finds by its new text")
    func changesBetweenPolls() async throws {
        let feed = { (title: String) in
            Reply.ok(
                "<rss version=\"2.0\"><channel><title>O</title><item><guid>\(title)</guid><title>\(title)</title></item></channel></rss>")
        }
        server.script("/rss", [feed("Brandweer in actie"), feed("Brandweer oefent"), feed("Brand in loods")])
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        let id = try await room.incident()
        let watch = try await room.newsroom.addWatch("brand", to: id, by: "analist").watch
        #expect(try await room.newsroom.pollOnce().hits == 1)
        try await room.newsroom.strike("brandweer", of: watch.id, in: id, by: "analist")
        #expect(try await room.newsroom.pollOnce().hits == 0)
        #expect(try await room.newsroom.pollOnce().hits == 1)
    }
}
