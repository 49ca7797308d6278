import DutchText
import Foundation
import Incident
import Newsroom
import Storage
import Watching

/// One text that the queries of an incident found, shown once: why, where else, and what people made of it.
struct MediaRow: Sendable {
    let id: Int64
    /// The newest hit on it, for a page that is kept up to date.
    let hit: Int64
    let found: FoundText
    /// Only the start of the article is free to read.
    let isPartial: Bool
    /// "Ook in 6 andere"
    let alsoIn: String?
    let copies: [Copy]
    /// "Hoort erbij", "Hoort er niet bij: andere plaats"; nil while nobody looked.
    let verdict: String?
    let isDismissed: Bool
    let isNew: Bool
    let labels: [Label]
    /// "Voorstel: gerucht", with the words that made it so.
    let proposal: String?
    let assignedTo: String?
    let notes: [String]
    let hasNotes: Bool
    let action: String
    let canJudge: Bool
    /// On the page of one story line: the name of the box that takes this text out of it.
    var splitName: String?
    let lineHref: String

    /// Another place that printed it.
    struct Copy: Sendable {
        let apartAction: String
        let source: String
        let time: String
        let link: String?
    }

    /// One label to give.
    struct Label: Sendable {
        let value: String
        let words: String
        let key: Int
        let isChosen: Bool
    }

    init(_ finding: FoldedHit, of incident: Incident, mayJudge: Bool, at now: Date) {
        let item = finding.item
        id = item.id
        hit = finding.hits.map(\.id).max() ?? 0
        found = FoundText(item, queries: finding.hits.map(\.query), spans: finding.hits.flatMap(\.spans), at: now)
        isPartial = item.isPartial
        copies = finding.alsoIn.map {
            Copy(
                apartAction: IncidentTab.media.href(incident.id) + "/\($0.item)/los", source: $0.source,
                time: DutchMoment($0.published).short(at: now), link: $0.link.flatMap(WebLink.safe))
        }
        alsoIn = copies.isEmpty ? nil : Words.Media.alsoIn(copies.count)
        verdict = Words.Media.verdict(finding.state, reason: finding.reason)
        isDismissed = finding.state == .dismissed
        isNew = finding.state == .new
        labels = ItemLabel.allCases.enumerated().map { place, label in
            Label(value: label.rawValue, words: Words.Media.label(label), key: place + 1, isChosen: finding.label == label)
        }
        proposal = finding.label == nil ? Words.Media.proposal(finding.proposal) : nil
        assignedTo = finding.assignedTo
        notes = finding.notes.map { "\($0.text) (\($0.who), \(DutchMoment($0.at).short(at: now)))" }
        hasNotes = !notes.isEmpty
        action = IncidentTab.media.href(incident.id) + "/\(item.id)"
        canJudge = incident.isOpen && mayJudge
        lineHref = IncidentTab.media.href(incident.id) + "?lijn=\(finding.line)"
    }
}
