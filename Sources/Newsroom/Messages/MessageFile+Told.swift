import Drafting
import Editing
import Foundation
import Incident

extension [MessageFile] {
    /// The message of a kind, with all its versions.
    func of(_ kind: MessageKind, _ channel: Channel?) -> MessageFile? {
        first { $0.kind == kind && $0.channel == channel?.rawValue }
    }

    /// What readers of a kind of message know already; nil when nothing went out or was approved.
    func told(_ kind: MessageKind, _ channel: Channel?) -> ToldBefore? { of(kind, channel)?.told }
}

extension MessageFile {
    /// The last version that went out; when none did, the last one that is approved.
    var told: ToldBefore? {
        let published = events.filter { $0.publication != nil }.max { moment(of: $0) < moment(of: $1) }
        let approved = events.last { $0.action == .approved || $0.action == .approvedInEmergency }
        guard let event = published ?? approved.flatMap({ state(of: $0.version).isApproved ? $0 : nil }) else { return nil }
        return ToldBefore(at: moment(of: event), facts: certainFacts(event.version))
    }

    private func moment(of event: MessageEvent) -> Date { event.publication?.at ?? event.at }

    /// What was certain when the version was approved. Without that, what stood in it.
    private func certainFacts(_ version: Int64) -> [FactID] {
        guard let ground = groundLookedAt(version) else { return self.version(version)?.facts ?? [] }
        return ground.facts.filter { $0.value == "confirmed" }.map { FactID($0.key) }
    }
}
