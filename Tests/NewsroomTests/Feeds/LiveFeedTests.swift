import Foundation
import Incident
import LoopbackServer
import Newsroom
import Testing

/// Which feeds are followed minute by minute during an incident.
@Suite struct LiveFeedTests {
    let room: TestRoom

    init() throws { room = try TestRoom() }

    private func open(in municipality: String, exercise: Bool = false) async throws -> IncidentID {
        let lead = try Lead(name: "De Graaf", role: .burgemeester)
        let incident = try await room.newsroom.openIncident(
            Opening(title: "Brand", municipality: municipality, place: "Havenkade", lead: lead, exercise: exercise), by: "adviseur")
        _ = try await room.newsroom.addWatch("brand", to: incident.id, by: "analist")
        return incident.id
    }

    private func followed() async throws -> Set<String> {
        Set(try await room.newsroom.feedReports().filter { !$0.followedFor.isEmpty }.map(\.feed.url))
    }

    private static let oost = "https://www.rtvoost.nl/rss/index.xml"
    private static let zeeland = "https://www.omroepzeeland.nl/rss/index.xml"
    private static let nos = "https://feeds.nos.nl/nosnieuwsalgemeen"
    private static let twente = "https://alarmeringen.nl/feeds/region/twente.rss"
    private static let ijsselland = "https://alarmeringen.nl/feeds/region/ijsselland.rss"
    private static let cbs = "https://www.cbs.nl/nl-nl/rss-feeds/laatste-cbs-berichten"
    private static let own = "https://wijkblad.example/rss"

    private func followAll() async throws {
        for list in ["landelijk", "p2000", "overheid", "provincie-overijssel", "provincie-zeeland"] {
            let file = TestRoom.checkout.appending(path: "Feeds/\(list).opml")
            _ = try await room.newsroom.importFeeds(opml: Array(Data(contentsOf: file)), named: list)
        }
        _ = try await room.newsroom.addFeed(Self.own)
    }

    @Test("without an incident no feed is hurried")
    func quiet() async throws {
        try await followAll()
        #expect(try await followed().isEmpty)
    }

    @Test("an incident ties what is national, local to it, or somebody's own; not what is of elsewhere or slow")
    func byPlace() async throws {
        try await followAll()
        _ = try await open(in: "Zwolle")
        let followed = try await followed()
        for url in [Self.oost, Self.nos, Self.ijsselland, Self.own] { #expect(followed.contains(url), "\(url)") }
        for url in [Self.zeeland, Self.twente] { #expect(!followed.contains(url), "\(url)") }
        #expect(try await room.newsroom.feedReports().filter { $0.known?.kind == .achtergrond }.allSatisfy(\.followedFor.isEmpty))
    }

    @Test("a place that the table does not know ties all news; closing the incident lets go")
    func unknownPlace() async throws {
        try await followAll()
        let id = try await open(in: "Waterrijk")
        #expect(try await followed().isSuperset(of: [Self.oost, Self.zeeland, Self.twente, Self.own]))
        try await room.newsroom.closeIncident(id, by: "adviseur")
        #expect(try await followed().isEmpty)
    }

    @Test("an exercise does not hurry the servers of the real world")
    func exercise() async throws {
        try await followAll()
        _ = try await open(in: "Zwolle", exercise: true)
        #expect(try await followed() == [Self.own])
    }

    @Test("a person's decision goes before the rules, and can be taken back")
    func decided() async throws {
        try await followAll()
        let id = try await open(in: "Zwolle")
        try await room.newsroom.tieFeed(Self.zeeland, to: id, tied: true, by: "analist")
        try await room.newsroom.tieFeed(Self.nos, to: id, tied: false, by: "analist")
        var now = try await followed()
        #expect(now.contains(Self.zeeland) && !now.contains(Self.nos))
        try await room.newsroom.tieFeed(Self.zeeland, to: id, tied: nil, by: "analist")
        now = try await followed()
        #expect(!now.contains(Self.zeeland))
    }

    @Test("opening an incident makes a tied feed due within a minute, whatever its schedule said; a slow server holds up nobody")
    func atOnce() async throws {
        let room = try TestRoom(at: Date()) { $0.incidentPollInterval = .seconds(2) }
        let server = try LoopbackServer()
        let document = FeedDocuments.rss([FeedDocuments.item("1", "Brand")])
        server.route("/rss", .ok(document, headers: [("Cache-Control", "max-age=86400")]))
        server.route("/traag", .never)
        _ = try await room.newsroom.addFeed(server.url("/rss", host: "een.localhost"))
        _ = try await room.newsroom.addFeed(server.url("/traag", host: "twee.localhost"))
        let polling = Task { try await room.newsroom.pollingService().run() }
        defer { polling.cancel() }
        let started = ContinuousClock.now
        #expect(await server.wait { $0.requests(for: "/rss").count == 1 && $0.requests(for: "/traag").count == 1 })
        try await Task.sleep(for: .seconds(1.5))
        room.pass(10)
        try await Task.sleep(for: .seconds(1.5))
        #expect(server.requests(for: "/rss").count == 1, "in quiet times the server's own wish is obeyed")
        _ = try await room.incident(watching: "brand")
        for round in 2...3 {
            #expect(await server.wait(upTo: 60) { $0.requests(for: "/rss").count >= round })
            room.pass(3)
        }
        // On a machine so busy that the fetcher gave the slow one up meanwhile, it may rightly have been asked again.
        guard ContinuousClock.now - started < .seconds(15) else { return }
        #expect(server.requests(for: "/traag").count == 1, "the slow one is still being asked, and asked once")
    }

    @Test("the schedule survives a restart: what is not due is not asked")
    func restart() async throws {
        let server = try LoopbackServer()
        server.route("/rss", .ok(FeedDocuments.rss([FeedDocuments.item("1", "Brand")])))
        _ = try await room.newsroom.addFeed(server.url("/rss"))
        _ = try await room.newsroom.pollOnce()
        let next = try #require(try await room.newsroom.feeds().first).state.nextPoll
        let again = try TestRoom(at: room.now, folder: room.folder)
        #expect(try await again.newsroom.feeds().first?.state.nextPoll == next)
        let polling = Task { try await again.newsroom.pollingService().run() }
        defer { polling.cancel() }
        try await Task.sleep(for: .seconds(1.5))
        #expect(server.requests.count == 1)
        again.pass(next.timeIntervalSince(again.now) + 1)
        #expect(await server.wait(upTo: 10) { $0.requests.count == 2 })
    }
}
