import DutchText
import Foundation
import Incident
import Newsroom
import Watching

/// What people need, do and feel around an incident, and the rumours that go round.
struct SurroundingsScreen {
    let strip: Strip
    let problems: [ProblemLink]
    let hasProblems: Bool
    let axes: [Axis]
    let rumours: [RumourRow]
    let hasRumours: Bool
    let addAction: String?
    let rumour: Field
    let place: Field

    /// One of the three axes of the omgevingsanalyse.
    struct Axis {
        let axisName: String
        let question: String
        let href: String
        let count: String
        let texts: [Passage]
        let hasTexts: Bool
    }

    /// A text with the words that point there.
    struct Passage {
        let quote: String
        let source: String
        let link: String
        /// Whether a person said so; else it is a proposal.
        let isSure: Bool
    }

    /// One rumour.
    struct RumourRow {
        let id: String
        let words: String
        let status: String
        let isLoose: Bool
        let seen: String
        let answer: String?
        let answerAction: String
        let reopenAction: String
        let facts: Field
        let canChange: Bool
    }

    /// What the page is made from.
    struct Source {
        let incident: Incident
        let strip: Strip
        let picture: Mediabeeld
        let findings: [ItemLabel: [FoldedHit]]
        let rumours: [Rumour]
        let form: FormState
        let mayWrite: Bool
        let now: Date
    }

    init(_ source: Source) {
        let incident = source.incident
        let base = IncidentTab.media.href(incident.id)
        strip = source.strip
        problems = source.form.summary()
        hasProblems = !problems.isEmpty
        axes = [ItemLabel.informatiebehoefte, .gedrag, .betekenisgeving].map { label in
            let found = source.findings[label] ?? []
            return Axis(
                axisName: Words.Media.label(label), question: Words.Media.question(label), href: base + "?label=\(label.rawValue)",
                count: Words.counted(source.picture.labels[label] ?? 0, "bericht", "berichten"),
                texts: found.prefix(5).map { Passage($0, as: label, base: base) }, hasTexts: !found.isEmpty)
        }
        rumours = source.rumours.reversed().map { RumourRow($0, of: incident, mayWrite: source.mayWrite, at: source.now) }
        hasRumours = !rumours.isEmpty
        addAction = incident.isOpen && source.mayWrite ? IncidentTab.omgeving.href(incident.id) + "/geruchten" : nil
        rumour = Field("gerucht", in: source.form)
        place = Field("waar", in: source.form)
    }
}

extension SurroundingsScreen.Passage {
    fileprivate init(_ finding: FoldedHit, as label: ItemLabel, base: String) {
        quote = finding.proposal.passages.first { $0.label == label }?.text ?? finding.item.title
        source = finding.item.source
        link = base + "?tonen=alles#bericht-\(finding.item.id)"
        isSure = finding.label == label
    }
}

extension SurroundingsScreen.RumourRow {
    fileprivate init(_ rumour: Rumour, of incident: Incident, mayWrite: Bool, at now: Date) {
        let base = IncidentTab.omgeving.href(incident.id) + "/geruchten/\(rumour.id)"
        id = "\(rumour.id)"
        words = rumour.text
        status = Words.Media.rumour(rumour.status)
        isLoose = rumour.status == .loopt
        seen = "\(rumour.firstSeenIn), \(DutchMoment(rumour.firstSeen).short(at: now))"
        answer = rumour.fact.flatMap { incident.fact($0)?.text }
        answerAction = base + "/antwoord"
        reopenAction = base + "/opnieuw"
        facts = Field(
            "feit", in: FormState(), prefix: "\(rumour.id)-",
            choices: incident.confirmedFacts(for: .public).reversed().map { ($0.id.rawValue, $0.text) })
        canChange = incident.isOpen && mayWrite
    }
}
