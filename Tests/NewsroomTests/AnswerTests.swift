import Foundation
import Incident
import Newsroom
import Principles
import Storage
import Testing

@Suite("Answers to findings")
struct AnswerTests {
    private let text = "De brand is vermoedelijk aangestoken.\n\nDe weg is vermoedelijk om 18.00 uur vrij."

    @Test("An answered finding does not block any more; the same word in another sentence does")
    func answer() async throws {
        let test = try TestRoom()
        let room = test.newsroom
        let id = try await test.incident()
        let before = try await room.blockingFindings(in: text, kind: .webbericht, of: id)
        #expect(before.count == 2)
        let key = try #require(before.last?.key)
        let answered = try await room.answerFinding(
            key, in: text, kind: .webbericht, of: id, reason: "Opgave van Rijkswaterstaat.", by: "Noor")
        #expect(answered.map(\.answer?.reason) == ["Opgave van Rijkswaterstaat."])
        let after = try await room.blockingFindings(in: text, kind: .persbericht, of: id)
        #expect(after.map(\.key) == [before.first?.key])
        let log = try await room.log(of: id)
        #expect(log.last?.action == .findingAnswered && log.last?.who == "Noor" && log.last?.to == "vermoedelijk")
    }

    @Test("An answer that is taken back counts no more, and both stay in the log")
    func takeBack() async throws {
        let test = try TestRoom()
        let room = test.newsroom
        let id = try await test.incident()
        try await room.answerFinding("1:13", in: text, kind: .webbericht, of: id, reason: "Zo zegt de politie het.", by: "Noor")
        let answer = try #require(try await room.answers(of: id).first)
        try await room.takeBackAnswer(to: answer.finding, of: id, by: "Piet")
        #expect(try await room.answers(of: id).isEmpty)
        #expect(try await room.blockingFindings(in: text, kind: .webbericht, of: id).count == 2)
        #expect(try await room.log(of: id).suffix(2).map(\.action) == [.findingAnswered, .answerTakenBack])
        await #expect(throws: IncidentError.self) { try await room.takeBackAnswer(to: answer.finding, of: id, by: "Piet") }
    }

    @Test("A private name or an unconfirmed fact is not answered in a message for the public, but is in one for staff")
    func firm() async throws {
        let test = try TestRoom()
        let room = test.newsroom
        let id = try await test.incident()
        let name = "Mevrouw De Wit is gewond."
        await #expect(throws: Explanation.self) {
            try await room.answerFinding("1:1", in: name, kind: .persbericht, of: id, reason: "Zij wil het zelf.", by: "Noor")
        }
        try await room.answerFinding("1:1", in: name, kind: .internBericht, of: id, reason: "Collega's kennen haar.", by: "Noor")
        #expect(try await room.blockingFindings(in: name, kind: .internBericht, of: id).isEmpty)
        #expect(try await !room.blockingFindings(in: name, kind: .persbericht, of: id).isEmpty)
    }

    @Test("An answer needs a reason and a finding that is there")
    func refused() async throws {
        let test = try TestRoom()
        let room = test.newsroom
        let id = try await test.incident()
        await #expect(throws: Explanation.self) {
            try await room.answerFinding("9:9", in: text, kind: nil, of: id, reason: "Ja.", by: "Noor")
        }
        await #expect(throws: IncidentError.self) {
            try await room.answerFinding("1:13", in: text, kind: nil, of: id, reason: "  ", by: "Noor")
        }
        #expect(try await room.answers(of: id).isEmpty)
    }
}
