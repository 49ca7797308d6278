import Foundation
import Incident
import Newsroom

/// The feeds of the organisation, and which of them are read minute by minute for one incident.
struct FeedTiesScreen {
    let strip: Strip
    let summary: String
    let followed: [TieRow]
    let hasFollowed: Bool
    let others: [TieRow]
    let hasOthers: Bool

    init(_ incident: Incident, _ ties: [FeedTie], strip: Strip, mayChange: Bool, at now: Date) {
        self.strip = strip
        let rows = ties.map { TieRow($0, of: incident, mayChange: mayChange && incident.isOpen) }
        followed = rows.filter(\.isFollowed)
        hasFollowed = !followed.isEmpty
        others = rows.filter { !$0.isFollowed }
        hasOthers = !others.isEmpty
        summary = Words.followed(followed.count, of: rows.count)
    }
}

/// One feed and one incident.
struct TieRow {
    let id: Int64
    let name: String
    let incidentTitle: String
    let incidentHref: String
    let isFollowed: Bool
    /// "vastgezet", "erbuiten gehouden", "vanzelf".
    let how: String
    let action: String
    let canChange: Bool
    let canTie: Bool
    let canPart: Bool
    let isDecided: Bool
    /// "bron" on the page of one feed.
    let back: String

    init(_ tie: FeedTie, of incident: Incident, mayChange: Bool, back: String = "") {
        self.back = back
        id = tie.feed.id
        name = tie.feed.title ?? tie.feed.url
        incidentTitle = incident.title
        incidentHref = "/incidenten/\(incident.id)/bronnen"
        isFollowed = tie.isFollowed
        how = Words.tie(tie)
        action = "/incidenten/\(incident.id)/bronnen"
        canChange = mayChange
        canTie = tie.decided != true
        canPart = tie.decided != false
        isDecided = tie.decided != nil
    }
}
