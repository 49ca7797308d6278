import Foundation
import Incident
import Storage

extension Newsroom {
    /// The story lines of an incident, the last to move first.
    public func storyLines(of id: IncidentID) async throws -> [StoryLineSummary] {
        try await stories.placeAll(in: incident(id))
        return try await store.lines.list(id).map(StoryLineSummary.init)
    }

    /// Makes one story line of two; what is like either goes to the second from now on.
    public func joinLines(_ line: Int64, into other: Int64, of id: IncidentID, by who: String) async throws {
        try await correct(id) { try await store.lines.join(line, into: other, of: id, at: clock.now, by: who) }
    }

    /// Takes texts out of a story line into one of their own, and gives its number.
    @discardableResult
    public func splitLine(_ line: Int64, takingOut items: [Int64], of id: IncidentID, by who: String) async throws -> Int64 {
        var new: Int64 = 0
        try await correct(id) { new = try await store.lines.split(items, from: line, of: id, at: clock.now, by: who) }
        return new
    }

    /// Says that an item is no copy of another: it stands by itself from now on.
    public func separateCopy(_ item: Int64, of id: IncidentID, by who: String) async throws {
        try await correct(id) { try await store.lines.separate(item, of: id, at: clock.now, by: who) }
    }

    /// Gives a story line a title; nil or blank brings its first headline back.
    public func renameLine(_ line: Int64, of id: IncidentID, to title: String?, by who: String) async throws {
        let title = title?.trimmingCharacters(in: .whitespacesAndNewlines)
        try await correct(id) {
            try await store.lines.rename(line, of: id, to: title?.isEmpty == false ? title : nil, at: clock.now, by: who)
        }
    }

    private func correct(_ id: IncidentID, _ work: () async throws -> Void) async throws {
        _ = try await incident(id)
        do {
            try await work()
        } catch let error as StorageError where error.code == .notFound {
            throw Explanation(.missing, "\(error.detail) is geen verhaallijn of bericht van \(id). Kijk met 'eenmond stories list \(id)'.")
        } catch let error as StorageError where error.code == .invariant {
            throw Explanation(.badData, "Een verhaallijn houdt minstens één bericht. Haal er minder uit.")
        }
    }
}
