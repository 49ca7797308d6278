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
    /// "12 berichten gevonden"; with more than fit on the page "80 treffers, de nieuwste eerst".
    let total: String?
    /// Whether the page shows every hit.
    let isWhole: Bool
    let olderHref: String?
    let hitsHref: String

    /// - Parameters:
    ///   - last: the last hit shown, from where older ones go on.
    ///   - count: all hits of the incident, shown or not.
    init(
        _ incident: Incident, watches: [WatchRow], hits: [HitRow], last: Int64?, isWhole: Bool, count: Int, form: FormState
    ) {
        self.watches = watches
        hasWatches = !watches.isEmpty
        summary = watches.isEmpty ? Words.addWatch : Words.counted(watches.count, "zoekvraag", "zoekvragen")
        isExpanded = watches.isEmpty || !form.problems.isEmpty
        query = incident.isOpen ? Field("vraag", in: form, prefix: "zoek-") : nil
        addAction = "/incidenten/\(incident.id)/zoekvragen"
        self.hits = hits
        hasHits = !hits.isEmpty
        total = hits.isEmpty ? nil : isWhole ? Words.counted(hits.count, "bericht gevonden", "berichten gevonden") : Words.newestOf(count)
        self.isWhole = isWhole
        hitsHref = "/incidenten/\(incident.id)/treffers"
        olderHref = isWhole ? nil : last.map { "/incidenten/\(incident.id)/treffers?voor=\($0)" }
    }
}
