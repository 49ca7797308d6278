import HTTPTypes
import Hummingbird
import Incident
import Newsroom

/// The log of an incident: to read, and as a file for the evaluation and the archive.
struct LogRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/logboek") { request, context in
            let incident = try await page.incident(context)
            let remembered = request.query["zegel"]
            let screen = LogScreen(
                incident, try await site.newsroom.sealedLog(of: incident.id),
                verdict: try await site.newsroom.verifyLog(of: incident.id, remembered: remembered.isEmpty ? nil : remembered),
                remembered: remembered,
                strip: try await site.strip(of: incident, on: .logboek, for: context.visitor), at: site.newsroom.clock.now)
            return try site.page("log", screen, request, context, isExercise: incident.exercise)
        }
        router.get("/incidenten/:id/logboek/uitvoer.csv") { _, context in
            let (incident, log) = try await export(context)
            return Response.file(log.csv, named: "logboek-\(incident.id).csv", type: "text/csv; charset=utf-8")
        }
        router.get("/incidenten/:id/logboek/uitvoer.md") { _, context in
            let (incident, log) = try await export(context)
            return Response.file(
                log.markdown(at: site.newsroom.clock.now), named: "logboek-\(incident.id).md", type: "text/markdown; charset=utf-8")
        }
    }

    private func export(_ context: WebContext) async throws -> (Incident, LogExport) {
        let incident = try await page.incident(context)
        return (incident, LogExport(of: incident, try await site.newsroom.sealedLog(of: incident.id)))
    }
}
