import DutchText
import Foundation
import Incident
import Storage

/// The editor of a message: the text in the width of a letter, and beside it what there is to say of it.
struct EditorScreen {
    let strip: Strip
    let name: String
    let channel: String?
    let version: Int
    let text: String
    let rows: Int
    let findings: FindingsPanel
    /// The text was looked at but not kept.
    let isUnsaved: Bool
    let saveAction: String
    let checkAction: String
    let findingsHref: String
    let readHref: String
    let facts: [FactChoice]
    let hasFacts: Bool

    /// A confirmed fact that the readers of this message may have.
    struct FactChoice {
        let id: String
        let factText: String
        let when: String
    }

    init(_ draft: StoredDraft, text: String, findings: FindingsPanel, incident: Incident, strip: Strip, at now: Date) {
        let base = "/incidenten/\(incident.id)/berichten/\(draft.id)"
        self.strip = strip
        name = Words.kind(draft.kind)
        channel = draft.channel.map(Words.channel)
        version = draft.version
        self.text = text
        isUnsaved = text != draft.text
        rows = EditorScreen.rows(for: text)
        self.findings = findings
        saveAction = base
        checkAction = base + "/nakijken"
        findingsHref = base + "/bevindingen"
        readHref = base
        facts = incident.confirmedFacts(for: draft.kind.audience).reversed().map {
            FactChoice(id: $0.id.rawValue, factText: $0.text, when: DutchMoment($0.at).short(at: now))
        }
        hasFacts = !facts.isEmpty
    }

    /// Lines that the text takes in the field, within reason.
    private static func rows(for text: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.count / 66 + 1 }.reduce(0, +)
        return min(max(lines + 2, 8), 60)
    }
}
