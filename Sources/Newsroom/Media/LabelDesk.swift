import Foundation
import Incident
import Principles
import Watching

/// Whether something is still as it was: FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
private struct ContentMark {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    var text: String { String(hash, radix: 36) }

    mutating func add(_ part: String) {
        for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        hash = (hash ^ 0xFF) &* 0x100_0000_01b3
    }
}

/// Proposes what an item is about: the rules say what its sentences sound like, the facts of the incident say whether a claim is a rumour.
struct LabelDesk: Sendable {
    private let labeler: Lazily<Labeler>
    private let claims: Lazily<ClaimReader>
    private let rulesMark: Lazily<String>
    private let desk: Desk

    init(root: DataRoot, desk: Desk) {
        labeler = Lazily { Labeler(try LabelFile.load(root.labels).map(\.rule)) }
        rulesMark = Lazily {
            var hash = ContentMark()
            for name in ["labels.yml", "beweringen.yml"] {
                hash.add((try? String(contentsOf: root.labels.appending(path: name), encoding: .utf8)) ?? "")
            }
            return hash.text
        }
        claims = Lazily { ClaimReader(try ClaimFile.load(root.labels).rules) }
        self.desk = desk
    }

    /// What a proposal depends on beside the item: the facts of the incident and the rules.
    func mark(of incident: Incident) throws -> String {
        var hash = ContentMark()
        for fact in incident.facts { hash.add("\(fact.id) \(fact.isConfirmed) \(fact.isRefuted) \(fact.text)") }
        hash.add(try rulesMark.value())
        return hash.text
    }

    /// A rumour is a claim without a source that no confirmed fact bears out, or a claim that a fact refutes, whatever its source.
    func proposal(for item: NewsItem, in incident: Incident) throws -> LabelProposal {
        let compared = try compared(item, incident)
        let confirmed = incident.facts.filter(\.isConfirmed).map(\.text)
        let unconfirmed = try claims.value().unconfirmed(title: item.title, text: item.text, source: item.source, facts: confirmed)
        return compared.adding(unconfirmed)
    }

    /// What the cue words say, laid beside the facts that it repeats.
    private func compared(_ item: NewsItem, _ incident: Incident) throws -> LabelProposal {
        let plain = try labeler.value().proposal(title: item.title, text: item.text)
        let needsFacts = incident.facts.contains(where: \.isRefuted) || plain.passages.contains { $0.label == .gerucht }
        guard needsFacts, !incident.facts.isEmpty else { return plain }
        let title = try facts(in: item.title, incident)
        let text = try facts(in: item.text, incident)
        var passages = plain.passages.filter { passage in
            passage.label != .gerucht
                || !(passage.field == .title ? title : text).contains { $0.standing == .bornOut && $0.overlaps(passage) }
        }
        passages = with(title, of: item.title, .title, passages)
        passages = with(text, of: item.text, .text, passages)
        return LabelProposal(label: label(plain, passages), passages: passages)
    }

    private func facts(in text: String, _ incident: Incident) throws -> [Claim] {
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

extension LabelProposal {
    /// With claims that nobody stands for. They are weaker than what people say, ask or do: they name the item only where nothing else does.
    fileprivate func adding(_ claims: [LabelledPassage]) -> LabelProposal {
        let new = claims.filter { claim in
            !passages.contains { $0.field == claim.field && $0.start < claim.end && claim.start < $0.end }
        }
        guard !new.isEmpty else { return self }
        let all = (passages + new).sorted { ($0.field == .title ? 0 : 1, $0.start) < ($1.field == .title ? 0 : 1, $1.start) }
        return LabelProposal(label: label ?? .gerucht, passages: all)
    }
}

extension Claim {
    fileprivate func overlaps(_ passage: LabelledPassage) -> Bool { start < passage.end && passage.start < end }
}
