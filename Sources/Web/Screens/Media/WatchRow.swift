import Incident
import Storage

/// One watch query of an incident.
struct WatchRow {
    let query: String
    let removeAction: String
    let href: String

    init(_ watch: Watch, of incident: IncidentID) {
        query = watch.query
        href = "/incidenten/\(incident)/zoekvragen/\(watch.id)"
        removeAction = "/incidenten/\(incident)/zoekvragen/\(watch.id)/weg"
    }
}
