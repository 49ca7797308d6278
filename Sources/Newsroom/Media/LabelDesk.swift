import Foundation
import Incident
import Principles
import Watching

/// Proposes what an item is about: the rules say what its sentences sound like, the facts of the incident say whether a claim is a rumour.
struct LabelDesk: Sendable {
    private let labeler: Lazily<Labeler>
    private let desk: Desk

    init(root: DataRoot, desk: Desk) {
        labeler = Lazily { Labeler(try LabelFile.load(root.labels).map(\.rule)) }
        self.desk = desk
    }

    /// A rumour is a claim without a source that no confirmed fact bears out, or a claim that a fact refutes, whatever its source.
    func proposal(for item: NewsItem, in incident: Incident) throws -> LabelProposal {
        let plain = try labeler.value().proposal(title: item.title, text: item.text)
        let needsFacts = incident.facts.contains(where: \.isRefuted) || plain.passages.contains { $0.label == .gerucht }
        guard needsFacts, !incident.facts.isEmpty else { return plain }
        let title = try claims(in: item.title, incident)
        let text = try claims(in: item.text, incident)
        var passages = plain.passages.filter { passage in
            passage.label != .gerucht
                || !(passage.field == .title ? title : text).contains { $0.standing == .bornOut && $0.overlaps(passage) }
        }
        passages = with(title, of: item.title, .title, passages)
        passages = with(text, of: item.text, .text, passages)
        return LabelProposal(label: label(plain, passages), passages: passages)
    }

    private func claims(in text: String, _ incident: Incident) throws -> [Claim] {
        // A text with control characters is no text to compare; the rules have read what there is to read.
        guard !text.isEmpty else { return [] }
        return (try? desk.claims(in: text, of: incident)) ?? []
    }

    private func with(_ claims: [Claim], of text: String, _ field: SpanField, _ passages: [LabelledPassage]) -> [LabelledPassage] {
        let scalars = Array(text.unicodeScalars)
        var result = passages
        for claim in claims where claim.standing == .refuted {
            result.removeAll { $0.field == field && claim.overlaps($0) }
            let cue = LabelledPassage.Cue(
                start: claim.words.lowerBound, end: claim.words.upperBound, text: String(codePoints: scalars[claim.words]),
                rule: "weerlegd-feit")
            result.append(
                LabelledPassage(
                    field: field, start: claim.start, end: claim.end, text: String(codePoints: scalars[claim.start..<claim.end]),
                    isQuote: false,
                    label: .gerucht, cues: [cue]))
        }
        return result.sorted { ($0.field == .title ? 0 : 1, $0.start) < ($1.field == .title ? 0 : 1, $1.start) }
    }

    private func label(_ plain: LabelProposal, _ passages: [LabelledPassage]) -> ItemLabel? {
        if passages.contains(where: { $0.cues.contains { $0.rule == "weerlegd-feit" } }) { return .gerucht }
        guard plain.label == .gerucht, !passages.contains(where: { $0.label == .gerucht }) else { return plain.label }
        let counts = Dictionary(grouping: passages, by: \.label).mapValues(\.count)
        return counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }
}

extension Claim {
    fileprivate func overlaps(_ passage: LabelledPassage) -> Bool { start < passage.end && passage.start < end }
}
