import Foundation
import Incident
import Newsroom
import Storage
import Watching

/// A text that hits stand for, with its copies and what people made of it.
struct APIText: Encodable {
    let item: APIHit.Item
    let story: Int64
    let state: String
    let reason: String?
    let label: String?
    let labelledBy: String?
    /// What the rules propose; absent when they propose nothing.
    let proposal: String?
    let assignedTo: String?
    let notes: [Note]
    let alsoIn: [Copy]

    struct Note: Encodable {
        let text: String
        let by: String
        let at: Date
    }

    struct Copy: Encodable {
        let item: Int64
        let source: String
        let link: String?
        let published: Date
    }

    static let schema = Schema.object([
        "item": APIHit.item, "story": .id, "state": .words(HitState.self), "reason?": .string, "label?": .words(ItemLabel.self),
        "labelledBy?": .string, "proposal?": .words(ItemLabel.self), "assignedTo?": .string,
        "notes": .list(.object(["text": .string, "by": .string, "at": .moment])),
        "alsoIn": .list(.object(["item": .id, "source": .string, "link?": .string, "published": .moment])),
    ])

    init(_ finding: FoldedHit) {
        item = APIHit.Item(finding.item)
        story = finding.line
        state = finding.state.rawValue
        reason = finding.reason
        label = finding.label?.rawValue
        labelledBy = finding.labelledBy
        proposal = finding.proposal.label?.rawValue
        assignedTo = finding.assignedTo
        notes = finding.notes.map { Note(text: $0.text, by: $0.who, at: $0.at) }
        alsoIn = finding.alsoIn.map { Copy(item: $0.item, source: $0.source, link: $0.link, published: $0.published) }
    }
}

/// A page of texts.
private struct APITexts: Encodable {
    let texts: [APIText]
    /// To be sent as `before`; absent on the last page.
    let next: Int64?
}

/// What a person makes of a text: whether it belongs, what it is about, who looks at it, a note. What is left out stays as it is.
struct APIVerdict: APIInput {
    let state: HitState?
    let reason: String?
    let label: String?
    let assignedTo: String?
    let note: String?

    /// The label that takes a person's choice away: the proposal counts again.
    static let noLabel = "geen"

    static let schema = Schema.object([
        "state?": .words(HitState.self), "reason?": .line, "label?": .words(ItemLabel.allCases.map(\.rawValue) + [noLabel]),
        "assignedTo?": .line, "note?": .line,
    ]).closed()

    func check() throws {
        try line(reason, "reason")
        try line(assignedTo, "assignedTo")
        try line(note, "note")
        guard label.map({ $0 == APIVerdict.noLabel || ItemLabel(rawValue: $0) != nil }) ?? true else {
            throw Explanation(.badData, "Het veld \"label\" heeft een waarde die niet kan.")
        }
    }
}

extension APIOperations {
    static let texts = [
        APIOperation(
            .get, "/incidents/{id}/texts", "listTexts",
            "Different texts of an incident, each once, with copies, story line, label and verdict; newest publication first.",
            needs: .init(scope: .hitsRead, right: .readIncidents),
            query: [.limit, .beforeText, .story],
            gives: .json(.object(["texts": .list(.named("Text")), "next?": .id]), "A page of texts.")
        ) { call in
            let incident = try await call.incident()
            let limit = try call.limit()
            var last: FoldedHit?
            if let before = try call.whole("before", 1...Int64.max) {
                last = try await call.newsroom.foldedHit(before, of: incident.id)
            }
            let filter = FoldedHitFilter(line: try call.whole("story", 1...Int64.max))
            let found = try await call.newsroom.foldedHits(of: incident.id, filter, limit: limit + 1, after: last)
            let shown = found.prefix(limit)
            return try .json(APITexts(texts: shown.map(APIText.init), next: found.count > limit ? shown.last?.id : nil))
        },
        APIOperation(
            .post, "/incidents/{id}/items/{number}/judge", "judgeText",
            "Accept or dismiss a text, label it, assign it, write a note; it holds for all copies.",
            needs: .init(scope: .hitsWrite, right: .watchMedia), body: APIVerdict.schema, gives: .json(.named("Text"), "The text.")
        ) { call in
            let incident = try await call.openIncident()
            let item = try call.number()
            let sent = try call.sent(APIVerdict.self)
            let (newsroom, who) = (call.newsroom, call.who)
            _ = try await newsroom.foldedHit(item, of: incident.id)
            if let state = sent.state { _ = try await newsroom.judge(item, of: incident.id, as: state, reason: sent.reason, by: who) }
            if let label = sent.label { _ = try await newsroom.label(item, of: incident.id, as: ItemLabel(rawValue: label), by: who) }
            if let name = sent.assignedTo { _ = try await newsroom.assign(item, of: incident.id, to: name, by: who) }
            if let note = sent.note { _ = try await newsroom.note(note, on: item, of: incident.id, by: who) }
            return try .json(APIText(try await newsroom.foldedHit(item, of: incident.id)))
        },
    ]
}

extension APIOperation.Parameter {
    static let beforeText = Self(
        name: "before", words: "Only texts older than the one with this number: the next page.", schema: .id, isInPath: false)
    static let story = Self(name: "story", words: "Only texts of this story line.", schema: .id, isInPath: false)
}
