import Drafting
import Foundation
import Incident
import Principles
import Storage

extension Newsroom {
    /// The questions that raadsleden asked on an incident, newest first.
    public func raadQuestions(of id: IncidentID) async throws -> [RaadQuestion] { try await store.raad.list(id) }

    /// Takes in a question of a raadslid.
    ///
    /// - Parameter seen: keys of what looked like a name and is none.
    /// - Throws: ``RaadHold`` when it names a resident.
    public func askForRaad(_ question: String, of id: IncidentID, seen: Set<String> = [], by who: String) async throws -> RaadQuestion {
        let text = RaadReader.line(question)
        guard !text.isEmpty else { throw Explanation(.badData, "De vraag is leeg. Vul in wat u wilt weten.") }
        let incident = try await incident(id)
        guard incident.isOpen else { throw IncidentError(.closed, id.rawValue) }
        let findings = try raadReader(incident, []).asking(text)
        guard !findings.contains(where: { $0.holds || !seen.contains($0.key) }) else { throw RaadHold(findings) }
        return try await store.raad.ask(text, of: id, at: clock.now, by: who)
    }

    /// A question as it may be shown to the whole raad, without what points at a resident.
    public func raadWording(of question: String, in incident: Incident) throws -> RaadWording {
        try raadReader(incident, []).wording(of: question)
    }

    /// What the raad would read if nothing is known yet.
    public func notKnownForRaad(_ incident: Incident) -> String { raadReader(incident, []).notKnown(besides: []) }

    /// A reply as it would go to the raad, with what there is to say of it.
    public func readRaadReply(_ reply: RaadReply, to question: Int64, of id: IncidentID) async throws -> RaadReading {
        let asked = try await raadQuestion(question, of: id)
        return try raadReader(try await incident(id), try await publishedTexts(of: id)).read(reply, to: asked)
    }

    /// Answers a question of a raadslid from confirmed facts, or answers it anew: the raad sees that it was changed. What everybody uses
    /// of it is changed in the same step.
    ///
    /// - Throws: ``RaadHold`` with what keeps it from the raad.
    @discardableResult
    public func answerRaad(_ question: Int64, of id: IncidentID, _ reply: RaadReply, by who: String) async throws -> RaadQuestion {
        let published = try await publishedTexts(of: id)
        let now = clock.now
        let answered = try await raadStep(question, of: id) { asked, incident in
            try incident.requireOpenForRaad()
            let reading = try self.raadReader(incident, published).read(reply, to: asked)
            guard reading.open(seen: reply.seen).isEmpty else { throw RaadHold(reading.findings) }
            let answer = RaadAnswer(
                wording: reading.wording, text: reading.text, facts: reply.facts.map(\.rawValue), promised: reading.promised,
                letStand: reading.findings.filter(\.waits).map { "\($0.words) [\($0.rule)]" }, reason: reply.reason?.nonBlank, at: now,
                by: who)
            var entries = [answer.entry(after: asked)]
            var shared = asked.shared
            if asked.shared != nil {
                // Words for the raad alone do not stay where everybody reads them.
                let isForAll = !reading.isConfidential
                entries.append(try incident.tellRaad(isForAll ? answer : nil, to: asked, at: now, by: who))
                shared = isForAll ? now : nil
            }
            return RaadStep(answer, shared: shared, entries: entries)
        }
        if answered.shared != nil, answered.versions.count > 1 { _ = try await renewInstructie(of: id, by: who) }
        return answered
    }

    /// Takes an answer back, with the reason that the raad reads. It leaves the questions and answers that everybody uses too, and the
    /// question waits for another answer.
    @discardableResult
    public func withdrawRaadAnswer(_ question: Int64, of id: IncidentID, reason: String, by who: String) async throws -> RaadQuestion {
        let why = RaadReader.line(reason)
        guard !why.isEmpty else {
            throw RaadHold([
                RaadFinding(.reason, rule: "raad/leeg", message: "Schrijf waarom u het antwoord intrekt. De raad leest dat.")
            ])
        }
        let now = clock.now
        let before = try await raadQuestion(question, of: id)
        let withdrawn = try await raadStep(question, of: id) { asked, incident in
            try incident.requireOpenForRaad()
            guard let current = asked.current else {
                throw Explanation(.badData, "Deze vraag heeft geen antwoord. Er valt niets in te trekken.")
            }
            let findings = try self.raadReader(incident, []).reasonFindings(why)
            guard findings.isEmpty else { throw RaadHold(findings) }
            let answer = RaadAnswer(wording: current.wording, text: nil, reason: why, at: now, by: who)
            var entries = [answer.entry(after: asked)]
            if asked.shared != nil { entries.append(try incident.tellRaad(nil, to: asked, at: now, by: who)) }
            return RaadStep(answer, shared: nil, entries: entries)
        }
        if before.shared != nil { _ = try await renewInstructie(of: id, by: who) }
        return withdrawn
    }

