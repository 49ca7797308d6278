import Foundation
import Incident
import Storage
import Watching

/// A text that answers to queries of an incident, shown once: with every query that found it, every other place that printed it, its story
/// line, and what people made of it.
public struct FoldedHit: Sendable, Equatable, Identifiable {
    /// Another place that printed the same text.
    public struct Copy: Sendable, Equatable {
        /// The item there.
        public let item: Int64
        /// Name of the source.
        public let source: String
        /// Headline there.
        public let title: String
        /// Address of the page there.
        public let link: String?
        /// When it was published there.
        public let published: Date
        /// 0 to 1: how much of the shorter text the two share.
        public let likeness: Double
    }

    /// The first item with this text: what lists show and what changes are about.
    public let item: NewsItem
    /// Its hits, one a query.
    public let hits: [Hit]
    /// "Ook in: …": the others, in the order of publication.
    public let alsoIn: [Copy]
    /// Number of the story line.
    public let line: Int64
    /// What a person made of it.
    public let state: HitState
    /// Why it was dismissed.
    public let reason: String?
    /// What a person called it; nil while nobody did.
    public let label: ItemLabel?
    /// Who called it so.
    public let labelledBy: String?
    /// What the rules propose, with the words that made it so.
    public let proposal: LabelProposal
    /// Who looks at it.
    public let assignedTo: String?
    /// What people wrote beside it, the oldest first.
    public let notes: [ItemNote]

    /// Number of the first item.
    public var id: Int64 { item.id }
    /// The person's choice; else the proposal.
    public var effectiveLabel: ItemLabel? { label ?? proposal.label }

    init?(_ group: [PlacedItem], notes: [ItemNote]) {
        guard let first = group.first(where: { $0.item.id == $0.original }) ?? group.first else { return nil }
        item = first.item
        hits = first.hits.map(Hit.init)
        alsoIn = group.filter { $0.item.id != first.item.id }.map { copy in
            Copy(
                item: copy.item.id, source: copy.item.source, title: copy.item.title, link: copy.item.link, published: copy.item.published,
                likeness: copy.likeness)
        }
        line = first.line
        let states = Set(group.flatMap(\.hits).map(\.state))
        state = states.contains(.new) ? .new : states.contains(.accepted) ? .accepted : .dismissed
        reason = first.reason
        label = first.label
        labelledBy = first.labelledBy
        proposal = ProposalJSON.read(first.proposal)
        assignedTo = first.assignedTo
        self.notes = notes
    }
}

/// Proposals as the store keeps them.
enum ProposalJSON {
    static func text(_ proposal: LabelProposal) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Numbers, strings and enumerations: there is nothing in it that could fail to encode.
        guard let data = try? encoder.encode(proposal) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    /// The label alone, for counting: keys stand in order, so that it comes first or is not there.
    static func label(in json: String) -> ItemLabel? {
        if json.hasPrefix("{\"passages\"") { return nil }
        let head = "{\"label\":\""
        guard json.hasPrefix(head), let label = ItemLabel(rawValue: String(json.dropFirst(head.count).prefix { $0 != "\"" })) else {
            return read(json).label
        }
        return label
    }

    /// A proposal of an older form counts as none; the finding itself is never lost over it.
    static func read(_ json: String) -> LabelProposal {
        (try? JSONDecoder().decode(LabelProposal.self, from: Data(json.utf8))) ?? .none
    }
}
