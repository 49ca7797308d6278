import DutchText
import Editing
import Foundation
import Incident
import Storage

/// What came of writing down a publication.
public struct PublicationOutcome: Sendable {
    /// The version, now published.
    public let status: MessageStatus
    /// Who should have heard it first and has not.
    public let skipped: [ReaderGroup]
}

extension Newsroom {
    /// Who was told what, in the order in which they should hear it.
    public func publicationOrder(of id: IncidentID) async throws -> PublicationOrder {
        _ = try await incident(id)
        return PublicationOrder(try await store.messages.all(id))
    }

    /// Who should hear something first if this version went out to `group` now.
    public func skipped(_ number: Int64, by group: ReaderGroup) async throws -> [ReaderGroup] {
        guard let matter = try await store.messages.matter(of: number) else { throw Explanation.unknownMessage(number) }
        return Newsroom.skipped(matter, by: group)
    }

    /// Writes down that an approved version went out. Publishing itself is done by people in their own channels.
    ///
    /// - Parameters:
    ///   - group: who could read it; nil takes the readers of its kind.
    ///   - moment: when it went out; nil means now.
    @discardableResult
    public func publish(
        _ number: Int64, place: String, group: ReaderGroup? = nil, address: String? = nil, at moment: Date? = nil, by who: String,
        account: Int64? = nil
    ) async throws -> PublicationOutcome {
        guard let matter = try await store.messages.matter(of: number) else { throw Explanation.unknownMessage(number) }
        guard let readers = group ?? ReaderGroup(matter.draft.kind) else {
            throw Explanation(.badData, "Een \(matter.draft.kind.rawValue) gaat niet naar buiten. Er valt niets te publiceren.")
        }
        let now = clock.now
        if let moment, moment > now.addingTimeInterval(Newsroom.clockSkew) {
            throw Explanation(
                .badData,
                "\(DutchMoment(moment).full) is nog niet geweest. Leg een publicatie vast als het bericht er staat, of laat --at weg voor nu."
            )
        }
        let publication = Publication(place: place, group: readers, address: address, at: min(moment ?? now, now))
        do {
            let status = try await step(number, account: account) { matter in
                let skipped = Newsroom.skipped(matter, by: readers)
                let holds = self.changes(matter).map { Hold(.changed, $0.words) }
                return try matter.file.publish(
                    number, publication, of: matter.incident, holds: holds, skipped: skipped, at: now, by: who)
            }
            return PublicationOutcome(status: status, skipped: Newsroom.skipped(matter, by: readers))
        } catch let error as EditingError where error.code == .widening {
            let subject = matter.file.version(number).map { matter.file.name(of: $0) } ?? String(number)
            try await logWidening(subject, to: readers.rawValue, fact: error.detail, of: matter.incident.id, by: who)
            throw error
        }
    }

    /// How far the clock of who tells of a publication may be ahead of ours.
    private static let clockSkew: TimeInterval = 120

    private static func skipped(_ matter: MessageFiles.Matter, by group: ReaderGroup) -> [ReaderGroup] {
        let newest = matter.draft.factsUsed.compactMap { matter.incident.fact(FactID($0.id))?.status.verification?.at }.max()
        return PublicationOrder(matter.files).skipped(by: group, newest: newest)
    }

    /// A try to widen who may read a fact is refused elsewhere; here it gets its place in the log.
    func logWidening(_ subject: String, to readers: String, fact: String?, of id: IncidentID, by who: String) async throws {
        let entry = MessageFile.wideningRefused(subject, to: readers, fact: fact.map { "feit \($0)" }, at: clock.now, by: who)
        try await store.incidents.update(id) { _ in [entry] }
    }
}
