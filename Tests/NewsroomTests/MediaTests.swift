import Foundation
import Incident
import LoopbackServer
import Newsroom
import Storage
import Synchronization
import Testing
import Watching

@Suite struct MediaTests {
    let room: TestRoom
    let server: LoopbackServer

    init() throws {
        room = try TestRoom()
        server = try LoopbackServer()
    }

    private let fire = """
        In een loods aan de Havenkade in Waterrijk woedt een grote brand. De brandweer is met veel materieel aanwezig. Er komt veel rook vrij die \
        over het centrum trekt. Omwonenden krijgen het advies ramen en deuren te sluiten. In de loods lagen kunststof en oude banden.
        """

    private struct Item {
        let id: String
        let title: String
        let text: String
        var minutesAgo = 5.0
    }

    private func rss(_ name: String, _ items: [Item]) -> String {
        let body = items.map { item in
            let date = room.now.addingTimeInterval(-item.minutesAgo * 60).formatted(.iso8601)
            return "<item><guid>\(item.id)</guid><title>\(item.title)</title><description>\(item.text)</description>"
                + "<dc:date>\(date)</dc:date></item>"
        }.joined()
        return "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>\(name)</title>\(body)</channel></rss>"
    }

    private func serve(_ name: String, _ items: [Item]) async throws {
        server.route("/\(name)", .ok(rss(name, items)))
        _ = try await room.newsroom.addFeed(server.url("/\(name)"))
    }

    private func twoSources() async throws -> IncidentID {
        try await serve("omroep", [Item(id: "1", title: "Grote brand in loods Waterrijk", text: fire, minutesAgo: 30)])
        try await serve(
            "krant",
            [
                Item(id: "1", title: "Veel rook boven Waterrijk", text: "WATERRIJK (ANP) - " + fire, minutesAgo: 20),
                Item(
                    id: "2", title: "Brandweer oefent in Drachten", text: "De brandweer oefende zaterdag in Drachten met een nieuwe boot.",
                    minutesAgo: 10),
            ])
        let id = try await room.incident(watching: "brand OR brandweer")
        _ = try await room.newsroom.pollOnce()
        return id
    }

    @Test("the same text in two sources is one finding, with where else it stands")
    func folded() async throws {
        let id = try await twoSources()
        let findings = try await room.newsroom.foldedHits(of: id)
        #expect(findings.map(\.item.title) == ["Brandweer oefent in Drachten", "Grote brand in loods Waterrijk"])
        #expect(findings[1].alsoIn.map(\.source) == ["krant"])
        #expect(findings[1].alsoIn.map(\.title) == ["Veel rook boven Waterrijk"])
        #expect(try await room.newsroom.foldedHitCount(of: id) == 2)
        #expect(try await room.newsroom.foldedHit(findings[1].alsoIn[0].item, of: id) == findings[1])
    }

