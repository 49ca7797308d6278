import Foundation
import Incident
import Newsroom
import Testing

/// Clock, drafts that went out of date, diagnosis, checklists, lead and contacts, as the use cases hold them together.
@Suite struct IncidentFileTests {
    @Test("the clock counts down, and says when time is over")
    func clock() async throws {
        let room = try TestRoom()
        let id = try await room.incident()
        room.pass(19 * 60)
        #expect(try await lines(room, id).last?.hasPrefix("Eerste bericht over 11 minuten") == true)
        room.pass(19 * 60)
        #expect(try await lines(room, id).last?.hasPrefix("Eerste bericht 8 minuten over tijd") == true)
        try await save(.persbericht, room, id)
        #expect(try await lines(room, id).last?.hasPrefix("Eerste bericht 8 minuten over tijd") == true, "a draft tells nobody anything")
    }

    @Test("an approved message stops the clock of the first, and starts that of the next")
    func approved() async throws {
        let desk = try await CompleteRoom()
        let press = try await desk.make()
        #expect(try await lines(desk.room, desk.id).last?.hasPrefix("Eerste bericht") == true)
        try await desk.newsroom.approve(press.id, by: "De Graaf")
        let clock = try await desk.newsroom.clock(of: desk.newsroom.incident(desk.id))
        #expect(clock.firstMessage == desk.room.now && clock.countsApprovals)
        #expect(try await lines(desk.room, desk.id).last?.hasPrefix("Volgende bericht") == true)
    }

    @Test(
        "a text that is not for the public does not stop the clock of the first message",
        arguments: [MessageKind.internBericht, .instructie])
    func innerText(_ kind: MessageKind) async throws {
        let room = try TestRoom()
        let id = try await room.incident()
        try await save(kind, room, id)
        #expect(try await room.newsroom.clock(of: room.newsroom.incident(id)).firstMessage == nil)
    }

    @Test("a refuted or replaced fact marks every version that used it, by name; others stay clean")
    func stale() async throws {
        let room = try TestRoom()
        let id = try await room.incident()
        let old = try await fact("Er is één gewonde.", room, id)
        try await save(.persbericht, room, id)
        #expect(try await room.newsroom.checkedDrafts(of: id).flatMap(\.staleFacts).isEmpty)

        let new = try await room.newsroom.addFact(
            NewFact(text: "Er zijn twee gewonden.", topic: .victims, source: "GHOR", supersedes: old), to: id, by: "adviseur")
        #expect(try await room.newsroom.checkedDrafts(of: id).flatMap(\.staleFacts).isEmpty, "nothing is certain yet")
        try await room.newsroom.confirmFact(new, of: id, source: "GHOR", by: "officier")
        try await save(.persbericht, room, id)

        let checked = try await room.newsroom.checkedDrafts(of: id)
        #expect(checked.map(\.draft.version) == [2, 1])
        #expect(checked.map(\.isLatest) == [true, false])
        #expect(checked[0].staleFacts.isEmpty)
        #expect(checked[1].staleFacts.map(\.id) == [old.rawValue])
        #expect(checked[1].staleFacts.first?.replacedBy == new.rawValue)
        #expect(checked[1].staleFacts.first?.line == "Feit f1 is vervangen: Er is één gewonde. Gebruik f2.")
    }

    @Test("answers lead to a suggestion with the questions that carry it")
    func diagnosis() async throws {
        let tables = try TestRoom().newsroom.diagnosisTables()
        #expect(tables.tables.map(\.id) == ["A", "B", "C"])
        #expect(tables.tables.map(\.questions.count) == [33, 11, 10])
        let few = DiagnosisSummary([answer("A1", .lager)], tables)
        #expect(few.suggested == .meerInformatie && few.carriedBy.count == 53)
        let acute = DiagnosisSummary([answer("A10", .hoger), answer("C1", .hoger), answer("C3", .hoger)], tables)
        #expect(acute.suggested == .acuut && acute.carriedBy.map(\.id) == ["A10", "C1"])
        #expect(acute.besides.map(\.advice) == [.derdePartij])
        let lower = tables.questions.map { answer($0.id, .lager) }
        #expect(DiagnosisSummary(lower, tables).suggested == .geenAanleiding)
        let one = DiagnosisSummary(lower.dropLast() + [answer("C10", .hoger)], tables)
        #expect(one.suggested == .nietAcuutWelActies && one.carriedBy.map(\.id) == ["C10"])
    }

