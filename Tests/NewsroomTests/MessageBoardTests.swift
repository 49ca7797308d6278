import Foundation
import Incident
import Synchronization
import Testing

@testable import Newsroom

/// Many who ask for the messages of one incident at once.
@Suite struct MessageBoardTests {
    private final class Looks: Sendable {
        private let number = Mutex(0)
        var count: Int { number.withLock { $0 } }

        func look(_ outcome: @Sendable () throws -> Void = {}) async throws -> [MessageStatus] {
            number.withLock { $0 += 1 }
            // Long enough for all to be waiting.
            try await Task.sleep(for: .milliseconds(50))
            try outcome()
            return []
        }
    }

    private struct Broken: Error {}
    private let board = MessageBoard()
    private let looks = Looks()
    private let id = IncidentID(title: "Brand Havenkade")

    private func ask(since mark: Int64, edition: Int = 0) async throws {
        _ = try await board.messages(of: id, since: mark, edition: edition) { [looks] in try await looks.look() }
    }

    @Test("Twenty who ask at once are answered by one look, and so is who asks later without a change in between")
    func together() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { try await ask(since: 7) } }
            try await group.waitForAll()
        }
        try await ask(since: 7)
        try await ask(since: 6)
        #expect(looks.count == 1)
    }

    @Test("After a change, and after templates or rules changed, somebody looks again")
    func changed() async throws {
        try await ask(since: 7)
        try await ask(since: 8)
        #expect(looks.count == 2)
        try await ask(since: 8, edition: 1)
        #expect(looks.count == 3)
    }

    @Test("A look that failed is tried anew by the next who asks")
    func failed() async throws {
        await #expect(throws: Broken.self) {
            _ = try await board.messages(of: id, since: 7, edition: 0) { [looks] in try await looks.look { throw Broken() } }
        }
        try await ask(since: 7)
        #expect(looks.count == 2)
    }

    @Test("Templates and rules that are read anew are another edition")
    func edition() throws {
        let room = try TestRoom()
        let before = room.newsroom.desk.edition
        room.newsroom.desk.reload()
        #expect(room.newsroom.desk.edition != before)
    }

    @Test("The messages of a newsroom follow what is decided and what becomes certain")
    func followsChanges() async throws {
        let desk = try await CompleteRoom()
        let draft = try await desk.make()
        #expect(try await desk.newsroom.messages(of: desk.id).map(\.state.step) == [.concept])
        try await desk.newsroom.askApproval(draft.id, by: "Visser")
        #expect(try await desk.newsroom.messages(of: desk.id).map(\.state.step) == [.gevraagd])
        try await desk.confirm("Er is één gewonde.", .victims, replacing: FactID("f2"))
        #expect(try await desk.newsroom.messages(of: desk.id).first?.changes.isEmpty == false)
    }
}
