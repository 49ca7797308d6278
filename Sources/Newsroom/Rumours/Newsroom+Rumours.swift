import Foundation
import Incident
import Storage

extension Newsroom {
    /// The rumour register of an incident, in the order in which it was written.
    public func rumours(of id: IncidentID) async throws -> [Rumour] {
        _ = try await incident(id)
        return try await store.rumours.list(id)
    }

    /// Writes down a rumour.
    ///
    /// - Parameters:
    ///   - firstSeen: when it was seen first; now unless told otherwise, or the moment of the item.
    ///   - place: where it was seen first; the source of the item where there is one.
    ///   - item: the news item that it stood in. It gets the label gerucht.
    @discardableResult
    public func addRumour(
        _ text: String, to id: IncidentID, firstSeen: Date? = nil, in place: String? = nil, item number: Int64? = nil, by who: String
    ) async throws -> Rumour {
        var source: FoldedHit?
        if let number {
            source = try await label(number, of: id, as: .gerucht, by: who)
        }
        let now = clock.now
        return try await translating(id) {
            try await store.rumours.add(
                text, firstSeen: firstSeen ?? source?.item.published ?? now, in: place ?? source?.item.source ?? "", item: source?.item.id,
                to: id, at: now, by: who)
        }
    }

    /// Answers a rumour with a confirmed fact, which says otherwise or bears it out.
    @discardableResult
    public func answerRumour(
        _ rumour: RumourID, of id: IncidentID, with fact: FactID, bearsOut: Bool, by who: String
    ) async throws -> Rumour {
        let now = clock.now
        return try await translating(id, rumour) {
            try await store.rumours.update(rumour, of: id, at: now, by: who) { rumour, incident in
                try rumour.answer(with: fact, bearsOut: bearsOut, of: incident, at: now, by: who)
            }
        }
    }

    /// Takes an answer back: the rumour goes round again.
    @discardableResult
    public func reopenRumour(_ rumour: RumourID, of id: IncidentID, by who: String) async throws -> Rumour {
        try await translating(id, rumour) {
            try await store.rumours.update(rumour, of: id, at: clock.now, by: who) { rumour, _ in rumour.reopen() }
        }
    }

    private func translating(_ id: IncidentID, _ rumour: RumourID? = nil, _ work: () async throws -> Rumour) async throws -> Rumour {
        do {
            return try await work()
        } catch let error as StorageError where error.code == .notFound {
            guard let rumour, error.detail == rumour.rawValue else { throw Explanation.unknownIncident(id.rawValue) }
            throw Explanation(.missing, "Gerucht \(rumour) staat niet in het register. Kijk met 'eenmond rumour list \(id)' welke er zijn.")
        }
    }
}
