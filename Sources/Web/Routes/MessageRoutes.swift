import Drafting
import Foundation
import Hummingbird
import Incident
import Newsroom

/// Messages: make one from what is certain, read it with its findings, change it.
struct MessageRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/berichten") { request, context in
            let incident = try await page.incident(context)
            let screen = MessagesScreen(
                incident, strip: try await site.strip(of: incident, on: .berichten),
                messages: try await page.messages(of: incident, at: site.newsroom.clock.now))
            return try site.page("messages-page", screen, request, context, isExercise: incident.exercise)
        }
        router.post("/incidenten/:id/berichten") { _, context in try await make(context) }
        router.post("/incidenten/:id/berichten/eerste") { _, context in
            let incident = try await page.incident(context)
            let set = try await site.newsroom.makeFirstMessages(of: incident.id, by: context.who)
            guard !set.saved.isEmpty else { throw set.failures.first ?? Explanation(.internal, Words.Fill.text) }
            return Response.done(.firstMade, at: IncidentTab.berichten.href(incident.id))
        }
        router.get("/incidenten/:id/berichten/:nummer") { request, context in try await show(request, context) }
        router.post("/incidenten/:id/berichten/:nummer") { _, context in try await save(context) }
        router.get("/incidenten/:id/berichten/:nummer/bewerken") { request, context in try await edit(nil, request, context) }
        router.post("/incidenten/:id/berichten/:nummer/nakijken") { request, context in
            try await edit(try text(context), request, context)
        }
        router.post("/incidenten/:id/berichten/:nummer/bevindingen") { _, context in
            let (incident, source) = try await found(context)
            return try site.fragment("findings-of", try await findings(try text(context), source, of: incident))
        }
        router.get("/incidenten/:id/berichten/:nummer/tekst") { _, context in
            let (_, draft) = try await found(context)
            return Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: draft.text)))
        }
    }

    private func make(_ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        guard let kind = MessageKind(rawValue: context.form["soort"]) else { throw Explanation(.badData, Words.Fill.choice) }
        let channel = context.form["kanaal"]
        let draft = try await site.newsroom.draft(kind, of: incident.id, channel: channel.isEmpty ? nil : Channel(rawValue: channel))
        let saved = try await site.newsroom.save(draft, of: incident.id, by: context.who)
        return Response.done(.messageMade, at: "/incidenten/\(incident.id)/berichten/\(saved.id)")
    }

    private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        let (incident, source) = try await found(context)
        let screen = MessageScreen(
            source, findings: try await findings(source.text, source, of: incident), incident: incident,
            strip: try await site.strip(of: incident, on: .berichten), at: site.newsroom.clock.now)
        return try site.page("message", screen, request, context, isExercise: incident.exercise)
    }

    /// - Parameter unsaved: a text to look at that is not kept; nil shows the kept one.
    private func edit(_ unsaved: String?, _ request: Request, _ context: WebContext) async throws -> Response {
        let (incident, source) = try await found(context)
        let draft = try await site.newsroom.draft(number: source.number)
        let text = unsaved ?? draft.text
        let screen = EditorScreen(
            draft, text: text, findings: try await findings(text, source, of: incident), incident: incident,
            strip: try await site.strip(of: incident, on: .berichten), at: site.newsroom.clock.now)
        return try site.page("editor", screen, request, context, isExercise: incident.exercise)
    }

    /// What there is to say of a text, kept or not.
    private func findings(_ text: String, _ source: MessageScreen.Source, of incident: Incident) async throws -> FindingsPanel {
        FindingsPanel(text, report: try await site.newsroom.check(text, kind: source.kind, incident: incident.id), length: nil)
    }

    private func save(_ context: WebContext) async throws -> Response {
        let (incident, source) = try await found(context)
        let earlier = try await site.newsroom.draft(number: source.number)
        let saved = try await site.newsroom.saveText(try text(context), after: earlier, by: context.who)
        return Response.done(.messageSaved, at: "/incidenten/\(incident.id)/berichten/\(saved.id)")
    }

    private func text(_ context: WebContext) throws -> String {
        let text = context.form.text("tekst")
        guard !text.trimmed.isEmpty else { throw Explanation(.badData, Words.Fill.text) }
        return text
    }

    /// The message of the address, and the incident that it must belong to.
    private func found(_ context: WebContext) async throws -> (Incident, MessageScreen.Source) {
        let incident = try await page.incident(context)
        guard let number = context.parameters.get("nummer", as: Int64.self) else { throw PageError.notFound }
        let draft = try await site.newsroom.draft(number: number)
        guard draft.incident == incident.id else { throw PageError.notFound }
        let source = MessageScreen.Source(
            number: draft.id, kind: draft.kind, channel: draft.channel, version: draft.version, text: draft.text,
            factsUsed: draft.factsUsed.map { MessageScreen.UsedFact(id: $0.id, status: $0.status) }, createdAt: draft.created,
            createdBy: draft.createdBy)
        return (incident, source)
    }
}
