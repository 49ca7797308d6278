import Hummingbird
import Incident
import Newsroom

/// What people correct in the story lines of an incident; it stands, and what comes later follows it.
struct LineRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.post("/incidenten/:id/lijnen/:lijn/naam") { _, context in
            let (incident, line) = try await place(context)
            try await site.newsroom.renameLine(line, of: incident.id, to: context.form["titel"], by: context.who)
            return done(.lineRenamed, line, of: incident)
        }
        router.post("/incidenten/:id/lijnen/:lijn/samen") { _, context in
            let (incident, line) = try await place(context)
            guard let other = Int64(context.form["met"]), other != line else { throw Explanation(.badData, Words.Fill.choice) }
            try await site.newsroom.joinLines(line, into: other, of: incident.id, by: context.who)
            return done(.linesJoined, other, of: incident)
        }
        router.post("/incidenten/:id/lijnen/:lijn/splitsen") { _, context in
            let (incident, line) = try await place(context)
            let chosen = context.form.values.filter { $0.key.hasPrefix("uit-") && $0.value == "ja" }.compactMap {
                Int64($0.key.dropFirst(4))
            }
            guard !chosen.isEmpty else { throw Explanation(.badData, Words.Media.chooseToSplit) }
            let new = try await site.newsroom.splitLine(line, takingOut: chosen.sorted(), of: incident.id, by: context.who)
            return done(.lineSplit, new, of: incident)
        }
        router.post("/incidenten/:id/media/:bericht/los") { _, context in
            let incident = try await page.incident(context)
            guard incident.isOpen else { throw IncidentError(.closed, incident.id.rawValue) }
            guard let item = context.parameters.get("bericht", as: Int64.self) else { throw PageError.notFound }
            try await site.newsroom.separateCopy(item, of: incident.id, by: context.who)
            return Response.done(.copySeparated, at: IncidentTab.media.href(incident.id), fragment: "bericht-\(item)")
        }
    }

    private func place(_ context: WebContext) async throws -> (Incident, Int64) {
        let incident = try await page.incident(context)
        guard incident.isOpen else { throw IncidentError(.closed, incident.id.rawValue) }
        guard let line = context.parameters.get("lijn", as: Int64.self) else { throw PageError.notFound }
        return (incident, line)
    }

    private func done(_ notice: Notice, _ line: Int64, of incident: Incident) -> Response {
        .redirect(to: "\(IncidentTab.media.href(incident.id))?lijn=\(line)&\(Notice.parameter)=\(notice.rawValue)")
    }
}
