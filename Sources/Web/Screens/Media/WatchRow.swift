import Incident
import Storage

/// One watch query of an incident.
struct WatchRow {
    let query: String
    let removeAction: String

    init(_ watch: Watch, of incident: IncidentID) {
        query = watch.query
        removeAction = "/incidenten/\(incident)/zoekvragen/\(watch.id)/weg"
    }
}
