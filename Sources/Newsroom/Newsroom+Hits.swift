import Foundation
import Incident
import Storage

extension Newsroom {
    /// Hits of an incident, newest publication first.
    ///
    /// - Parameters:
    ///   - olderThan: the last hit of the page before.
    ///   - newerThan: only hits that were found after this one, in the order in which they were found.
    public func hits(of id: IncidentID, olderThan: Int64? = nil, newerThan: Int64? = nil, limit: Int = 50) async throws -> [Hit] {
        _ = try await incident(id)
        if let newerThan { return try await store.hits.found(after: newerThan, of: id, limit: limit).map(Hit.init) }
        var cursor: HitCursor?
        if let olderThan, let last = try await store.hits.find(olderThan) { cursor = HitCursor(last) }
        return try await store.hits.list(id, limit: limit, after: cursor).map(Hit.init)
    }

    /// How many hits an incident has.
    public func hitCount(of id: IncidentID) async throws -> Int {
        try await store.hits.counts(id).total
    }

    /// The number of the newest hit of any incident; 0 when there is none.
    public func newestHit() async throws -> Int64 {
        try await store.marks().hit
    }
}