    @Test("to dismiss needs a reason, and holds for copies, also those that come later")
    func dismissed() async throws {
        let id = try await twoSources()
        let fireItem = try await room.newsroom.foldedHits(of: id)[1].item.id
        await #expect(throws: Explanation.self) { try await room.newsroom.judge(fireItem, of: id, as: .dismissed, reason: " ", by: "Bos") }
        let judged = try await room.newsroom.judge(fireItem, of: id, as: .dismissed, reason: "oefening", by: "Bos")
        #expect(judged.state == .dismissed && judged.reason == "oefening")
        try await serve("weekblad", [Item(id: "9", title: "Loods in brand", text: fire + " Meer volgt.", minutesAgo: 1)])
        _ = try await room.newsroom.pollOnce()
        let again = try await room.newsroom.foldedHit(fireItem, of: id)
        #expect(again.alsoIn.count == 2)
        #expect(again.state == .dismissed)
        #expect(
            try await room.newsroom.foldedHits(of: id, FoldedHitFilter(states: [.new])).map(\.item.title) == [
                "Brandweer oefent in Drachten"
            ])
        #expect(try await room.newsroom.mediabeeld(of: id).counts == HitCounts(new: 1, accepted: 0, dismissed: 1))
    }

    @Test("a label, an assignment and notes stay with the text")
    func work() async throws {
        let id = try await twoSources()
        let item = try await room.newsroom.foldedHits(of: id)[0].item.id
        try await room.newsroom.label(item, of: id, as: .gedrag, by: "Bos")
        try await room.newsroom.assign(item, of: id, to: "Visser", by: "Bos")
        let finding = try await room.newsroom.note("Bellen met de omroep", on: item, of: id, by: "Visser")
        #expect(finding.label == .gedrag && finding.labelledBy == "Bos" && finding.assignedTo == "Visser")
        #expect(finding.notes.map(\.text) == ["Bellen met de omroep"])
        #expect(try await room.newsroom.foldedHits(of: id, FoldedHitFilter(assignedTo: "Visser")).map(\.id) == [item])
        let back = try await room.newsroom.label(item, of: id, as: nil, by: "Bos")
        #expect(back.label == nil && back.labelledBy == nil)
        await #expect(throws: Explanation.self) { try await room.newsroom.label(4_711, of: id, as: .gedrag, by: "Bos") }
    }

    @Test("what a person joins, splits and names is kept, and shapes what comes after")
    func corrected() async throws {
        let id = try await twoSources()
        let lines = try await room.newsroom.storyLines(of: id)
        #expect(lines.map(\.texts) == [1, 1])
        try await room.newsroom.joinLines(lines[0].id, into: lines[1].id, of: id, by: "Bos")
        try await room.newsroom.renameLine(lines[1].id, of: id, to: "De brand", by: "Bos")
        let joined = try await room.newsroom.storyLines(of: id)
        #expect(joined.map(\.title) == ["De brand"])
        #expect(joined[0].items == 3 && joined[0].sources == ["krant", "omroep"])
        let text = "De loods aan de Havenkade in Waterrijk is door de grote brand verwoest. De brandweer blust na en meet de rook."
        try await serve("weekblad", [Item(id: "9", title: "Loods Havenkade Waterrijk verwoest door brand", text: text, minutesAgo: 1)])
        _ = try await room.newsroom.pollOnce()
        #expect(try await room.newsroom.storyLines(of: id).map(\.items) == [4])
        let odd = try #require(try await room.newsroom.foldedHits(of: id).first { $0.item.title.contains("Drachten") })
        let new = try await room.newsroom.splitLine(joined[0].id, takingOut: [odd.item.id], of: id, by: "Bos")
        #expect(try await room.newsroom.foldedHit(odd.item.id, of: id).line == new)
        await #expect(throws: Explanation.self) { try await room.newsroom.splitLine(new, takingOut: [odd.item.id], of: id, by: "Bos") }
        let fireFinding = try #require(try await room.newsroom.foldedHits(of: id).first { !$0.alsoIn.isEmpty })
        try await room.newsroom.separateCopy(fireFinding.alsoIn[0].item, of: id, by: "Bos")
        #expect(try await room.newsroom.foldedHits(of: id).allSatisfy { $0.alsoIn.isEmpty })
    }

    @Test("many texts from several sources within half an hour are told as a surge, once")
    func surge() async throws {
        let id = try await room.incident(watching: "Havenkade")
        for source in ["omroep", "krant", "weekblad"] {
            let items = (0..<4).map { number in
                Item(
                    id: "\(number)", title: "Havenkade \(source) \(number)",
                    text: "\(source) \(number): \((0..<12).map { "woord\(source)\(number)x\($0)" }.joined(separator: " ")) Havenkade",
                    minutesAgo: Double(number) + 1)
            }
            try await serve(source, items)
        }
        let told = Told()
        _ = try await room.newsroom.pollOnce { if case .alarm(let alarm) = $0 { told.add(alarm) } }
        _ = try await room.newsroom.pollOnce { if case .alarm(let alarm) = $0 { told.add(alarm) } }
        #expect(told.all.count == 1)
        let alarm = try #require(told.all.first)
        #expect(alarm.kind == .piek && alarm.seen == 12 && alarm.sources == 3 && alarm.incident == id)
        #expect(alarm.words.contains("12 verschillende berichten uit 3 bronnen"))
        #expect(try await room.newsroom.mediabeeld(of: id).alarms == [alarm])
    }

    @Test("ten copies of one text are no surge")
    func copiesAreNoSurge() async throws {
        let id = try await room.incident(watching: "Havenkade")
        for number in 0..<10 { try await serve("bron\(number)", [Item(id: "1", title: "Brand \(number)", text: fire)]) }
        let told = Told()
        _ = try await room.newsroom.pollOnce { if case .alarm(let alarm) = $0 { told.add(alarm) } }
        #expect(told.all.isEmpty)
        #expect(try await room.newsroom.foldedHits(of: id).map(\.alsoIn.count) == [9])
    }

    @Test("mediabeeld counts hours without a gap, sources and texts")
    func counts() async throws {
        let id = try await twoSources()
        let media = try await room.newsroom.mediabeeld(of: id)
        #expect(media.items == 3 && media.texts == 2)
        #expect(media.sources.map(\.name) == ["krant", "omroep"])
        #expect(media.sources.map(\.firsts) == [1, 1])
        #expect(media.hours.map(\.items).reduce(0, +) == 3)
        #expect(zip(media.hours, media.hours.dropFirst()).allSatisfy { $1.start.timeIntervalSince($0.start) == 3_600 })
    }

    @Test("a claim that a fact refutes is proposed as a rumour, one that a fact bears out is not")
    func rumourProposal() async throws {
        let id = try await room.incident(watching: "loods")
        let dead = try await room.newsroom.addFact(
            NewFact(
                text: "Er zijn twee doden gevallen in de loods.", topic: .victims, source: "omstander", at: nil, audience: .public,
                supersedes: nil),
            to: id, by: "Bos")
        try await room.newsroom.refuteFact(dead, of: id, source: "brandweer", by: "Bos")
        try await serve(
            "krant", [Item(id: "1", title: "Loods", text: "Bij de brand in de loods zijn twee doden gevallen. Het vuur is uit.")])
        _ = try await room.newsroom.pollOnce()
        let finding = try #require(try await room.newsroom.foldedHits(of: id).first)
        #expect(finding.proposal.label == .gerucht)
        #expect(finding.proposal.passages.contains { $0.label == .gerucht && $0.text.contains("twee doden") && !$0.cues.isEmpty })
    }

    @Test("a label is proposed anew when a fact changes or the item is revised, and a person's label stands")
    func proposedAnew() async throws {
        try await serve("omroep", [Item(id: "1", title: "Brand in Waterrijk", text: "Bij de brand vielen twee doden.")])
        let id = try await room.incident(watching: "brand")
        _ = try await room.newsroom.pollOnce()
        func proposal() async throws -> ItemLabel? { try await room.newsroom.foldedHits(of: id).first?.proposal.label }
        #expect(try await proposal() == nil, "without a confirmed fact nothing can be absent from the facts")
        let fact = try await room.newsroom.addFact(
            NewFact(
                text: "Er woedt een brand in een loods.", topic: .what, source: "brandweer", at: nil, audience: .public, supersedes: nil),
            to: id, by: "De Vries")
        try await room.newsroom.confirmFact(fact, of: id, source: "brandweer", by: "De Vries")
        #expect(try await proposal() == .gerucht)
        server.route("/omroep", .ok(rss("Omroep", [Item(id: "1", title: "Brand in Waterrijk", text: "De brand is onder controle.")])))
        _ = try await room.newsroom.pollOnce(isForced: true)
        #expect(try await proposal() == nil)
        let item = try #require(try await room.newsroom.foldedHits(of: id).first?.item.id)
        _ = try await room.newsroom.label(item, of: id, as: .gedrag, by: "De Vries")
        server.route(
            "/omroep", .ok(rss("Omroep", [Item(id: "1", title: "Brand in Waterrijk", text: "Bewoners zijn woedend over de brand.")])))
        _ = try await room.newsroom.pollOnce(isForced: true)
        #expect(try await room.newsroom.foldedHits(of: id).first?.effectiveLabel == .gedrag)
    }

    @Test("what a person makes of a text stands in the log of the incident, once")
    func logged() async throws {
        let id = try await twoSources()
        let hits = try await room.newsroom.foldedHits(of: id)
        let text = try #require(hits.last)
        for _ in 0..<2 { _ = try await room.newsroom.judge(text.id, of: id, as: .dismissed, reason: "andere plaats", by: "De Vries") }
        _ = try await room.newsroom.label(text.id, of: id, as: .gedrag, by: "De Vries")
        try await room.newsroom.renameLine(text.line, of: id, to: "De loods", by: "De Vries")
        let entries = try await room.newsroom.log(of: id).suffix(3)
        #expect(entries.map(\.action) == [.hitDismissed, .hitLabelled, .storyRenamed])
        #expect(entries.first?.reason == "andere plaats" && entries.first?.subject.hasSuffix(text.item.title) == true)
        #expect(entries.last?.to?.contains("De loods") == true)
    }

    @Test("a rumour is answered with a confirmed fact only, and the log tells of it")
    func rumours() async throws {
        let id = try await twoSources()
        let item = try await room.newsroom.foldedHits(of: id)[1].item.id
        let rumour = try await room.newsroom.addRumour("Er zijn gewonden", to: id, item: item, by: "Bos")
        #expect(rumour.id.rawValue == "g1" && rumour.status == .loopt && rumour.firstSeenIn == "omroep")
        #expect(try await room.newsroom.foldedHit(item, of: id).label == .gerucht)
        let fact = try await room.newsroom.addFact(
            NewFact(text: "Er zijn geen gewonden.", topic: .victims, source: "brandweer", at: nil, audience: .public, supersedes: nil),
            to: id, by: "Bos")
        await #expect(throws: IncidentError(.unconfirmedFact, fact.rawValue)) {
            try await room.newsroom.answerRumour(rumour.id, of: id, with: fact, bearsOut: false, by: "Bos")
        }
        try await room.newsroom.confirmFact(fact, of: id, source: "brandweer", by: "Bos")
        let answered = try await room.newsroom.answerRumour(rumour.id, of: id, with: fact, bearsOut: false, by: "Bos")
        #expect(answered.status == .tegengesproken && answered.fact == fact)
        #expect(try await room.newsroom.rumours(of: id) == [answered])
        #expect(try await room.newsroom.reopenRumour(rumour.id, of: id, by: "Bos").status == .loopt)
        let actions = try await room.newsroom.log(of: id).map(\.action)
        #expect(actions.suffix(2) == [.rumourAnswered, .rumourAnswered] && actions.contains(.rumourAdded))
        await #expect(throws: Explanation.self) {
            try await room.newsroom.answerRumour(RumourID("g9"), of: id, with: fact, bearsOut: false, by: "Bos")
        }
        await #expect(throws: IncidentError(.empty, "waar gezien")) { try await room.newsroom.addRumour("Iets", to: id, by: "Bos") }
    }
}

/// Alarms that a poll told.
private final class Told: Sendable {
    private let alarms = Mutex<[Alarm]>([])
    var all: [Alarm] { alarms.withLock { $0 } }
    func add(_ alarm: Alarm) { alarms.withLock { $0.append(alarm) } }
}
