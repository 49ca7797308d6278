import Foundation
import Incident
import LoopbackServer
import Testing

@testable import Web

struct LiveTests {
    /// Long enough for a machine that is busy with other things.
    private let patience = 30.0

    private func listen(_ site: TestSite, _ incident: Incident, _ query: String = "") throws -> Wire {
        let wire = try Wire(port: site.port)
        let path = "/events/\(incident.id)\(query)"
        wire.send(
            Browser.request("GET", path, port: site.port, cookies: site.browser.cookies, headers: ["Accept": "text/event-stream"], body: "")
        )
        return wire
    }

    @Test func `A new hit reaches an open page without a reload`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            let wire = try listen(site, incident)
            let (head, _) = await wire.read(upTo: patience) { $0.contains("retry:") }
            #expect(head.contains("text/event-stream"))
            try await site.publish("Grote brand", text: "Meer volgt.", on: server)
            let (text, _) = await wire.read(upTo: patience) { $0.contains("</li>") }
            #expect(text.contains("event: treffers"))
            #expect(text.contains("Grote <mark>brand</mark>"))
        }
    }

    @Test func `What came in between page and stream is not missed`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            try await site.publish("Grote brand", text: "Meer volgt.", on: server)
            let wire = try listen(site, incident, "?na=0&stand=0")
            let (text, _) = await wire.read(upTo: patience) { $0.contains("gewijzigd") }
            #expect(text.contains("Grote <mark>brand</mark>"))
            #expect(text.contains("event: gewijzigd"))
        }
    }

    @Test func `A change by someone else is offered`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let wire = try listen(site, incident)
            _ = await wire.read(upTo: patience) { $0.contains("retry:") }
            try await site.newsroom.confirmFact(FactID("f2"), of: incident.id, source: "brandweer", by: "B. Jansen")
            let (text, _) = await wire.read(upTo: patience) { $0.contains("gewijzigd") }
            #expect(text.contains("event: gewijzigd"))
            #expect(!text.contains("treffers"))
        }
    }

    @Test(arguments: ["afmelden", "vertrouwelijk", "rol"])
    func `An open page ends when its person signs out everywhere, or may no longer see the incident`(why: String) async throws {
        try await TestSite.with(heartbeat: .milliseconds(100)) { site in
            let incident = try await site.incident()
            let reader = try await site.browser(as: .meelezer)
            let account = try #require(try await site.newsroom.accounts().first { $0.displayName == "B. Jansen" })
            let wire = try Wire(port: site.port)
            wire.send(Browser.request("GET", "/events/\(incident.id)", port: site.port, cookies: reader.cookies, headers: [:], body: ""))
            let (head, isOver) = await wire.read(upTo: patience) { $0.contains(":\n\n") }
            #expect(head.contains("200 OK") && !isOver)
            switch why {
            case "afmelden": try await site.newsroom.signOutEverywhere(account.id, by: "test")
            case "rol": try await site.newsroom.setRoles(account.id, [.raadslid], by: "test")
            default:
                let other = try #require(try await site.newsroom.accounts().first { $0.displayName == "A. de Vries" })
                try await site.newsroom.confine(incident.id, to: [other.id], by: "test")
            }
            let (rest, isClosed) = await wire.read(upTo: patience) { $0.hasSuffix("0\r\n\r\n") }
            #expect(isClosed || rest.hasSuffix("0\r\n\r\n"))
        }
    }

    @Test func `A stream of an unknown incident is refused`() async throws {
        try await TestSite.with { site in
            let answer = try await site.browser.get("/events/bestaat-niet")
            #expect(answer.status == 404)
        }
    }

    @Test(.timeLimit(.minutes(2))) func `The server stops cleanly and at once while pages are open`() async throws {
        let clock = ContinuousClock()
        var asked = clock.now
        var open: Wire?
        try await TestSite.with { site in
            let wire = try listen(site, try await site.incident())
            _ = await wire.read(upTo: patience) { $0.contains("retry:") }
            open = wire
            asked = clock.now
        }
        #expect(clock.now - asked < .seconds(20))
        let ended = await open?.read(upTo: patience) { _ in false }
        #expect(ended?.isClosed == true)
        #expect(ended?.text.hasSuffix("0\r\n\r\n") == true)
    }

    @Test func `There are so many places for open pages, and one that goes away gives its place back`() async throws {
        try await TestSite.with(streams: 2) { site in
            let incident = try await site.incident()
            var wires: [Wire] = []
            for expected in ["200 OK", "200 OK", "503 Service"] {
                wires.append(try listen(site, incident))
                #expect(
                    await wires.last?.read(upTo: patience) { $0.contains("retry:") || $0.contains("503") }.text.contains(expected) == true)
            }
            wires = []
            var isTaken = false
            let deadline = Date().addingTimeInterval(patience)
            while !isTaken, Date() < deadline {
                let wire = try listen(site, incident)
                isTaken = await wire.read(upTo: patience) { $0.contains("retry:") || $0.contains("503") }.text.contains("200 OK")
            }
            #expect(isTaken)
        }
    }

    @Test func `No more streams are open than there are places`() {
        let count = StreamCount(most: 3, mostOfOne: 2)
        #expect([count.enter(nil), count.enter(1), count.enter(2), count.enter(1)] == [.taken, .taken, .taken, .allAreTaken])
        count.leave(nil)
        #expect(count.enter(1) == .taken)
        count.leave(2)
        #expect(count.enter(1) == .ownAreTaken, "nobody takes the places of others")
        count.leave(1)
        #expect(count.enter(1) == .taken)
    }

    @Test func `A head of a live page is only that`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let answer = try await site.browser.ask("HEAD", "/events/\(incident.id)", headers: [:], body: "")
            #expect(answer.status == 200 && answer["Content-Type"]?.hasPrefix("text/event-stream") == true)
        }
    }

    @Test func `Who may no longer see an incident is told nothing more of it, not even until the next heartbeat`() async throws {
        try await TestSite.with(heartbeat: .seconds(600)) { site in
            let incident = try await site.incident()
            let reader = try await site.browser(as: .meelezer)
            let wire = try Wire(port: site.port)
            wire.send(Browser.request("GET", "/events/\(incident.id)", port: site.port, cookies: reader.cookies, headers: [:], body: ""))
            _ = await wire.read(upTo: patience) { $0.contains("retry:") }
            let insider = try #require(try await site.newsroom.accounts().first { $0.displayName == "A. de Vries" })
            try await site.newsroom.confine(incident.id, to: [insider.id], by: "A. de Vries")
            try await site.newsroom.confirmFact(FactID("f2"), of: incident.id, source: "brandweer", by: "A. de Vries")
            let (text, isClosed) = await wire.read(upTo: patience) { _ in false }
            #expect(isClosed)
            #expect(!text.contains("event: gewijzigd"))
        }
    }

    @Test func `Data of more than one line keeps its lines`() {
        #expect(ServerSentEvent(name: "treffers", data: "<li>\n</li>\n").text == "event: treffers\ndata: <li>\ndata: </li>\ndata: \n\n")
    }
}
