import Drafting
import Foundation
import Incident
import Newsroom
import Storage
import Testing

/// An incident of a shipped scenario, opened as `incident open --scenario` does, in a state of knowledge.
struct ScenarioRoom {
    enum Fill: String, CaseIterable, Sendable { case leeg, halfUur = "half-uur", compleet }

    static let head = ["zaaknummer": "2026-001", "portefeuillehouder": "wethouder Bos"]

    let room: TestRoom
    let id: IncidentID
    let story: ScenarioCase
    var newsroom: Newsroom { room.newsroom }

    init(_ story: ScenarioCase, _ fill: Fill) async throws {
        let room = try TestRoom()
        let preset = try room.newsroom.scenarios().scenario(story.scenario)
        let opening = Opening(
            title: "Situatie Oosterveen", municipality: "Waterrijk", place: "Oosterveen",
            lead: try Lead(name: story.lead, role: preset.leadRole), victims: preset.victims, criminalStage: preset.criminalStage,
            phase: preset.phase, scenario: preset.id)
        let id = try await room.newsroom.openIncident(opening, with: preset, by: "Visser").incident.id
        (self.room, self.id, self.story) = (room, id, story)
        room.pass(300)
        try await uncertain()
        if fill != .leeg { try await firstHalfHour() }
        if fill == .compleet { try await firstHour() }
        room.pass(60)
    }

    private func uncertain() async throws {
        _ = try await add(.init(text: ScenarioCase.rumour, topic: .what, source: "sociale media"))
        let wrong = try await add(.init(text: ScenarioCase.refuted, topic: .other, source: "sociale media"))
        try await newsroom.refuteFact(wrong, of: id, source: "beheerder", by: "Visser")
    }

    private func firstHalfHour() async throws {
        try await confirm(story.what)
        let next = room.now.addingTimeInterval(3_900)
        _ = try await newsroom.tell(id, by: "Visser") { shared in
            shared.kernboodschap = story.kernboodschap
            shared.nextUpdate = NextUpdate(at: next)
            shared.contacts.public = PublicContact(
                phone: "14 0000", url: "https://www.waterrijk.example/nieuws", hashtag: story.hashtag)
        }
        room.pass(1_200)
    }

    private func firstHour() async throws {
        for fact in story.later { try await confirm(fact) }
        if story.later.contains(where: { $0.topic == .victims }) {
            _ = try await newsroom.assess(id, victims: .yes, criminalStage: nil, by: "Visser")
        }
        try await confirm(.init(text: ScenarioCase.raadOnly, topic: .other, source: "college"), audience: .raad)
        try await confirm(.init(text: ScenarioCase.internalOnly, topic: .other, source: "afdeling financiën"), audience: .internal)
        if try await newsroom.incident(id).criminalStage.isCriminalCase {
            try await confirm(.init(text: ScenarioCase.untold, topic: .criminal, source: "buurman"))
        }
        _ = try await newsroom.tell(id, by: "Visser") { shared in
            shared.advice = story.advice
            shared.actions = story.actions
            shared.oneliners = story.oneliners
            shared.contacts.press = PressContact(name: "persvoorlichting", phone: "14 0000", email: "pers@waterrijk.example")
            shared.questions = shared.questions.map { asked in
                guard asked.question == story.question else { return asked }
                return Question(question: asked.question, answer: story.answer, isConfirmed: true)
            }
        }
        room.pass(900)
    }

    private func add(_ fact: ScenarioCase.Known, audience: Audience = .public, replacing old: FactID? = nil) async throws -> FactID {
        try await newsroom.addFact(
            NewFact(text: fact.text, topic: fact.topic, source: fact.source, audience: audience, supersedes: old), to: id, by: "Visser")
    }

    @discardableResult
    private func confirm(
        _ fact: ScenarioCase.Known, audience: Audience = .public, replacing old: FactID? = nil
    ) async throws -> FactID {
        let id = try await add(fact, audience: audience, replacing: old)
        try await newsroom.confirmFact(id, of: self.id, source: fact.source, by: "Visser")
        return id
    }
}

extension ScenarioRoom {
    /// The whole set for a moment, kept.
    func set(_ moment: MessageMoment) async throws -> [StoredDraft] {
        let set = try await newsroom.firstMessages(of: id, options: DraftOptions(moment: moment, values: Self.head))
        #expect(set.failures.isEmpty && set.drafts.count == 16)
        return try await newsroom.saveAll(set.drafts, of: id, by: "Visser").kept
    }

    /// The first set, approved by the lead; and what then makes the next moment.
    func goOn(to moment: MessageMoment) async throws {
        for draft in try await set(.eerste) {
            try await newsroom.saveText(draft.textOnceAgreed, after: draft.id, by: "Visser")
        }
        let lead = try await newsroom.incident(id).lead.name
        for status in try await newsroom.messages(of: id) { try await newsroom.approve(status.draft.id, by: lead) }
        room.pass(1_500)
        if moment == .update { try await confirm(story.news) }
        if moment == .rectificatie {
            let old = try #require(try await newsroom.incident(id).facts.first { $0.text == story.wrong })
            try await confirm(story.right, replacing: old.id)
        }
    }
}

extension StoredDraft {
    /// The text once the lead has agreed to what was proposed.
    var textOnceAgreed: String { ProposalMark.removed(from: text) }
}
