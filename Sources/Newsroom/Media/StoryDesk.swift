import Foundation
import Incident
import Storage
import Watching

/// Gives hits their place among copies and story lines, with a proposal what they are about.
///
/// The place of an item is found once and kept; what a person joins or splits is kept too, and shapes the index from then on. The index of an
/// incident is made from what is kept, and made again when another process placed or corrected something meanwhile.
actor StoryDesk {
    private let store: Store
    private let labels: LabelDesk
    private var held: [IncidentID: Held] = [:]
    /// How far back an index reaches: as long as a text can be copied.
    private static let reach = StoryParameters().copyWindow

    /// An index, and what the store said when it was made.
    private struct Held {
        var index: StoryIndex
        var marks: LineMarks
        /// Lines that the index opened under a number below 0, by that number.
        var names: [Int64: Int64]
        var opened: Int64
    }

    init(_ store: Store, _ labels: LabelDesk) {
        self.store = store
        self.labels = labels
    }

    /// So many outdated proposals are made anew at a time: a new fact touches every item, and nobody waits for the oldest.
    private static let mostOutdated = 200

    /// Places all hits of an incident that have no place yet, and proposes anew where the item or the facts changed. Cheap when there are none.
    func placeAll(in incident: Incident) async throws {
        let mark = try labels.mark(of: incident)
        while true {
            let items = try await store.lines.unplaced(in: incident.id, mark: mark)
            guard !items.isEmpty else { break }
            try await place(items, in: incident)
        }
        let outdated = try await store.lines.outdated(in: incident.id, mark: mark, limit: Self.mostOutdated)
        guard !outdated.isEmpty else { return }
        let proposals = try outdated.map { (item: $0, proposal: ProposalJSON.text(try labels.proposal(for: $0.item, in: incident))) }
        try await store.lines.repropose(proposals, in: incident.id)
    }

    private func place(_ items: [ProposableItem], in incident: Incident) async throws {
        var current = try await index(of: incident.id, from: items.first?.item.published ?? .distantPast)
        var placements: [NewPlacement] = []
        for found in items {
            let item = found.item
            let place = current.index.place(StoryItem(item), opening: current.opened - 1)
            if place.story == current.opened - 1 { current.opened -= 1 }
            placements.append(
                NewPlacement(
                    item: item.id, published: item.published, original: place.copyOf ?? item.id,
                    line: current.names[place.story] ?? place.story,
                    likeness: place.similarity, proposal: ProposalJSON.text(try labels.proposal(for: item, in: incident)),
                    basis: found.basis))
        }
        // Nothing is held while others may run: whoever comes in between makes an index of his own.
        held[incident.id] = nil
        guard let names = try await store.lines.keep(placements, in: incident.id) else { return }
        current.names.merge(names) { _, new in new }
        current.marks = LineMarks(placements: current.marks.placements + placements.count, change: current.marks.change)
        held[incident.id] = current
    }

    private func index(of incident: IncidentID, from oldest: Date) async throws -> Held {
        let marks = try await store.lines.marks(of: incident)
        if let known = held[incident], known.marks == marks { return known }
        var index = StoryIndex()
        for (item, placement) in try await store.lines.placements(in: incident, since: oldest.addingTimeInterval(-Self.reach)) {
            index.seed(StoryItem(item), at: placement)
        }
        return Held(index: index, marks: marks, names: [:], opened: 0)
    }
}
