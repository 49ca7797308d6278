import Drafting
import Editing
import Foundation
import Incident
import Newsroom
import Storage
import Testing

/// Posts that their channel does not take.
@Suite struct LongPostTests {
    private let long = String(repeating: "Aan de Havenkade is brand in een loods. ", count: 8)

    private func tooLong(_ desk: CompleteRoom) async throws -> StoredDraft {
        let draft = try await desk.make(.socialbericht, channel: .x)
        return try await desk.newsroom.saveText(long + draft.text, after: draft.id, by: "Visser").draft
    }

    @Test("A kept post over its limit is held, also in an emergency, and says how far it is over")
    func held() async throws {
        let desk = try await CompleteRoom()
        let draft = try await tooLong(desk)
        let hold = try #require(try await desk.newsroom.messageStatus(draft.id).holds.first)
        #expect(hold.kind == .tooLong && hold.words.contains("van 280 gewogen tekens"), "\(hold.words)")
        for emergency in [nil, "Het kan niet wachten"] {
            let error = await #expect(throws: EditingError.self) {
                try await desk.newsroom.approve(draft.id, by: "De Graaf", emergency: emergency)
            }
            #expect(error?.code == .held)
        }
    }

    @Test("As a thread it is kept, split at sentences, and approved")
    func thread() async throws {
        let desk = try await CompleteRoom()
        let draft = try await tooLong(desk)
        let kept = try await desk.newsroom.keepAsThread(draft.id, by: "Visser")
        let posts = PostThread.kept(kept.text)
        #expect(posts.count == 2 && posts.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("#Havenkade") }, "\(posts)")
        #expect(posts.joined(separator: " ").filter { !$0.isWhitespace } == draft.text.filter { !$0.isWhitespace }, "not a word is lost")
        #expect(try await desk.newsroom.messageStatus(kept.id).holds.isEmpty)
        #expect(try await desk.newsroom.approve(kept.id, by: "De Graaf").state.isApproved)
        let file = String(decoding: try await desk.newsroom.export(kept.id, as: .txt), as: UTF8.self)
        #expect(PostThread.kept(file) == posts)
    }

    @Test("In an exercise every post of a thread carries the mark")
    func exercise() async throws {
        let desk = try await CompleteRoom(exercise: true)
        let kept = try await desk.newsroom.keepAsThread(try await tooLong(desk).id, by: "Visser")
        #expect(PostThread.kept(kept.text).allSatisfy { $0.contains("OEFENING") }, "\(kept.text)")
    }

    @Test("What fits, what is no post, and what cannot be split are left as they are, with the reason")
    func refused() async throws {
        let desk = try await CompleteRoom()
        let post = try await desk.make(.socialbericht, channel: .x)
        let paper = try await desk.make(.persbericht)
        let endless = try await desk.newsroom.saveText(String(repeating: "woord ", count: 60) + ".", after: post.id, by: "Visser").draft
        for (number, words) in [(paper.id, "geen post"), (post.id, "past op X"), (endless.id, "alleen al te lang")] {
            let error = await #expect(throws: Explanation.self) { try await desk.newsroom.keepAsThread(number, by: "Visser") }
            #expect(error?.text.contains(words) == true, "\(error?.text ?? "")")
        }
    }
}
