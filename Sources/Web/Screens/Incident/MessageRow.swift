import DutchText
import Foundation
import Incident

/// One saved message in the list of an incident.
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

    init(
        number: Int64, kind: MessageKind, channel: String?, version: Int, text: String, createdAt: Date, createdBy: String,
        incident: IncidentID, at now: Date
    ) {
        name = Words.kind(kind)
        self.channel = channel.map(Words.channel)
        href = "/incidenten/\(incident)/berichten/\(number)"
        self.version = version
        time = DutchMoment(createdAt).short(at: now)
        stamp = createdAt.stamp
        who = createdBy
        gaps = Words.gaps(Gap.all(in: text).count)
    }
}
