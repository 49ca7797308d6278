import Foundation
import Incident
import Storage

extension Newsroom {
    /// The questions that raadsleden asked on an incident, newest first.
    public func raadQuestions(of id: IncidentID) async throws -> [RaadQuestion] { try await store.raad.list(id) }

    /// Takes in a question of a raadslid.
    public func askForRaad(_ question: String, of id: IncidentID, by who: String) async throws -> RaadQuestion {
        let text = question.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { throw Explanation(.badData, "De vraag is leeg. Vul in wat u wilt weten.") }
        guard try await incident(id).isOpen else { throw IncidentError(.closed, id.rawValue) }
        return try await store.raad.ask(text, of: id, at: clock.now, by: who)
    }

    /// Answers a question of a raadslid from confirmed facts.
    ///
    /// - Parameter facts: the facts that the answer stands on; each must be confirmed, and one that the raad may read.
    public func answerRaad(
        _ question: Int64, of id: IncidentID, _ answer: String, facts: [FactID], by who: String
    ) async throws -> RaadQuestion {
        let text = answer.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else {
            throw Explanation(.badData, "Het antwoord is leeg. Weet u het nog niet? Schrijf dan dat u het nog niet weet.")
        }
        let known = try await incident(id).confirmedFacts(for: .raad).map(\.id)
        if let unsure = facts.first(where: { !known.contains($0) }) {
            throw Explanation(.badData, "Feit \(unsure) is niet bevestigd, of niet voor de raad. Kies alleen feiten die zeker zijn.")
        }
        return try await store.raad.answer(question, of: id, text, facts: facts.map(\.rawValue), at: clock.now, by: who)
    }

    /// Puts an answered question into the questions and answers of the incident, so that the next instructie and every other message has
    /// it. An answer that stands on a fact for the raad alone cannot be shared with everybody.
    ///
    /// - Throws: an explanation when it has no answer yet, or an answer that is not for everybody.
    public func shareRaadAnswer(_ question: Int64, of id: IncidentID, by who: String) async throws {
        let asked = try await raadQuestion(question, of: id)
        guard let answer = asked.answer else {
            throw Explanation(.badData, "Deze vraag heeft nog geen antwoord. Beantwoord haar eerst.")
        }
        let incident = try await incident(id)
        if let confined = asked.facts.first(where: { incident.fact(FactID($0))?.audience != .public }) {
            throw Explanation(
                .badData,
                "Het antwoord steunt op feit \(confined), en dat is niet openbaar. Beantwoord de vraag voor iedereen met andere feiten.")
        }
        if let changed = asked.facts.first(where: { incident.fact(FactID($0))?.isConfirmed != true }) {
            throw Explanation(.badData, "Feit \(changed) is niet meer zeker. Beantwoord de vraag eerst opnieuw.")
        }
        try await tell(id, by: who) { story in
            let new = Question(question: asked.question, answer: answer, isConfirmed: true)
            if let place = story.questions.firstIndex(where: { $0.question == asked.question }) {
                story.questions[place] = new
            } else {
                story.questions.append(new)
            }
        }
        try await store.raad.markShared(question, of: id, at: clock.now)
    }

    /// Notes that a raadslid looks at an incident now.
    ///
    /// - Returns: when the visit before was; nil at the first.
    public func visitAsRaad(_ id: IncidentID, by who: String) async throws -> Date? {
        try await store.raad.visit(id, at: clock.now, by: who)
    }

    private func raadQuestion(_ number: Int64, of id: IncidentID) async throws -> RaadQuestion {
        do { return try await store.raad.find(number, of: id) } catch let error as StorageError where error.code == .notFound {
            throw Explanation(.missing, "Vraag \(number) is er niet. Kijk bij de vragen uit de raad welke er zijn.")
        }
    }
}
