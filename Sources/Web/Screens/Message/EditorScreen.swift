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
    /// The version that counts, when this one does not any more.
    let newer: OtherVersion?
    /// A version beside this one, that somebody else saved at the same time.
    let rival: OtherVersion?

    /// Another version, in a sentence.
    struct OtherVersion {
        let words: String
        let href: String
    }

    /// A confirmed fact that the readers of this message may have.
    struct FactChoice {
        let id: String
        let factText: String
        let when: String
    }

    /// - Parameters:
    ///   - newer: the newest version, when that is another one.
    ///   - rivals: versions that stand beside this one.
    init(
        _ draft: StoredDraft, text: String, findings: FindingsPanel, incident: Incident, strip: Strip, newer: StoredDraft? = nil,
        rivals: [StoredDraft] = [], at now: Date
    ) {
        let base = "/incidenten/\(incident.id)/berichten/\(draft.id)"
        self.strip = strip
        name = Words.theKind(draft.kind)
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
        let all = "/incidenten/\(incident.id)/berichten"
        self.newer = newer.map {
            OtherVersion(words: Words.Message.newer($0, at: DutchMoment($0.created).short(at: now)), href: "\(all)/\($0.id)/bewerken")
        }
        rival = rivals.max { $0.version < $1.version }.map {
            OtherVersion(
                words: Words.Message.rival($0, of: draft, at: DutchMoment($0.created).short(at: now)), href: base + "#samenbrengen")
        }
    }

    /// Lines that the text takes in the field, within reason.
    private static func rows(for text: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.count / 66 + 1 }.reduce(0, +)
        return min(max(lines + 2, 8), 60)
    }
}
