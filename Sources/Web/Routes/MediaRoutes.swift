import Foundation
import HTTPTypes
import Hummingbird
import Incident
import Newsroom
import Storage
import Watching

/// What the media say of an incident, and what people make of it.
struct MediaRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }
    /// Texts on one page: with all that can be done with each, more would make it heavy for a phone.
    static let shown = 12

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/media") { request, context in
            try await show(try await page.incident(context), request, context)
        }
        router.post("/incidenten/:id/media/:bericht") { request, context in try await judge(request, context) }
    }

    private func show(_ incident: Incident, _ request: Request, _ context: WebContext) async throws -> Response {
        let filter = MediaFilter(request)
        var last: FoldedHit?
        if let after = Int64(request.query["na"]) {
            last = try await site.newsroom.foldedHit(after, of: incident.id)
        }
        let found = try await site.newsroom.foldedHits(of: incident.id, filter.finding, limit: MediaRoutes.shown + 1, after: last)
        let source = MediaScreen.Source(
            incident: incident, strip: try await site.strip(of: incident, on: .media, for: context.visitor), filter: filter,
            findings: filter.byLine ? [] : Array(found.prefix(MediaRoutes.shown)), hasMore: found.count > MediaRoutes.shown,
            total: try await site.newsroom.foldedHitCount(of: incident.id, filter.finding),
            picture: try await site.newsroom.mediabeeld(of: incident.id), watches: try await site.newsroom.watches(of: incident.id),
            mayJudge: context.mayWatch, now: site.newsroom.clock.now)
        return try site.page("media-page", MediaScreen(source), request, context, isExercise: incident.exercise)
    }

    /// One press on one text. The page's script asks for the row alone; without it the page comes again, at the same text.
    private func judge(_ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        guard let item = context.parameters.get("bericht", as: Int64.self) else { throw PageError.notFound }
        guard incident.isOpen else { throw IncidentError(.closed, incident.id.rawValue) }
        let finding = try await act(on: item, of: incident.id, context)
        if context.form["deel"] == "rij" {
            var row = try site.fragment(
                "media-rows",
                LiveRows(
                    frame: LiveRows.Frame(formToken: context.formToken),
                    rows: [MediaRow(finding, of: incident, mayJudge: true, at: site.newsroom.clock.now)]))
            // So that the page does not tell its own reader of what she just did.
            row.headers[.ownState] = String(try await page.state(of: incident.id))
            return row
        }
        let back = context.form["terug"]
        let place = IncidentTab.media.href(incident.id) + (back.hasPrefix("?") ? back : "")
        return .redirect(to: "\(place)#bericht-\(item)")
    }

    private func act(on item: Int64, of id: IncidentID, _ context: WebContext) async throws -> FoldedHit {
        let (form, who, newsroom) = (context.form, context.who, site.newsroom)
        switch form["doe"] {
        case "erbij": return try await newsroom.judge(item, of: id, as: .accepted, by: who)
        case "weg":
            let reason = form["eigen-reden"].isEmpty ? form["reden"] : form["eigen-reden"]
            return try await newsroom.judge(item, of: id, as: .dismissed, reason: reason, by: who)
        case "opnieuw": return try await newsroom.judge(item, of: id, as: .new, by: who)
        case "toewijzen": return try await newsroom.assign(item, of: id, to: form["voor"], by: who)
        case "notitie": return try await newsroom.note(form["notitie"], on: item, of: id, by: who)
        default:
            if let label = ItemLabel(rawValue: form["label"]) {
                let had = try await newsroom.foldedHit(item, of: id).label
                return try await newsroom.label(item, of: id, as: had == label ? nil : label, by: who)
            }
            if !form["reden"].isEmpty { return try await newsroom.judge(item, of: id, as: .dismissed, reason: form["reden"], by: who) }
            throw Explanation(.badData, Words.Fill.choice)
        }
    }
}
