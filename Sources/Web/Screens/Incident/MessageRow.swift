import DutchText
import Foundation
import Incident
import Newsroom

/// One saved message in a list of an incident.
struct MessageRow {
    let name: String
    let channel: String?
    let href: String
    let version: Int
    let time: String
    let stamp: String
    let who: String
    /// "nog 3 plekken in te vullen"
    let gaps: String?
    /// "Wacht op akkoord"
    let state: String
    let isWaiting: Bool
    let isReady: Bool
    /// "er staat nog een tekst naast: breng ze samen"; nil when this one counts.
    let rival: String?
    /// What it stands on that changed since: "De kernboodschap is gewijzigd."; nil when nothing did.
    let stale: String?

    init(_ message: MessageStatus, of incident: Incident, at now: Date) {
        let draft = message.draft
        name = Words.kind(draft.kind)
        channel = draft.channel.map(Words.channel)
        href = "/incidenten/\(incident.id)/berichten/\(draft.id)"
        version = draft.version
        time = DutchMoment(draft.created).short(at: now)
        stamp = draft.created.stamp
        who = draft.createdBy
        state = Words.Message.step(message.state.step)
        isWaiting = message.state.step == .gevraagd
        isReady = message.state.isApproved
        gaps = Words.gaps(Gap.open(in: draft.text))
        stale = message.changeLines.first
        rival = message.rivals.isEmpty ? nil : Words.Message.rivalRow(message.rivals.count)
    }
}

extension MessageStatus {
    /// Of versions that were saved at once a list shows the last.
    var isShown: Bool { rivals.allSatisfy { $0 < draft.id } }
}
