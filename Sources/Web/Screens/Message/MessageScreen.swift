import DutchText
import Foundation
import Incident
import Principles

/// One message: the text with its findings, what is missing, and the form to change it.
struct MessageScreen {
    let strip: Strip
    let name: String
    let reader: String
    let channel: String?
    /// "Versie 2, bewaard om 14.05 uur door A. de Vries"
    let version: Int
    let time: String
    let stamp: String
    let who: String
    let findings: FindingsPanel
    /// Facts in the text that changed after it was saved.
    let changedFacts: [ChangedFact]
    let hasChangedFacts: Bool
    let text: String
    let editHref: String?
    let plainHref: String

    /// A fact that the text uses and that changed since.
    struct ChangedFact {
        let factText: String
        let what: String
    }

    /// A fact that the text was made from, with the status that it had then.
    struct UsedFact {
        let id: String
        let status: String
    }

    /// A saved message, in the fields that the page needs.
    struct Source {
        let number: Int64
        let kind: MessageKind
        let channel: String?
        let version: Int
        let text: String
        let factsUsed: [UsedFact]
        let createdAt: Date
        let createdBy: String
    }

    init(_ source: Source, findings: FindingsPanel, incident: Incident, strip: Strip, at now: Date) {
        let base = "/incidenten/\(incident.id)/berichten/\(source.number)"
        self.strip = strip
        name = Words.kind(source.kind)
        reader = Words.reader(source.kind)
        channel = source.channel.map(Words.channel)
        version = source.version
        time = DutchMoment(source.createdAt).spoken(at: now)
        stamp = source.createdAt.stamp
        who = source.createdBy
        text = source.text
        self.findings = findings
        changedFacts = MessageScreen.changes(source, incident: incident, at: now)
        hasChangedFacts = !changedFacts.isEmpty
        editHref = incident.isOpen ? base + "/bewerken" : nil
        plainHref = base + "/tekst"
    }

    private static func changes(_ source: Source, incident: Incident, at now: Date) -> [ChangedFact] {
        source.factsUsed.compactMap { used in
            guard let fact = incident.fact(FactID(used.id)), fact.status.name != used.status else { return nil }
            let moment = fact.status.verification.map { DutchMoment($0.at).short(at: now) }
            return ChangedFact(factText: fact.text, what: Words.factChanged(refuted: fact.isRefuted, at: moment))
        }
    }
}
