import Hummingbird
import Incident
import Newsroom

/// Checklists, ticked with name and time. A second press takes the tick away: the log keeps both.
struct ChecklistRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/checklists") { request, context in
            let incident = try await page.incident(context)
            let screen = ChecklistsScreen(
                incident, lists: try site.newsroom.checklists(),
                strip: try await site.strip(of: incident, on: .checklists, for: context.visitor),
                name: context.rememberedName, at: site.newsroom.clock.now)
            return try site.page("checklists", screen, request, context, isExercise: incident.exercise)
        }
        router.post("/incidenten/:id/checklists") { _, context in
            let incident = try await page.incident(context)
            let noted = context.form["noteer"]
            if !noted.isEmpty {
                let note = String(context.form["notitie"].prefix(FormReader.longest))
                try await site.newsroom.tick(noted, of: incident.id, isDone: true, note: note.isEmpty ? nil : note, by: context.who)
                return Response.done(.noted, at: IncidentTab.checklists.href(incident.id), fragment: "punt-\(noted)")
            }
            let item = context.form["punt"]
            let wasDone = incident.tick(of: item)?.isDone == true
            try await site.newsroom.tick(item, of: incident.id, isDone: !wasDone, note: nil, by: context.who)
            return Response.done(wasDone ? .unticked : .ticked, at: IncidentTab.checklists.href(incident.id), fragment: "punt-\(item)")
                .remembering(context.form["naam"])
        }
    }
}
