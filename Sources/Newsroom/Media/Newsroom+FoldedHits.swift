import Foundation
import Incident
import Storage
import Watching

extension Newsroom {
    /// Texts of an incident, newest first, each once with "ook in: …".
    ///
    /// - Parameter after: the last finding of the page before.
    public func foldedHits(
        of id: IncidentID, _ filter: FoldedHitFilter = FoldedHitFilter(), limit: Int = 50, after last: FoldedHit? = nil
    ) async throws -> [FoldedHit] {
        try await stories.placeAll(in: incident(id))
        let cursor = last.map { FoldedHitCursor(published: $0.item.published, original: $0.item.id) }
        return try await foldedHits(store.lines.page(of: id, filter, limit: limit, after: cursor), of: id)
    }

    /// How many texts of an incident meet a filter.
    public func foldedHitCount(of id: IncidentID, _ filter: FoldedHitFilter = FoldedHitFilter()) async throws -> Int {
        try await stories.placeAll(in: incident(id))
        return try await store.lines.textCount(of: id, filter)
    }

    /// One text, by any of its items.
    public func foldedHit(_ item: Int64, of id: IncidentID) async throws -> FoldedHit {
        try await stories.placeAll(in: incident(id))
        guard let found = try await foldedHits([store.lines.text(of: item, in: id)], of: id).first else {
            throw Explanation.unknownItem(item, id)
        }
        return found
    }

    /// Says that a text is about the incident, is not, or is to be looked at again. It holds for its copies, also those that come later.
    ///
    /// - Parameter reason: why it is dismissed; one must be given then.
    @discardableResult
    public func judge(_ item: Int64, of id: IncidentID, as state: HitState, reason: String? = nil, by who: String) async throws -> FoldedHit
    {
        let why = reason?.trimmingCharacters(in: .whitespacesAndNewlines)
        if state == .dismissed, why?.isEmpty != false {
            throw Explanation(.badData, "Waarom hoort dit bericht er niet bij? Geef een reden, bijvoorbeeld: andere plaats.")
        }
        return try await change(item, of: id) {
            try await store.lines.judge(item, of: id, as: state, reason: state == .dismissed ? why : nil, at: clock.now, by: who)
        }
    }

    /// Gives a text a label, which stands from now on; nil lets the proposal count again.
    @discardableResult
    public func label(_ item: Int64, of id: IncidentID, as label: ItemLabel?, by who: String) async throws -> FoldedHit {
        try await change(item, of: id) { try await store.lines.label(item, of: id, as: label, at: clock.now, by: who) }
    }

    /// Gives a text to somebody to look at; nil or blank takes it back.
    @discardableResult
    public func assign(_ item: Int64, of id: IncidentID, to name: String?, by who: String) async throws -> FoldedHit {
        let name = name?.trimmingCharacters(in: .whitespacesAndNewlines)
        return try await change(item, of: id) {
            try await store.lines.assign(item, of: id, to: name?.isEmpty == false ? name : nil, at: clock.now, by: who)
        }
    }

    /// Writes a note beside a text.
    @discardableResult
    public func note(_ text: String, on item: Int64, of id: IncidentID, by who: String) async throws -> FoldedHit {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { throw Explanation(.badData, "De notitie is leeg. Schrijf er iets in.") }
        return try await change(item, of: id) {
            _ = try await store.lines.note(text, on: item, of: id, at: clock.now, by: who)
        }
    }

    private func change(_ item: Int64, of id: IncidentID, _ work: () async throws -> Void) async throws -> FoldedHit {
        try await stories.placeAll(in: incident(id))
        do { try await work() } catch let error as StorageError where error.code == .notFound { throw Explanation.unknownItem(item, id) }
        return try await foldedHit(item, of: id)
    }

    private func foldedHits(_ groups: [[PlacedItem]], of id: IncidentID) async throws -> [FoldedHit] {
        let notes = try await store.lines.notes(on: groups.flatMap { $0.map(\.item.id) }, of: id)
        return groups.compactMap { group in
            let items = Set(group.map(\.item.id))
            return FoldedHit(group, notes: notes.filter { items.contains($0.item) })
        }
    }
}

extension Explanation {
    static func unknownItem(_ item: Int64, _ incident: IncidentID) -> Explanation {
        Explanation(.missing, "Bericht \(item) is geen treffer van \(incident). Kijk met 'eenmond hits \(incident)' welke er zijn.")
    }
}