    /// Puts an answered question into the questions and answers of the incident, so that every message has it, and makes the next version
    /// of the instructie with it. An answer that stands on a fact for the raad alone cannot be shared with everybody.
    ///
    /// - Throws: an explanation when it has no answer yet, or an answer that is not for everybody; ``RaadHold`` when its words are not.
    @discardableResult
    public func shareRaadAnswer(_ question: Int64, of id: IncidentID, by who: String) async throws -> SharedAnswer {
        let published = try await publishedTexts(of: id)
        let now = clock.now
        let shared = try await raadStep(question, of: id) { asked, incident in
            try incident.requireOpenForRaad()
            guard let answer = asked.current, let text = answer.text else {
                throw Explanation(.badData, "Deze vraag heeft nog geen antwoord. Beantwoord haar eerst.")
            }
            if let changed = asked.changes(in: incident).first {
                throw Explanation(.badData, "‘\(changed.text)’ is niet meer zeker. Beantwoord de vraag eerst opnieuw.")
            }
            guard !asked.isConfidential(in: incident) else {
                throw Explanation(
                    .badData, "Het antwoord steunt op een feit dat niet openbaar is. Beantwoord de vraag voor iedereen met andere feiten.")
            }
            // The facts, the rules and the kernboodschap may have changed since it was given.
            let reply = RaadReply(wording: answer.wording, words: text, facts: answer.facts.map { FactID($0) })
            let reading = try self.raadReader(incident, published).read(reply, to: asked)
            guard !reading.findings.contains(where: \.holds) else { throw RaadHold(reading.findings) }
            return RaadStep(nil, shared: now, entries: [try incident.tellRaad(answer, to: asked, at: now, by: who)])
        }
        return SharedAnswer(question: shared, instructie: try await renewInstructie(of: id, by: who))
    }

    /// Notes that a raadslid looks at an incident now.
    ///
    /// - Returns: when the visit before was; nil at the first.
    public func visitAsRaad(_ id: IncidentID, by who: String) async throws -> Date? {
        try await store.raad.visit(id, at: clock.now, by: who)
    }

    private func raadReader(_ incident: Incident, _ published: [PublishedText]) -> RaadReader {
        RaadReader(desk: desk, incident: incident, published: published, now: clock.now)
    }

    /// The next version of an instructie that is there; the questions and answers are in it, and it waits for approval.
    private func renewInstructie(of id: IncidentID, by who: String) async throws -> SharedAnswer.Instructie {
        guard try await store.drafts.latest(id, .instructie, channel: nil) != nil else { return .none }
        let made: Draft
        do { made = try await draft(.instructie, of: id, by: who) } catch { return .failed(Explanation(error)) }
        let (message, isLeft) = try await saveUnlessChanged(made, of: id, by: who)
        return isLeft ? .left(message) : .made(message)
    }

    private func raadStep(
        _ number: Int64, of id: IncidentID, _ decide: @Sendable (RaadQuestion, inout Incident) throws -> RaadStep
    ) async throws -> RaadQuestion {
        do { return try await store.raad.step(number, of: id, decide) } catch let error as StorageError where error.code == .notFound {
            throw Explanation.unknownQuestion(number)
        }
    }

    private func raadQuestion(_ number: Int64, of id: IncidentID) async throws -> RaadQuestion {
        do { return try await store.raad.find(number, of: id) } catch let error as StorageError where error.code == .notFound {
            throw Explanation.unknownQuestion(number)
        }
    }
}

extension Explanation {
    fileprivate static func unknownQuestion(_ number: Int64) -> Explanation {
        Explanation(.missing, "Vraag \(number) is er niet. Kijk bij de vragen uit de raad welke er zijn.")
    }
}

extension Incident {
    fileprivate func requireOpenForRaad() throws {
        guard isOpen else { throw IncidentError(.closed, id.rawValue) }
    }
}

extension RaadAnswer {
    /// What the log tells of this version: the words before and after, the facts, what was let stand, and why.
    fileprivate func entry(after asked: RaadQuestion) -> LogEntry {
        let action: LogEntry.Action =
            text == nil ? .raadAnswerWithdrawn : asked.versions.isEmpty ? .questionAnswered : .raadAnswerChanged
        let parts = [
            reason, facts.isEmpty ? nil : "feiten: \(facts.joined(separator: ", "))",
            letStand.isEmpty ? nil : "blijft staan: \(letStand.joined(separator: "; "))",
        ]
        let why = parts.compactMap { $0 }.joined(separator: "; ")
        return LogEntry(
            at: at, who: by, action: action, subject: "vraag \(asked.id): \(wording)", from: asked.answer, to: text,
            reason: why.isEmpty ? nil : why)
    }
}

extension String {
    fileprivate var nonBlank: String? {
        let text = RaadReader.line(self)
        return text.isEmpty ? nil : text
    }
}
