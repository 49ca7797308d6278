import Foundation
import Incident
import Storage
import Watching

extension Newsroom {
    /// How far back a new query looks in the news that is there already.
    static let lookBack: TimeInterval = 7 * 86_400

    /// Adds a query to an incident, and looks for it in the news of the last week.
    ///
    /// - Returns: the query as it is kept, and how many hits the stored news gave.
    /// - Throws: `QueryError` with the position of what cannot be understood.
    public func addWatch(_ text: String, to id: IncidentID, by who: String) async throws -> (watch: Watch, hits: Int) {
        let open = try await incident(id)
        guard open.isOpen else { throw IncidentError(.closed, id.rawValue) }
        _ = try WatchQuery(parsing: text)
        let watch = try await store.watches.add(text, to: id, at: clock.now, by: who)
        return (watch, try await lookBack(for: watch))
    }

    /// Stops a query; its hits stay.
    public func removeWatch(_ number: Int64, by who: String) async throws {
        try await store.watches.set(number, active: false, at: clock.now, by: who)
    }

    /// The live queries of an incident.
    public func watches(of id: IncidentID) async throws -> [Watch] {
        _ = try await incident(id)
        return try await store.watches.list(id).filter(\.isActive)
    }

    /// The queries of an incident, each with what keeps it from working.
    public func watchStates(of id: IncidentID) async throws -> [WatchState] {
        try await watches(of: id).map(WatchState.init)
    }

    func lookBack(for watch: Watch) async throws -> Int {
        let index = WatchIndex([watch])
        guard index.broken.isEmpty else { return 0 }
        var found = 0
        for try await batch in store.items.batches(since: clock.now.addingTimeInterval(-Newsroom.lookBack)) {
            let matches = batch.flatMap { item in
                index.matches(item).map { StoredItemMatch(item: item, match: $0) }
            }
            found += try await store.hits.backfill(matches, at: clock.now).count
        }
        return found
    }
}
