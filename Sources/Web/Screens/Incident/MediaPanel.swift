import Incident

/// What the media say of an incident: what is looked for, and what was found.
struct MediaPanel {
    let watches: [WatchRow]
    let hasWatches: Bool
    /// "2 zoekvragen"
    let summary: String
    let isExpanded: Bool
    let query: Field?
    let addAction: String
    let hits: [HitRow]
    let hasHits: Bool
    /// "12 berichten gevonden"
    let total: String?
    let olderHref: String?
    /// What the page needs to hear of news: the newest hit there was, and how many changes the incident had.
    let newest: Int64
    let state: Int
    let eventsHref: String
    let hitsHref: String

    /// - Parameters:
    ///   - count: all hits of the incident, shown or not.
    ///   - newest: the newest hit when the page was made; what comes after it is news.
    ///   - state: number of changes that the incident had when the page was made.
    init(_ incident: Incident, watches: [WatchRow], hits: [HitRow], count: Int, newest: Int64, state: Int, form: FormState) {
        self.watches = watches
        hasWatches = !watches.isEmpty
        summary = watches.isEmpty ? Words.addWatch : Words.counted(watches.count, "zoekvraag", "zoekvragen")
        isExpanded = watches.isEmpty || !form.problems.isEmpty
        query = incident.isOpen ? Field("vraag", in: form, prefix: "zoek-") : nil
        addAction = "/incidenten/\(incident.id)/zoekvragen"
        self.hits = hits
        hasHits = !hits.isEmpty
        total = count == 0 ? nil : Words.counted(count, "bericht gevonden", "berichten gevonden")
        hitsHref = "/incidenten/\(incident.id)/treffers"
        olderHref = count > hits.count ? hits.last.map { "/incidenten/\(incident.id)/treffers?voor=\($0.id)" } : nil
        self.newest = newest
        self.state = state
        eventsHref = "/events/\(incident.id)"
    }
}
