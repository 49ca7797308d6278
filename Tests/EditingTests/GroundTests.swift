import Foundation
import Incident
import Testing

@testable import Editing

@Suite struct GroundTests {
    let desk = SampleDesk()

    @Test("Tells which facts changed, and what came in their place")
    func facts() throws {
        var incident = desk.incident
        let id = try incident.add(
            NewFact(text: "Er zijn drie gewonden.", topic: .victims, source: "GGD", supersedes: FactID("f1")), at: desk.now, by: "Visser"
        ).id
        let before = MessageGround(incident, for: .public)
        _ = try incident.confirm(id, source: "GGD", at: desk.now, by: "Visser")
        let changes = before.changes(to: MessageGround(incident, for: .public), in: incident)
        #expect(
            changes == [
                .fact(
                    FactID("f1"), text: "Er is brand.", was: "confirmed", now: "refuted", replacedBy: id, newText: "Er zijn drie gewonden."),
                .fact(id, text: "Er zijn drie gewonden.", was: "unconfirmed", now: "confirmed", replacedBy: nil),
            ])
        #expect(changes.toldOnce == [changes[0]], "one change is told once")
    }

    @Test("A rumour that comes in, or is refuted, changes no text")
    func rumour() throws {
        var incident = desk.incident
        let before = MessageGround(incident, for: .public)
        let id = try incident.add(NewFact(text: "Er is nog een brand.", topic: .what, source: "X"), at: desk.now, by: "Visser").id
        #expect(before.changes(to: MessageGround(incident, for: .public), in: incident).isEmpty)
        let with = MessageGround(incident, for: .public)
        _ = try incident.refute(id, source: "brandweer", at: desk.now, by: "Visser")
        #expect(with.changes(to: MessageGround(incident, for: .public), in: incident).isEmpty)
    }

    @Test("A fact that readers may not have changes nothing for them")
    func audience() throws {
        var incident = desk.incident
        let id = try incident.add(
            NewFact(text: "Het pand had geen vergunning.", topic: .other, source: "afdeling", audience: .raad), at: desk.now, by: "Visser"
        ).id
        let before = (MessageGround(incident, for: .public), MessageGround(incident, for: .raad))
        _ = try incident.confirm(id, source: "afdeling", at: desk.now, by: "Visser")
        #expect(before.0.changes(to: MessageGround(incident, for: .public), in: incident).isEmpty)
        #expect(before.1.changes(to: MessageGround(incident, for: .raad), in: incident).count == 1)
    }

    @Test("Another lead and another kernboodschap are told")
    func leadAndStory() throws {
        var incident = desk.incident
        let before = MessageGround(incident, for: .public)
        _ = try incident.handOver(to: Lead(name: "Bos", role: .wethouder), reason: "zorg", at: desk.now, by: "Visser")
        _ = try incident.tell(at: desk.now, by: "Visser") { $0.kernboodschap = "Blijf binnen." }
        #expect(
            before.changes(to: MessageGround(incident, for: .public), in: incident)
                == [.lead(was: "burgemeester De Graaf", now: "wethouder Bos"), .story(.kernboodschap)])
    }
}
