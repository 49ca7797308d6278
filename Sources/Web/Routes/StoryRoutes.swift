import Hummingbird
import Incident
import Newsroom

/// What all messages of an incident share, besides the facts.
struct StoryRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/boodschap") { request, context in
            try await show(try await page.incident(context), FormState(), request, context)
        }
        router.post("/incidenten/:id/boodschap") { request, context in
            let incident = try await page.incident(context)
            var reader = FormReader(context.form)
            let form = StoryForm(&reader)
            guard reader.problems.isEmpty else { return try await show(incident, reader.state, request, context) }
            try await site.newsroom.tell(incident.id, by: context.who) { form.write(into: &$0) }
            // With messages there, they are what must be looked at next.
            let hasMessages = try await !site.newsroom.drafts(of: incident.id).isEmpty
            return Response.done(
                hasMessages ? .storyTold : .storyKept,
                at: hasMessages ? IncidentTab.berichten.href(incident.id) : "/incidenten/\(incident.id)"
            ).remembering(context.form["naam"])
        }
    }

    private func show(_ incident: Incident, _ form: FormState, _ request: Request, _ context: WebContext) async throws -> Response {
        let strip = try await site.strip(of: incident, on: nil, for: context.visitor)
        let screen = StoryScreen(incident, strip: strip, form: form, name: context.rememberedName)
        return try site.page(
            "story", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }
}
