import Drafting
import Foundation
import Incident
import Newsroom
import Storage
import Testing

@Suite("Answers to the raad are made from confirmed facts")
struct RaadTests {
    @Test("An answer that stands on no fact does not reach the raad, nor does one that guesses")
    func withoutFact() async throws {
        let desk = try await CompleteRoom()
        let asked = try await desk.ask("Is de school open?")
        for words in ["De school is vermoedelijk open.", "De school is open.", "Ja."] {
            let hold = await #expect(throws: RaadHold.self) {
                try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(words: words), by: "Visser")
            }
            #expect(hold?.findings.contains { $0.holds && $0.part == .answer } == true, "\(words)")
        }
        #expect(try await desk.newsroom.raadQuestions(of: desk.id).first?.isOpen == true)
        #expect(try await desk.actions().last == "question-asked")
    }

    @Test("A guess is held with its words and its reason, also beside a ticked fact")
    func guess() async throws {
        let desk = try await CompleteRoom()
        let asked = try await desk.ask("Zijn er gewonden?")
        let reply = RaadReply(words: "De rook is vermoedelijk weg.", facts: [FactID("f2")])
        let found = try await desk.newsroom.readRaadReply(reply, to: asked.id, of: desk.id).findings
        let guess = try #require(found.first { $0.words == "vermoedelijk" })
        #expect(guess.holds)
        #expect(!guess.message.isEmpty && !guess.why.isEmpty)
        // Nothing lets it stand.
        var stubborn = reply
        stubborn.seen = Set(found.map(\.key))
        await #expect(throws: RaadHold.self) { try await desk.newsroom.answerRaad(asked.id, of: desk.id, stubborn, by: "Visser") }
    }

    @Test(
        "Names, numbers, and facts that are not certain are held, also in an answer for the raad alone",
        arguments: [
            "Mevrouw Jansen is niet gewond.", "Bel 06-12345678.", "Mail naar jan.bakker@gmail.com.", "Twee mensen zijn aangehouden.",
            "De loods staat leeg.",
        ])
    func firm(_ words: String) async throws {
        let desk = try await CompleteRoom()
        let confined = try await desk.confirm("De eigenaar had geen vergunning.", .other, audience: .raad)
        _ = try await desk.newsroom.addFact(
            NewFact(text: "Twee mensen zijn aangehouden.", topic: .criminal, source: "omstander"), to: desk.id, by: "Visser")
        let empty = try await desk.confirm("De loods staat leeg.", .what)
        try await desk.newsroom.refuteFact(empty, of: desk.id, source: "brandweer", by: "Visser")
        let asked = try await desk.ask("Is er iemand gewond?")
        for facts in [[FactID("f2")], [FactID("f2"), confined]] {
            let reply = RaadReply(words: words, facts: facts)
            let found = try await desk.newsroom.readRaadReply(reply, to: asked.id, of: desk.id).findings
            #expect(found.contains { $0.holds && $0.part == .answer }, "\(words)")
            var stubborn = reply
            stubborn.seen = Set(found.map(\.key))
            await #expect(throws: RaadHold.self) { try await desk.newsroom.answerRaad(asked.id, of: desk.id, stubborn, by: "Visser") }
        }
    }

    @Test("Ticked facts are the answer; a fact that the raad may not know is none")
    func ticked() async throws {
        let desk = try await CompleteRoom()
        let inside = try await desk.confirm("De loods staat op de lijst van de brandweer.", .other, audience: .internal)
        let confined = try await desk.confirm("De eigenaar had geen vergunning.", .other, audience: .raad)
        let asked = try await desk.ask("Zijn er gewonden?")
        await #expect(throws: RaadHold.self) {
            try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(facts: [inside]), by: "Visser")
        }
        let plain = try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(facts: [FactID("f2")]), by: "Visser")
        #expect(plain.answer == "Er zijn geen gewonden.")
        let incident = try await desk.newsroom.incident(desk.id)
        #expect(!plain.isConfidential(in: incident))
        let both = try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(facts: [FactID("f2"), confined]), by: "Visser")
        #expect(both.answer == "Er zijn geen gewonden. De eigenaar had geen vergunning.")
        #expect(both.isConfidential(in: incident), "the raad reads that it is for the raad alone")
        await #expect(throws: Explanation.self) { try await desk.newsroom.shareRaadAnswer(asked.id, of: desk.id, by: "Visser") }
    }

    @Test("What is not known yet is an answer, with when more comes, and is told when that moment is past")
    func notKnown() async throws {
        let desk = try await CompleteRoom()
        let asked = try await desk.ask("Is de school open?")
        let given = try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(isNotKnown: true), by: "Visser")
        let answer = try #require(given.answer)
        #expect(answer.hasPrefix("Dat weten we nog niet. Om ") && answer.hasSuffix(" uur vertellen we meer."))
        let incident = try await desk.newsroom.incident(desk.id)
        #expect(!given.isStale(in: incident, at: desk.room.now))
        desk.room.pass(3_601)
        #expect(given.isStale(in: incident, at: desk.room.now))
        // In everybody's questions and answers it has no answer that is certain.
        try await desk.newsroom.shareRaadAnswer(asked.id, of: desk.id, by: "Visser")
        #expect(
            try await desk.newsroom.incident(desk.id).story.questions.last
                == Question(question: "Is de school open?", answer: nil, isConfirmed: false))
        // The same words in a program's own hand.
        let own = RaadReply(words: "Dat weten we nog niet.")
        #expect(try await desk.newsroom.answerRaad(asked.id, of: desk.id, own, by: "Visser").answer == "Dat weten we nog niet.")
        await #expect(throws: RaadHold.self) {
            let more = RaadReply(words: "Dat weten we nog niet. De school is dicht.")
            try await desk.newsroom.answerRaad(asked.id, of: desk.id, more, by: "Visser")
        }
    }

    @Test("What the ticked facts do not say may stay when somebody says so, and the log tells it")
    func knowingly() async throws {
        let desk = try await CompleteRoom()
        let asked = try await desk.ask("Zijn er gewonden?")
        var reply = RaadReply(words: "Er zijn geen gewonden. De wijkagent loopt een ronde.", facts: [FactID("f2")])
        let found = try await desk.newsroom.readRaadReply(reply, to: asked.id, of: desk.id).findings
        #expect(found.filter(\.waits).map(\.words) == ["De wijkagent loopt een ronde."])
        await #expect(throws: RaadHold.self) { try await desk.newsroom.answerRaad(asked.id, of: desk.id, reply, by: "Visser") }
        reply.seen = Set(found.map(\.key))
        try await desk.newsroom.answerRaad(asked.id, of: desk.id, reply, by: "Visser")
        let reason = try #require(try await desk.newsroom.log(of: desk.id).last?.reason)
        #expect(reason.contains("blijft staan: De wijkagent loopt een ronde."))
    }

    @Test("Words that all messages share already need no fact of their own")
    func agreed() async throws {
        let desk = try await CompleteRoom()
        let asked = try await desk.ask("Wat moet een inwoner doen?")
        let words = "Houd ramen en deuren dicht. Bel 14 0000 als u vragen hebt."
        #expect(try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(words: words), by: "Visser").answer == words)
    }

    @Test(
        "A question is shown to all without who asked for it",
        arguments: [
            ("Mevrouw Jansen, 06-12345678, vraagt of de school open is.", "Een inwoner vraagt of de school open is."),
            ("Mijn buurvrouw Fatima Yilmaz (f.yilmaz@gmail.com) vraagt het.", "Mijn buurvrouw vraagt het."),
            ("Een inwoner vraagt of de school open is", "Een inwoner vraagt of de school open is."),
            ("is de school open", "Is de school open?"), ("Hoeveel mensen zijn er binnen?", "Hoeveel mensen zijn er binnen?"),
        ])
    func wording(_ asked: String, _ clean: String) async throws {
        let desk = try await CompleteRoom()
        let incident = try await desk.newsroom.incident(desk.id)
        #expect(try desk.newsroom.raadWording(of: asked, in: incident).text == clean)
    }

    @Test("The words of the question that all see are held to the rules too, and the asker keeps her own")
    func question() async throws {
        let desk = try await CompleteRoom()
        let asked = try await desk.ask("Zijn er gewonden, en is de school open?")
        await #expect(throws: RaadHold.self) {
            let named = RaadReply(wording: "Mevrouw Jansen vraagt of er gewonden zijn.", facts: [FactID("f2")])
            try await desk.newsroom.answerRaad(asked.id, of: desk.id, named, by: "Visser")
        }
        let reply = RaadReply(wording: "Zijn er gewonden?", facts: [FactID("f2")])
        let given = try await desk.newsroom.answerRaad(asked.id, of: desk.id, reply, by: "Visser")
        #expect(given.current?.wording == "Zijn er gewonden?")
        #expect(given.question == "Zijn er gewonden, en is de school open?")
    }

    @Test("Who asks hears of a name or a number before it is kept; a name that is none goes through")
    func asking() async throws {
        let desk = try await CompleteRoom()
        await #expect(throws: RaadHold.self) { try await desk.ask("Mevrouw Jansen, 06-12345678, wil weten of de school open is.") }
        #expect(try await desk.newsroom.raadQuestions(of: desk.id).isEmpty)
        #expect(
            try await !desk.newsroom.log(of: desk.id).contains { ($0.to ?? "").contains("Jansen") }, "the log keeps everything for ever")
        let hold = await #expect(throws: RaadHold.self) { try await desk.ask("Wie vraagt mevrouw Linde?") }
        let seen = Set((hold?.findings ?? []).map(\.key))
        _ = try await desk.newsroom.askForRaad("Wie vraagt mevrouw Linde?", of: desk.id, seen: seen, by: "Smit")
        #expect(try await desk.newsroom.raadQuestions(of: desk.id).count == 1)
    }

    @Test("A correction comes after what it corrects; a withdrawal takes the answer away; nothing is lost and all is in the log")
    func versions() async throws {
        let desk = try await CompleteRoom()
        let asked = try await desk.ask("Zijn er gewonden?")
        let first = try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(isNotKnown: true), by: "Visser")
        #expect(first.changed == nil)
        desk.room.pass(60)
        let second = try await desk.newsroom.answerRaad(
            asked.id, of: desk.id, RaadReply(facts: [FactID("f2")], reason: "De brandweer weet het nu.", after: 1), by: "Visser")
        #expect(second.changed == desk.room.now)
        #expect(second.versions.map(\.text) == [first.answer, "Er zijn geen gewonden."])
        let late = await #expect(throws: RaadHold.self, "she saw one version, and there are two") {
            try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(facts: [FactID("f1")], after: 1), by: "Bakker")
        }
        #expect(late?.findings.contains { $0.message.contains("Visser was u voor") } == true)
        await #expect(throws: RaadHold.self) {
            try await desk.newsroom.withdrawRaadAnswer(asked.id, of: desk.id, reason: "", by: "Visser")
        }
        await #expect(throws: RaadHold.self) {
            try await desk.newsroom.withdrawRaadAnswer(asked.id, of: desk.id, reason: "Mevrouw Jansen belde.", by: "Visser")
        }
        let gone = try await desk.newsroom.withdrawRaadAnswer(asked.id, of: desk.id, reason: "De GGD telt nog.", by: "Visser")
        #expect(gone.isOpen && gone.withdrawal?.reason == "De GGD telt nog.")
        #expect(try await desk.actions().suffix(3) == ["question-answered", "raad-answer-changed", "raad-answer-withdrawn"])
        #expect(try await desk.newsroom.log(of: desk.id).last?.from == "Er zijn geen gewonden.")
        let again = try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(facts: [FactID("f2")]), by: "Visser")
        #expect(!again.isOpen && again.versions.count == 4)
    }

    @Test("A fact that is replaced makes the answer old, and what everybody has of it says that it is not known")
    func stale() async throws {
        let desk = try await CompleteRoom()
        let asked = try await desk.ask("Hoeveel mensen zijn binnen?")
        let twelve = try await desk.confirm("Er zijn twaalf mensen binnen.", .what)
        try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(facts: [twelve]), by: "Visser")
        try await desk.newsroom.shareRaadAnswer(asked.id, of: desk.id, by: "Visser")
        #expect(try await desk.shared(asked)?.answer == "Er zijn twaalf mensen binnen.")
        desk.room.pass(60)
        let ten = try await desk.confirm("Er zijn tien mensen binnen.", .what, replacing: twelve)
        let incident = try await desk.newsroom.incident(desk.id)
        let old = try #require(try await desk.newsroom.raadQuestions(of: desk.id).first)
        let change = try #require(old.changes(in: incident).first)
        #expect(change.text == "Er zijn twaalf mensen binnen." && change.at == desk.room.now && change.now == "Er zijn tien mensen binnen.")
        #expect(old.factsNow(in: incident) == [ten] && old.isMadeFromFacts(in: incident))
        #expect(try await desk.shared(asked)?.isConfirmed == false)
        await #expect(throws: Explanation.self) { try await desk.newsroom.shareRaadAnswer(asked.id, of: desk.id, by: "Visser") }
        try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(facts: [ten]), by: "Visser")
        #expect(try await desk.shared(asked)?.answer == "Er zijn tien mensen binnen.", "a correction goes where the answer went")
        try await desk.newsroom.withdrawRaadAnswer(asked.id, of: desk.id, reason: "De brandweer telt opnieuw.", by: "Visser")
        #expect(try await desk.shared(asked) == nil)
    }

    @Test("One press puts it into the questions and answers with its own sign at the end, and a new instructie stands ready")
    func sharing() async throws {
        let desk = try await CompleteRoom()
        _ = try await desk.make(.instructie)
        let asked = try await desk.ask("Een inwoner vraagt of er gewonden zijn.")
        try await desk.newsroom.answerRaad(asked.id, of: desk.id, RaadReply(facts: [FactID("f2")]), by: "Visser")
        let shared = try await desk.newsroom.shareRaadAnswer(asked.id, of: desk.id, by: "Visser")
        guard case .made(let instructie) = shared.instructie else {
            Issue.record("no instructie was made: \(shared.instructie)")
            return
        }
        #expect(instructie.version == 2)
        #expect(instructie.text.contains("**Een inwoner vraagt of er gewonden zijn.** Er zijn geen gewonden."))
        #expect(!instructie.text.contains(".?"))
        #expect(try await !desk.newsroom.messageStatus(instructie.id).state.isApproved, "the raad has it after approval")
    }

    @Test("What became against the rules since it was answered is not shared")
    func sharingLater() async throws {
        let desk = try await CompleteRoom()
        let asked = try await desk.ask("Zijn er gewonden?")
        var reply = RaadReply(words: "Er zijn geen gewonden. De winkel ernaast gaat morgen open.", facts: [FactID("f2")])
        reply.seen = Set(try await desk.newsroom.readRaadReply(reply, to: asked.id, of: desk.id).findings.map(\.key))
        try await desk.newsroom.answerRaad(asked.id, of: desk.id, reply, by: "Visser")
        let fact = try await desk.confirm("De winkel ernaast gaat morgen open.", .other)
        try await desk.newsroom.refuteFact(fact, of: desk.id, source: "eigenaar", by: "Visser")
        await #expect(throws: RaadHold.self) { try await desk.newsroom.shareRaadAnswer(asked.id, of: desk.id, by: "Visser") }
    }
}

extension CompleteRoom {
    @discardableResult
    fileprivate func ask(_ question: String) async throws -> RaadQuestion {
        try await newsroom.askForRaad(question, of: id, by: "Smit")
    }

    fileprivate func shared(_ asked: RaadQuestion) async throws -> Question? {
        try await newsroom.incident(id).story.questions.first { $0.question == asked.question }
    }
}
