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
    let title: [MarkedPiece]
    let excerpt: [MarkedPiece]
    let cutBefore: Bool
    let cutAfter: Bool
    let source: String
    /// The icon of its site, from our own address.
    let icon: String
    let time: String
    let stamp: String
    let link: String?
    let isRevised: Bool
    /// Only the start of the article is free to read.
    let isPartial: Bool
    /// The queries that found it, as they were written.
    let queries: [String]
    /// "“marktplein”: samenstelling met “markt”"
    let forms: [String]
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
        let spans = finding.hits.flatMap(\.spans)
        let inText = spans.filter { $0.field == .text }
        let excerpt = Excerpt(of: item.text, around: inText.map(\.start).min())
        id = item.id
        hit = finding.hits.map(\.id).max() ?? 0
        title = MarkedPiece.pieces(of: item.title, spans: spans.filter { $0.field == .title })
        self.excerpt = MarkedPiece.pieces(of: excerpt.text, spans: inText, offset: excerpt.offset)
        cutBefore = excerpt.cutBefore
        cutAfter = excerpt.cutAfter
        source = item.source
        icon = "/iconen/\(item.feed)"
        time = DutchMoment(item.published).short(at: now)
        stamp = item.published.stamp
        link = item.link.flatMap(WebLink.safe)
        isRevised = item.revision > 1
        isPartial = item.isPartial
        queries = MediaRow.unique(finding.hits.map(\.query))
        forms = MediaRow.unique(
            spans.compactMap { span in Words.form(span.form.rawValue, term: span.term).map { "“\(span.text)”: \($0)" } })
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

    private static func unique(_ list: [String]) -> [String] {
        var seen: [String] = []
        for text in list where !seen.contains(text) { seen.append(text) }
        return seen
    }
}
