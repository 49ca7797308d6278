import Foundation
import Incident

/// A step with a message: the event, and the entry for the log that tells of it.
public struct MessageStep: Sendable, Equatable {
    /// What was done.
    public let event: MessageEvent
    /// For the log of the incident.
    public let entry: LogEntry

    /// A step as it was taken.
    public init(event: MessageEvent, entry: LogEntry) {
        self.event = event
        self.entry = entry
    }

    /// The same step, taken by an account.
    public func by(_ account: Int64?) -> MessageStep {
        let done = event
        return MessageStep(
            event: MessageEvent(
                version: done.version, action: done.action, at: done.at, who: done.who, account: account, reason: done.reason,
                ground: done.ground, publication: done.publication),
            entry: entry)
    }

    /// The same step in an exercise: the log never lets it pass for a real one.
    public var inExercise: MessageStep {
        let to = "OEFENING: \(entry.to ?? "")"
        return MessageStep(
            event: event,
            entry: LogEntry(
                at: entry.at, who: entry.who, action: entry.action, subject: entry.subject, from: entry.from, to: to, reason: entry.reason))
    }
}

/// Every step that can be taken with a version. Each returns the log entry that tells of it.
extension MessageFile {
    /// Asks for approval.
    ///
    /// - Throws: `.unknownVersion`, `.newerVersion`, `.unmerged`, `.alreadyApproved`, `.noName`.
    public func ask(_ id: Int64, at now: Date, by who: String) throws(EditingError) -> MessageStep {
        let version = try current(id, by: who)
        guard !state(of: id).isApproved else { throw EditingError(.alreadyApproved) }
        return step(.asked, version, .approvalAsked, at: now, by: who)
    }

    /// Somebody looked at a text whose facts changed, and found that it can stand. An earlier approval lapses.
    ///
    /// - Throws: `.unknownVersion`, `.newerVersion`, `.unmerged`, `.noName`.
    public func look(_ id: Int64, ground: MessageGround, at now: Date, by who: String) throws(EditingError) -> MessageStep {
        step(.looked, try current(id, by: who), .messageLooked, ground: ground, at: now, by: who)
    }

    /// Approves a version. Whoever wrote it does not; only the lead or who has a mandate does. In an emergency, with a reason, one
    /// person may do both; what holds the text holds it then too.
    ///
    /// - Parameters:
    ///   - holds: what in the text holds its approval.
    ///   - ground: what the text stands on now.
    ///   - emergency: the reason; nil when it is no emergency.
    public func approve(
        _ id: Int64, holds: [Hold], ground: MessageGround, emergency: String? = nil, at now: Date, by approver: Approver
    ) throws(EditingError) -> MessageStep {
        let version = try current(id, by: approver.name)
        guard !state(of: id).isApproved else { throw EditingError(.alreadyApproved) }
        guard holds.isEmpty else { throw EditingError(.held, holds: holds) }
        if let emergency {
            let reason = try reason(emergency)
            return step(.approvedInEmergency, version, .approvedInEmergency, reason: reason, ground: ground, at: now, by: approver.name)
        }
        guard approver.mayApprove else { throw EditingError(.notMandated, approver.name) }
        guard !approver.wrote(version) else { throw EditingError(.ownWork, approver.name) }
        return step(.approved, version, .approved, ground: ground, at: now, by: approver.name)
    }

    /// Returns a version to its writer, with a reason. Also takes an approval back that has not gone out.
    ///
    /// - Throws: `.notMandated`, `.noReason`, `.unknownVersion`, `.newerVersion`, `.unmerged`, `.noName`.
    public func giveBack(_ id: Int64, reason why: String, at now: Date, by approver: Approver) throws(EditingError) -> MessageStep {
        let version = try current(id, by: approver.name)
        guard approver.mayApprove else { throw EditingError(.notMandated, approver.name) }
        return step(.returned, version, .returned, reason: try reason(why), at: now, by: approver.name)
    }

    /// Writes down that a version went out. It must be approved, and nothing may hold it by now.
    ///
    /// - Parameters:
    ///   - holds: what holds the text by now: a fact that changed after the approval.
    ///   - skipped: the groups that should have heard it first; told in the log.
    /// - Throws: `.notApproved`, `.held`, `.widening` with the fact, `.noReason` for a blank place.
    public func publish(
        _ id: Int64, _ publication: Publication, of incident: Incident, holds: [Hold], skipped: [ReaderGroup], at now: Date,
        by who: String
    ) throws(EditingError) -> MessageStep {
        guard let version = version(id) else { throw EditingError(.unknownVersion, String(id)) }
        try requireName(who)
        let place = try reason(publication.place)
        try requireReaders(publication.group, of: version, incident)
        guard state(of: id).isApproved else { throw EditingError(.notApproved, name(of: version)) }
        guard holds.isEmpty else { throw EditingError(.held, holds: holds) }
        let event = MessageEvent(version: id, action: .published, at: now, who: who, publication: publication)
        let order = skipped.isEmpty ? nil : "volgorde omgedraaid: nog niet bij \(skipped.map(\.rawValue).joined(separator: ", "))"
        let target = [place, publication.group.rawValue, publication.address].compactMap { $0 }.joined(separator: " · ")
        return MessageStep(
            event: event,
            entry: LogEntry(at: now, who: who, action: .published, subject: name(of: version), from: nil, to: target, reason: order))
    }

    /// That someone tried to bring a text or its facts to readers who may not have them.
    public static func wideningRefused(_ subject: String, to readers: String, fact: String?, at now: Date, by who: String) -> LogEntry {
        LogEntry(at: now, who: who, action: .wideningRefused, subject: subject, from: nil, to: readers, reason: fact)
    }
}

extension MessageFile {
    /// The version, when it is the one that counts.
    private func current(_ id: Int64, by who: String) throws(EditingError) -> MessageVersion {
        try requireName(who)
        guard let version = version(id) else { throw EditingError(.unknownVersion, String(id)) }
        let heads = self.heads
        guard heads.count < 2 else { throw EditingError(.unmerged, heads.map { String($0.id) }.joined(separator: ", ")) }
        if let newest = heads.first, newest.id != id { throw EditingError(.newerVersion, String(newest.id)) }
        return version
    }

    private func requireReaders(_ group: ReaderGroup, of version: MessageVersion, _ incident: Incident) throws(EditingError) {
        let audience = group.audience(of: kind)
        for id in version.facts {
            guard let fact = incident.fact(id), !audience.mayRead(fact.audience) else { continue }
            throw EditingError(.widening, id.rawValue)
        }
    }

    private func requireName(_ who: String) throws(EditingError) {
        guard who.contains(where: { !$0.isWhitespace }) else { throw EditingError(.noName) }
    }

    private func reason(_ text: String) throws(EditingError) -> String {
        guard text.contains(where: { !$0.isWhitespace }) else { throw EditingError(.noReason) }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func step(
        _ action: MessageEvent.Action, _ version: MessageVersion, _ logged: LogEntry.Action, reason: String? = nil,
        ground: MessageGround? = nil, at now: Date, by who: String
    ) -> MessageStep {
        let before = state(of: version.id)
        let event = MessageEvent(version: version.id, action: action, at: now, who: who, reason: reason, ground: ground)
        let after = MessageFile(incident: incident, kind: kind, channel: channel, versions: [version], events: events + [event])
            .state(of: version.id)
        return MessageStep(
            event: event,
            entry: LogEntry(
                at: now, who: who, action: logged, subject: name(of: version), from: before.step.rawValue, to: after.step.rawValue,
                reason: reason))
    }
}
