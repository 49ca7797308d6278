import Foundation
import Incident

/// All that is known of one message: its versions and what was done with them. It changes only by adding.
public struct MessageFile: Sendable, Equatable {
    /// What it is about.
    public let incident: IncidentID
    /// What kind of message it is.
    public let kind: MessageKind
    /// The name of the channel; nil for a text on paper.
    public let channel: String?
    /// Oldest first.
    public let versions: [MessageVersion]
    /// Oldest first.
    public let events: [MessageEvent]

    /// A message as it was stored.
    public init(incident: IncidentID, kind: MessageKind, channel: String?, versions: [MessageVersion], events: [MessageEvent]) {
        self.incident = incident
        self.kind = kind
        self.channel = channel
        self.versions = versions
        self.events = events
    }

    /// The version of that number in the store.
    public func version(_ id: Int64) -> MessageVersion? { versions.first { $0.id == id } }

    /// The last version that was kept.
    public var latest: MessageVersion? { versions.last }

    /// The versions that no other was made from: one, or two when two people saved at once and nobody brought their texts together.
    public var heads: [MessageVersion] {
        let parents = Set(versions.flatMap(\.parents))
        return versions.filter { !parents.contains($0.id) }
    }

    /// How far a version is.
    public func state(of id: Int64) -> ApprovalState {
        events.filter { $0.version == id }.reduce(.concept) { state, event in state.after(event) }
    }

    /// What a version stood on when someone last looked at it or approved it; nil when nobody did.
    public func groundLookedAt(_ id: Int64) -> MessageGround? {
        events.last { $0.version == id && $0.ground != nil }?.ground
    }

    /// Where versions of this message went out, in the order in which it was told.
    public var publications: [Publication] { events.compactMap(\.publication) }

    /// "persbericht versie 2", "socialbericht (x) versie 1": how the log names a version.
    public func name(of version: MessageVersion) -> String {
        kind.rawValue + (channel.map { " (\($0))" } ?? "") + " versie \(version.number)"
    }

    /// Where two versions part: the last one that both come from; nil when they have nothing in common.
    public func commonAncestor(_ a: Int64, _ b: Int64) -> MessageVersion? {
        let line = ancestors(of: a)
        return ancestors(of: b).intersection(line).max().flatMap(version)
    }

    private func ancestors(of id: Int64) -> Set<Int64> {
        var seen: Set<Int64> = []
        var open = [id]
        while let next = open.popLast() {
            guard seen.insert(next).inserted else { continue }
            open += version(next)?.parents ?? []
        }
        return seen
    }
}

extension ApprovalState {
    fileprivate func after(_ event: MessageEvent) -> ApprovalState {
        switch event.action {
        case .asked: ApprovalState(step: .gevraagd, who: event.who, at: event.at, reason: nil, isEmergency: false)
        case .returned: ApprovalState(step: .teruggegeven, who: event.who, at: event.at, reason: event.reason, isEmergency: false)
        case .approved: ApprovalState(step: .goedgekeurd, who: event.who, at: event.at, reason: nil, isEmergency: false)
        case .approvedInEmergency:
            ApprovalState(step: .goedgekeurd, who: event.who, at: event.at, reason: event.reason, isEmergency: true)
        case .published: ApprovalState(step: .gepubliceerd, who: event.who, at: event.at, reason: reason, isEmergency: isEmergency)
        // Somebody looked because the facts changed: an approval of before that moment is no approval of the text as it stands now.
        case .looked: isApproved ? .concept : self
        }
    }
}
