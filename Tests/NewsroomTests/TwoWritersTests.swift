import Editing
import Foundation
import Incident
import Newsroom
import Storage
import Testing

/// Two people at one text.
@Suite struct TwoWritersTests {
    @Test("Two people who save at once lose nothing: both texts are kept, and can be brought together")
    func atOnce() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        let first = draft.text.replacing("Aan de Havenkade is brand", with: "Aan de Havenkade in Oosterveen is brand")
        let second = draft.text.replacing("Houd ramen en deuren dicht.", with: "Houd alle ramen en deuren dicht.")
        let a = try await desk.newsroom.saveText(first, after: draft.id, by: "Visser")
        let b = try await desk.newsroom.saveText(second, after: draft.id, by: "Jansen")
        #expect(a.rival == nil && b.rival?.id == a.draft.id)
        #expect(try await desk.newsroom.draft(number: a.draft.id).text == first)
        #expect(try await desk.newsroom.draft(number: b.draft.id).text == second)
        for number in [a.draft.id, b.draft.id] {
            let error = await #expect(throws: EditingError.self) { try await desk.newsroom.approve(number, by: "De Graaf") }
            #expect(error?.code == .unmerged)
        }
        let offered = try #require(try await desk.newsroom.offeredMerge(a.draft.id))
        #expect(offered.reason == .rival(b.draft.id) && offered.merge.offers.allSatisfy { !$0.isContested })
        let merged = try await desk.newsroom.takeMerge(a.draft.id, taking: Set(offered.merge.offers.map(\.number)), by: "Visser")
        #expect(merged.text.contains("Aan de Havenkade in Oosterveen is brand") && merged.text.contains("Houd alle ramen en deuren dicht."))
        #expect(try await desk.newsroom.messages(of: desk.id).map(\.draft.id) == [merged.id])
        #expect(try await desk.newsroom.approve(merged.id, by: "De Graaf").state.isApproved)
    }

    @Test("Ten people who save at the same moment from two programs leave ten versions")
    func manyAtOnce() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        let other = try Newsroom(
            Newsroom.Setup(
                dataFolder: desk.room.folder, root: DataRoot(folder: TestRoom.checkout),
                clock: WallClock { Date(timeIntervalSince1970: 1_795_000_100) }))
        let texts = (0..<10).map { "\(draft.text)\nRegel \($0).\n" }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, text) in texts.enumerated() {
                let newsroom = number % 2 == 0 ? desk.newsroom : other
                group.addTask { _ = try await newsroom.saveText(text, after: draft.id, by: "Schrijver \(number)") }
            }
            try await group.waitForAll()
        }
        let versions = try await desk.newsroom.versions(of: draft.id)
        #expect(versions.map(\.draft.version) == Array((1...11).reversed()))
        #expect(Set(versions.map(\.draft.text)) == Set(texts + [draft.text]))
        await other.shutdown()
    }

    @Test("Every version tells who, when and which words changed")
    func history() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        desk.room.pass(120)
        let text = draft.text.replacing("Er zijn geen gewonden.", with: "Er zijn gelukkig geen gewonden.")
        let saved = try await desk.newsroom.saveText(text, after: draft.id, by: "Jansen").draft
        #expect(saved.created == desk.room.now && saved.createdBy == "Jansen" && saved.version == 2)
        let difference = try await desk.newsroom.difference(of: saved.id)
        #expect(difference.pieces.filter { $0.change == .added }.map(\.text) == ["gelukkig "])
        #expect(difference.wordsRemoved == 0)
        let entry = try #require(try await desk.newsroom.log(of: desk.id).last)
        #expect(entry.action == .drafted && entry.who == "Jansen" && entry.subject == "persbericht")
        #expect(entry.from == "versie 1" && entry.to == "versie 2: 0 woorden weg, 1 erbij")
        #expect(try await desk.newsroom.difference(of: saved.id, from: saved.id).isEmpty)
    }
}
