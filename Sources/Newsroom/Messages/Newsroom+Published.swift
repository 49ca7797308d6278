import DutchText
import Editing
import Foundation
import Incident
import Principles
import Storage

extension Newsroom {
    /// What went out before, oldest first: a new text must agree with it.
    func publishedTexts(of id: IncidentID) async throws -> [PublishedText] {
        var moments: [Int64: Date] = [:]
        for event in try await store.messages.all(id).flatMap(\.events) {
            guard let publication = event.publication else { continue }
            moments[event.version] = publication.at
        }
        guard !moments.isEmpty else { return [] }
        let published = try await store.drafts.all(id).compactMap { draft in moments[draft.id].map { (draft, $0) } }
        return published.sorted { $0.1 < $1.1 }.map { draft, moment in
            PublishedText(name: "\(draft.kind.rawValue) van \(DutchMoment(moment).time)", text: draft.text)
        }
    }
}
