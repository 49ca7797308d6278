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
    /// The text was checked but not saved.
    let isUnsaved: Bool
    let letter: Letter
    let findings: [FindingRow]
    let hasFindings: Bool
    /// "2 fouten en 1 suggestie"
    let counts: String?
    let missing: [String]
    let gaps: [GapLink]
    let hasGaps: Bool
    let isIncomplete: Bool
    let numbers: Numbers
    /// Facts in the text that changed after it was saved.
    let changedFacts: [ChangedFact]
    let hasChangedFacts: Bool
    let text: String
    /// Height of the text field.
    let rows: Int
    let saveAction: String
    let checkAction: String
    let plainHref: String
    let nextVersion: Int

    /// A gap, and where it is.
    struct GapLink {
        let href: String
        /// "Nog invullen", "Voorstel"
        let task: String
        let what: String
    }

    /// A fact that the text uses and that changed since.
    struct ChangedFact {
        let factText: String
        let what: String
    }

    /// How readable the text is.
    struct Numbers {
        let words: Int
        let sentences: Int
        let perSentence: String
        let band: String?
        let flesch: String?

        init(_ report: ReadabilityReport) {
            words = report.words
            sentences = report.sentences
            perSentence = Numbers.dutch(report.wordsPerSentence)
            band = report.band
            flesch = report.fleschDouma.map(Numbers.dutch)
        }

        /// With a decimal comma.
        static func dutch(_ value: Double) -> String {
            let tenths = Int((value * 10).rounded())
            return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(abs(tenths % 10))"
        }
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

    /// - Parameter unsaved: a text that was sent in to be checked, and not saved; nil shows the saved one.
    init(_ source: Source, unsaved: String?, report: CheckReport, incident: Incident, strip: Strip, at now: Date) {
        let base = "/incidenten/\(incident.id)/berichten/\(source.number)"
        self.strip = strip
        name = Words.kind(source.kind)
        reader = Words.reader(source.kind)
        channel = source.channel.map(Words.channel)
        version = source.version
        time = DutchMoment(source.createdAt).spoken(at: now)
        stamp = source.createdAt.stamp
        who = source.createdBy
        isUnsaved = unsaved != nil && unsaved != source.text
        text = unsaved ?? source.text
        letter = Letter(text, findings: report.findings)
        findings = report.findings.enumerated().map { FindingRow($1, number: $0 + 1) }
        hasFindings = !findings.isEmpty
        counts = Words.counts(report.findings.map(\.severity))
        missing = report.missing.map(\.message)
        gaps = Gap.all(in: text).enumerated().map { GapLink(href: "#open-\($0 + 1)", task: $1.task, what: $1.what) }
        hasGaps = !gaps.isEmpty
        isIncomplete = !missing.isEmpty || hasGaps
        numbers = Numbers(report.readability)
        changedFacts = MessageScreen.changes(source, incident: incident, at: now)
        hasChangedFacts = !changedFacts.isEmpty
        rows = MessageScreen.rows(for: text)
        saveAction = base
        checkAction = base + "/nakijken"
        plainHref = base + "/tekst"
        nextVersion = source.version + 1
    }

    /// Lines that the text takes in the field, within reason.
    private static func rows(for text: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.count / 72 + 1 }.reduce(0, +)
        return min(max(lines + 2, 6), 40)
    }

    private static func changes(_ source: Source, incident: Incident, at now: Date) -> [ChangedFact] {
        source.factsUsed.compactMap { used in
            guard let fact = incident.fact(FactID(used.id)), fact.status.name != used.status else { return nil }
            let moment = fact.status.verification.map { DutchMoment($0.at).short(at: now) }
            return ChangedFact(factText: fact.text, what: Words.factChanged(refuted: fact.isRefuted, at: moment))
        }
    }
}
