import Drafting
import Editing
import Foundation
import Incident
import Newsroom
import Storage
import Testing

/// What happens to a text when the facts under it change.
@Suite struct ChangedFactsTests {
    @Test("A text whose facts changed says so and is not approved until somebody looked")
    func staleUntilLookedAt() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        try await desk.confirm("Er is één gewonde.", .victims, replacing: FactID("f2"))
        let status = try await desk.newsroom.messageStatus(draft.id)
        #expect(status.changeLines == ["‘Er zijn geen gewonden’ is vervangen door ‘Er is één gewonde’."], "told once, and in words")
        for emergency in [nil, "haast"] {
            let error = await #expect(throws: EditingError.self) {
                try await desk.newsroom.approve(draft.id, by: "De Graaf", emergency: emergency)
            }
            #expect(error?.holds.contains { $0.kind == .changed } == true)
        }
        let looked = try await desk.newsroom.lookAgain(draft.id, by: "Visser")
        #expect(looked.changes.isEmpty)
        // It was looked at, but what is refuted still stands in it word for word.
        #expect(looked.holds.map(\.kind) == [.finding], "\(looked.holds)")
    }

    @Test("The changed sentences are offered; a person's own sentences survive, and the new version is up to date")
    func merge() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        let own = draft.text.replacing("Blijf weg van de Havenkade.", with: "Kom alstublieft niet naar de Havenkade.")
        #expect(own != draft.text)
        let edited = try await desk.newsroom.saveText(own, after: draft.id, by: "Visser").draft
        desk.room.pass(60)
        try await desk.confirm("Er is één gewonde.", .victims, replacing: FactID("f2"))
        let offered = try #require(try await desk.newsroom.offeredMerge(edited.id))
        let sentence = try #require(offered.merge.offers.first { $0.offered.contains("Er is één gewonde.") })
        #expect(sentence.current.contains("Er zijn geen gewonden.") && !sentence.isContested)
        #expect(offered.merge.text(taking: []) == own)
        let all = Set(offered.merge.offers.map(\.number))
        let merged = try await desk.newsroom.takeMerge(edited.id, taking: all, by: "Jansen")
        #expect(merged.text.contains("Kom alstublieft niet naar de Havenkade.") && merged.text.contains("Er is één gewonde."))
        #expect(!merged.text.contains("Er zijn geen gewonden."))
        #expect(merged.origin == .merged && merged.parents == [edited.id] && merged.createdBy == "Jansen")
        let status = try await desk.newsroom.messageStatus(merged.id)
        #expect(status.changes.isEmpty && status.holds.isEmpty, "\(status.holds)")
        #expect(try await desk.newsroom.approve(merged.id, by: "De Graaf").state.isApproved)
    }

    @Test("Another lead, and what all messages share, count as change; a rumour and a fact for others do not")
    func otherChanges() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        _ = try await desk.newsroom.addFact(NewFact(text: "Er is nog een brand.", topic: .what, source: "X"), to: desk.id, by: "Visser")
        try await desk.confirm("De eigenaar had geen vergunning.", .other, audience: .raad)
        _ = try await desk.newsroom.tell(desk.id, by: "Visser") { $0.oneliners = ["Veiligheid gaat voor."] }
        #expect(try await desk.newsroom.messageStatus(draft.id).changes == [])
        _ = try await desk.newsroom.tell(desk.id, by: "Visser") { $0.kernboodschap = "Blijf binnen." }
        #expect(try await desk.newsroom.messageStatus(draft.id).changeLines.contains("De kernboodschap is gewijzigd."))
        try await desk.newsroom.handOver(desk.id, to: Lead(name: "Bos", role: .wethouder), reason: "zorg", by: "Visser")
        let lines = try await desk.newsroom.messageStatus(draft.id).changeLines
        #expect(lines.contains("De leiding ging van burgemeester De Graaf naar wethouder Bos."))
    }

    @Test("An approved text whose fact changed does not go out any more")
    func afterApproval() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        try await desk.newsroom.approve(draft.id, by: "De Graaf")
        try await desk.confirm("Er is één gewonde.", .victims, replacing: FactID("f2"))
        let error = await #expect(throws: EditingError.self) {
            try await desk.newsroom.publish(draft.id, place: "website", by: "Visser")
        }
        #expect(error?.code == .held)
        #expect(try await !desk.newsroom.lookAgain(draft.id, by: "Visser").state.isApproved)
    }

    @Test("A new set leaves a text that a person changed as it is, and replaces what nobody touched")
    func newSet() async throws {
        let desk = try await CompleteRoom()
        let first = try await desk.newsroom.saveAll(desk.newsroom.firstMessages(of: desk.id).drafts, of: desk.id, by: "Visser")
        #expect(first.kept.count == 16 && first.left.isEmpty)
        let press = try #require(first.kept.first { $0.kind == .persbericht })
        let edited = try await desk.newsroom.saveText(press.text + "\nEigen zin.\n", after: press.id, by: "Jansen").draft
        let second = try await desk.newsroom.saveAll(desk.newsroom.firstMessages(of: desk.id).drafts, of: desk.id, by: "Visser")
        #expect(second.left.map(\.id) == [edited.id] && second.kept.count == 15)
        #expect(try await desk.newsroom.messages(of: desk.id).first { $0.draft.kind == .persbericht }?.draft == edited)
    }
}
