import Foundation
import Incident

/// Looks at an incident once for all the pages that are open on it: two hundred readers cost as much as one.
actor LiveDesk {
    /// What every open page of an incident may want to be told.
    struct Look: Sendable {
        /// See ``IncidentPage/state(of:)``.
        let state: Int
        /// The clocks as a part of a page.
        let clocks: String
    }

    private struct Kept {
        let mark: Int64
        let at: ContinuousClock.Instant
        let look: Task<Look, any Error>
    }

    private var kept: [IncidentID: Kept] = [:]
    /// Clocks run on without a change; within this time a look serves everybody.
    private static let lasting = Duration.seconds(1)

    /// - Parameters:
    ///   - mark: the change that makes somebody look; a look from before it will not do. Nil for who only minds the time.
    func look(at id: IncidentID, since mark: Int64?, _ make: @escaping @Sendable () async throws -> Look) async throws -> Look {
        let now = ContinuousClock.now
        if let known = kept[id], mark.map({ known.mark >= $0 }) ?? true, now - known.at < LiveDesk.lasting {
            return try await known.look.value
        }
        let look = Task { try await make() }
        kept[id] = Kept(mark: mark ?? kept[id]?.mark ?? 0, at: now, look: look)
        do { return try await look.value } catch {
            // A failed look is nobody's answer.
            if kept[id]?.at == now { kept[id] = nil }
            throw error
        }
    }
}