    @Test("people may choose another advice than the suggestion, and a second diagnosis keeps the first")
    func chosen() async throws {
        let room = try TestRoom()
        let id = try await room.incident()
        _ = try await room.newsroom.diagnose(id, [answer("A1", .hoger)], advice: nil, note: nil, by: "adviseur")
        let second = try await room.newsroom.diagnose(
            id, [answer("C1", .hoger), answer("A1", .hoger)], advice: .acuut, note: "de straat staat vol", by: "adviseur")
        #expect(second.incident.diagnoses.map(\.advice) == [.meerInformatie, .acuut])
        #expect(second.incident.diagnoses.last?.answers.map(\.question) == ["A1", "C1"], "in the order of the tables")
        #expect(try await room.newsroom.incident(id) == second.incident)
        await #expect(throws: Explanation.self) {
            try await room.newsroom.diagnose(id, [answer("Z9", .hoger)], advice: nil, note: nil, by: "adviseur")
        }
    }

    @Test("an item is ticked with name and time; one of the raad's criteria is enough")
    func checklist() async throws {
        let room = try TestRoom()
        let id = try await room.incident()
        let lists = try room.newsroom.checklists()
        #expect(lists.map(\.id) == ["aanpak", "communicatie", "raad"])
        #expect(lists[1].items.count == 12)
        #expect(lists[2].meaning(for: try await room.newsroom.incident(id)) == nil)
        let ticked = try await room.newsroom.tick("raad-gemeenschap", of: id, note: nil, by: "griffier")
        #expect(ticked.tick(of: "raad-gemeenschap")?.by == "griffier")
        #expect(ticked.tick(of: "raad-gemeenschap")?.at == room.now)
        #expect(lists[2].meaning(for: ticked)?.hasPrefix("Ja:") == true)
        await #expect(throws: Explanation.self) { try await room.newsroom.tick("bestaat-niet", of: id, note: nil, by: "griffier") }
    }

    @Test("public order points to the burgemeester, content of care to the wethouder; nobody is appointed")
    func lead() async throws {
        let room = try TestRoom()
        let id = try await room.incident()
        #expect(try await room.newsroom.suggestLead(for: id).role == nil)
        #expect(try await room.newsroom.suggestLead(for: id, said: ["zorg-inhoud"]).role == .wethouder)
        try await room.newsroom.moveToPhase(id, .escalatie, by: "adviseur")
        let both = try await room.newsroom.suggestLead(for: id, said: ["zorg-inhoud"])
        #expect(both.role == .burgemeester)
        #expect(both.forBurgemeester.map(\.id) == ["openbare-orde"] && both.forWethouder.map(\.id) == ["zorg-inhoud"])
        #expect(try await room.newsroom.incident(id).leadership.past.isEmpty)
        await #expect(throws: Explanation.self) { try await room.newsroom.suggestLead(for: id, said: ["onzin"]) }
    }

    @Test("contacts are kept for the organisation, and stand in no text")
    func contacts() async throws {
        let room = try TestRoom()
        let id = try await room.incident()
        let kept = try await room.newsroom.addContact(
            organisation: " GGD ", role: "piketdienst", phone: "06-00000000", mail: nil, by: "adviseur")
        #expect(kept.organisation == "GGD")
        #expect(try await room.newsroom.contacts() == [kept])
        for kind in [MessageKind.persbericht, .webbericht, .raadsinformatiebrief, .internBericht] {
            let draft = try await room.newsroom.draft(kind, of: id)
            #expect(!draft.text.contains("06-00000000"))
        }
        await #expect(throws: Explanation.self) {
            try await room.newsroom.addContact(organisation: "GGD", role: "piket", phone: " ", mail: nil, by: "a")
        }
        try await room.newsroom.removeContact(kept.id, by: "adviseur")
        #expect(try await room.newsroom.contacts().isEmpty)
        await #expect(throws: Explanation.self) { try await room.newsroom.removeContact(kept.id, by: "adviseur") }
    }

    private func answer(_ question: String, _ risk: Diagnosis.Risk) -> Diagnosis.Answer { Diagnosis.Answer(question: question, risk: risk) }

    private func lines(_ room: TestRoom, _ id: IncidentID) async throws -> [String] {
        try await room.newsroom.clock(of: room.newsroom.incident(id)).lines(at: room.now)
    }

    private func save(_ kind: MessageKind, _ room: TestRoom, _ id: IncidentID) async throws {
        try await room.newsroom.save(room.newsroom.draft(kind, of: id), of: id, by: "adviseur")
    }

    private func fact(_ text: String, _ room: TestRoom, _ id: IncidentID) async throws -> FactID {
        let fact = try await room.newsroom.addFact(NewFact(text: text, topic: .victims, source: "GHOR"), to: id, by: "adviseur")
        try await room.newsroom.confirmFact(fact, of: id, source: "GHOR", by: "officier")
        return fact
    }
}
