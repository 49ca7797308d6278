/// One watch query of an incident.
struct WatchRow {
    let query: String
    let removeAction: String
}
