import Drafting
import DutchText
import Editing
import Foundation
import Incident
import Newsroom
import Storage
import Testing

/// Every template, for every shipped scenario, in three states of knowledge and in every moment: made from an incident that was opened
/// with the scenario, held against our own rules, and laid beside the texts that a person read (`Snapshots/`; set
/// `EENMOND_WRITE_SNAPSHOTS=1` to write them anew, and read them aloud).
@Suite(.serialized) struct ScenarioMessagesTests {
    @Test(
        "A first set renders, keeps the rules, and passes or names what is missing", arguments: ScenarioCase.all, ScenarioRoom.Fill.allCases
    )
    func firstSet(story: ScenarioCase, fill: ScenarioRoom.Fill) async throws {
        let room = try await ScenarioRoom(story, fill)
        let drafts = try await room.set(.eerste)
        try await hold(drafts, room, isComplete: fill == .compleet)
        try compare(drafts, "\(story.scenario)-\(fill.rawValue)")
    }

    @Test(
        "A later set builds on what went before, and passes", arguments: ScenarioCase.all,
        [MessageMoment.update, .rectificatie, .afsluiting])
    func laterSet(story: ScenarioCase, moment: MessageMoment) async throws {
        let room = try await ScenarioRoom(story, .compleet)
        try await room.goOn(to: moment)
        let drafts = try await room.set(moment)
        try await hold(drafts, room, isComplete: true, mayCorrect: moment == .rectificatie)
        let new = moment == .update ? story.news.text : moment == .rectificatie ? story.right.text : nil
        for draft in drafts { #expect(new.map { draft.text.contains($0.dropLast()) } ?? true, "\(draft.name): \(draft.text)") }
        try compare(drafts, "\(story.scenario)-\(moment.rawValue)")
    }

    private func hold(_ drafts: [StoredDraft], _ room: ScenarioRoom, isComplete: Bool, mayCorrect: Bool = false) async throws {
        let incident = try await room.newsroom.incident(room.id)
        for draft in drafts {
            let status = try await room.newsroom.messageStatus(draft.id)
            #expect(!draft.text.contains("{{") && !draft.text.contains("\n\n\n") && !draft.text.contains("  "), "\(draft.name)")
            sealed(draft, incident, mayCorrect)
            agreed(draft, incident)
            guard isComplete else {
                named(draft, status)
                continue
            }
            #expect(status.holds.isEmpty, "\(draft.name): \(status.holds.map(\.words))")
            let report = try await room.newsroom.check(draft.textOnceAgreed, kind: draft.kind, incident: room.id)
            #expect(report.findings.isEmpty, "\(draft.name): \(report.findings.map { "\($0.rule): \($0.text)" })")
            #expect(report.missing.isEmpty, "\(draft.name): \(report.missing)")
        }
        let length = try await room.newsroom.messages(of: room.id).filter { $0.holds.contains { $0.kind == .tooLong } }
        #expect(length.isEmpty, "\(length.map(\.draft.name))")
    }

    /// Nothing leaks: what is not certain, not so, or for other readers.
    private func sealed(_ draft: StoredDraft, _ incident: Incident, _ mayCorrect: Bool) {
        for fact in incident.facts
        where !fact.isConfirmed || !draft.kind.audience.mayRead(fact.audience) || fact.text == ScenarioCase.untold {
            let isCorrection = mayCorrect && fact.isRefuted && incident.facts.contains { $0.supersedes == fact.id }
            let rest = isCorrection ? draft.text.replacing("‘\(fact.text)’ Dat klopt niet.", with: "") : draft.text
            #expect(!rest.contains(fact.text.dropLast()), "\(draft.name): \(fact.text)")
        }
        #expect(!draft.text.contains(incident.title), "\(draft.name): a working title is no confirmed fact")
    }

    /// All say the same: one lead, one kernboodschap, one next update.
    private func agreed(_ draft: StoredDraft, _ incident: Incident) {
        if let message = incident.story.kernboodschap, draft.kind != .socialbericht {
            #expect(draft.text.contains(message), "\(draft.name) lacks the kernboodschap")
        }
        if draft.moment != .afsluiting, let update = incident.story.nextUpdate {
            let time = DutchMoment(update.at).time
            #expect(draft.text.contains("vandaag om \(time)"), "\(draft.name) lacks the next update")
        }
        let other = incident.lead.name == "De Graaf" ? "Bos" : "De Graaf"
        let named = draft.text.components(separatedBy: "\n").filter { $0.contains(other) && !$0.hasPrefix("- Portefeuillehouder") }
        #expect(named.isEmpty, "\(draft.name): \(named)")
    }

    /// What is missing stands in the text, holds approval, and names who can supply it.
    private func named(_ draft: StoredDraft, _ status: MessageStatus) {
        let gaps = status.holds.filter { $0.kind == .gap }
        #expect(draft.text.contains("[[nog invullen") == !gaps.isEmpty, "\(draft.name)")
        #expect(gaps.allSatisfy { $0.detail?.isEmpty == false }, "\(draft.name): \(gaps)")
        #expect(status.holds.allSatisfy { $0.kind == .gap }, "\(draft.name): \(status.holds.map(\.words))")
    }

    private func compare(_ drafts: [StoredDraft], _ name: String) throws {
        let text = drafts.map { "=== \($0.kind.rawValue)\($0.channel.map { " (\($0))" } ?? "")\n\n\($0.text)\n" }.joined(separator: "\n")
        let file = TestRoom.checkout.appending(path: "Tests/NewsroomTests/Snapshots/\(name).md")
        if ProcessInfo.processInfo.environment["EENMOND_WRITE_SNAPSHOTS"] != nil {
            try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(text == (try String(contentsOf: file, encoding: .utf8)))
    }
}
