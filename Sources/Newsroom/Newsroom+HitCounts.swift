import Incident
import Storage

extension Newsroom {
    /// How many hits an incident has, by what became of them.
    public func hitCounts(of id: IncidentID) async throws -> HitCounts { try await store.hits.counts(id) }
}
