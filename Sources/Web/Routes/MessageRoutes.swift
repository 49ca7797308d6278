import Drafting
import Foundation
import Hummingbird
import Incident
import Newsroom
import Storage

/// Messages: make them from what is certain, read one with its findings, and change it.
struct MessageRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }
    private var desk: MessagePage { MessagePage(site: site) }

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/berichten") { request, context in
            try await list(try await page.incident(context), FormState(), request, context)
        }
        router.post("/incidenten/:id/berichten") { request, context in try await make(request, context) }
        router.post("/incidenten/:id/berichten/eerste") { request, context in try await makeFirst(request, context) }
        router.post("/incidenten/:id/berichten/vernieuwen") { _, context in
            let incident = try await page.incident(context)
            let round = try await site.newsroom.renewMessages(of: incident.id, by: context.who, account: context.account)
            return Response.done(round.left.isEmpty ? .messagesRenewed : .someRenewed, at: IncidentTab.berichten.href(incident.id))
        }
        router.post("/incidenten/:id/berichten/akkoord-vragen") { _, context in
            let incident = try await page.incident(context)
            let round = try await site.newsroom.askApprovals(of: incident.id, by: context.who, account: context.account)
            let notice: Notice = round.done.isEmpty ? .noneAsked : round.left.isEmpty ? .allAsked : .someAsked
            return Response.done(notice, at: IncidentTab.berichten.href(incident.id))
        }
        router.get("/incidenten/:id/berichten/:nummer") { request, context in
            let (incident, draft) = try await desk.found(context)
            return try await desk.show(draft, of: incident, FormState(), request, context)
        }
        router.post("/incidenten/:id/berichten/:nummer") { request, context in try await save(request, context) }
        router.get("/incidenten/:id/berichten/:nummer/bewerken") { request, context in try await edit(nil, request, context) }
        router.post("/incidenten/:id/berichten/:nummer/nakijken") { request, context in
            try await edit(try text(context), request, context)
        }
        router.post("/incidenten/:id/berichten/:nummer/bevindingen") { _, context in
            let (incident, draft) = try await desk.found(context)
            return try site.fragment("editor-parts", try await desk.findings(try text(context), draft, of: incident))
        }
        router.post("/incidenten/:id/berichten/:nummer/draad") { _, context in
            let (incident, draft) = try await desk.found(context)
            let saved = try await site.newsroom.keepAsThread(draft.id, by: context.who, account: context.account)
            return Response.done(.messageSaved, at: "/incidenten/\(incident.id)/berichten/\(saved.id)")
        }
        router.get("/incidenten/:id/berichten/:nummer/verschil") { request, context in try await difference(request, context) }
        router.get("/incidenten/:id/berichten/:nummer/uitvoer/:soort") { _, context in
            let (incident, draft) = try await desk.found(context)
            guard let format = ExportFormat(rawValue: try context.parameters.require("soort")) else { throw PageError.notFound }
            let bytes = try await site.newsroom.export(draft.id, as: format)
            let name = "\(incident.id)-\(draft.kind.rawValue)-versie-\(draft.version).\(format.rawValue)"
            return Response.file(ByteBuffer(bytes: bytes), named: name, type: format.mediaType)
        }
        router.get("/incidenten/:id/berichten/:nummer/tekst") { _, context in
            let (_, draft) = try await desk.found(context)
            let isApproved = try await site.newsroom.messageStatus(draft.id, isChecked: false).state.isApproved
            let text = isApproved ? ProposalMark.removed(from: draft.text) : draft.text
            return Response(
                status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
    }

    private func list(
        _ incident: Incident, _ form: FormState, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let screen = MessagesScreen(
            incident, strip: try await site.strip(of: incident, on: .berichten, for: context.visitor),
            messages: try await site.newsroom.messages(of: incident.id),
            channels: try site.newsroom.desk.templates().channels.all.map(\.channel.rawValue),
            cautions: try site.newsroom.desk.cautions(.persbericht, of: incident), form: form,
            at: site.newsroom.clock.now)
        return try site.page(
            "messages-page", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func make(_ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        var reader = FormReader(context.form)
        let options = MakingForm.read(&reader, at: site.newsroom.clock.now)
        guard reader.problems.isEmpty else { return try await list(incident, reader.state, request, context) }
        let channel = context.form["kanaal"]
        // A channel alone asks for a post there.
        let chosen = MessageKind(rawValue: context.form["soort"]) ?? (channel.isEmpty ? nil : .socialbericht)
        guard let kind = chosen else { throw Explanation(.badData, Words.Fill.choice) }
        let draft: Draft
        do {
            draft = try await site.newsroom.draft(
                kind, of: incident.id, channel: channel.isEmpty ? nil : Channel(rawValue: channel), options: options, by: context.who)
        } catch let error as TemplateError where error.code == .audienceTooNarrow {
            return try await list(incident, FormState(context.form, "lezers", Explanation(error).onPage), request, context)
        }
        let (saved, isLeft) = try await site.newsroom.saveUnlessChanged(draft, of: incident.id, by: context.who, account: context.account)
        return Response.done(isLeft ? .messageLeft : .messageMade, at: "/incidenten/\(incident.id)/berichten/\(saved.id)")
    }

    private func makeFirst(_ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        var reader = FormReader(context.form)
        let options = MakingForm.read(&reader, at: site.newsroom.clock.now)
        guard reader.problems.isEmpty else { return try await list(incident, reader.state, request, context) }
        let set = try await site.newsroom.makeFirstMessages(of: incident.id, options: options, by: context.who, account: context.account)
        guard !set.kept.isEmpty || !set.left.isEmpty else {
            throw set.failures.first ?? Explanation(.configuration, Words.First.noTemplates)
        }
        return Response.done(set.left.isEmpty ? .firstMade : .firstMadeBeside, at: IncidentTab.berichten.href(incident.id))
    }

    /// - Parameter unsaved: a text to look at that is not kept; nil shows the kept one.
    private func edit(_ unsaved: String?, _ request: Request, _ context: WebContext) async throws -> Response {
        let (incident, draft) = try await desk.found(context)
        let text = unsaved ?? draft.text
        let status = try await site.newsroom.messageStatus(draft.id, isChecked: false)
        let versions = try await site.newsroom.versions(of: draft.id).map(\.draft)
        let screen = EditorScreen(
            draft, text: text, findings: try await desk.findings(text, draft, of: incident), incident: incident,
            strip: try await site.strip(of: incident, on: .berichten, for: context.visitor),
            newer: status.isLatest ? nil : versions.first, rivals: versions.filter { status.rivals.contains($0.id) },
            at: site.newsroom.clock.now)
        return try site.page("editor", screen, request, context, isExercise: incident.exercise)
    }

    private func save(_ request: Request, _ context: WebContext) async throws -> Response {
        let (incident, draft) = try await desk.found(context)
        guard incident.isOpen else { throw IncidentError(.closed, incident.id.rawValue) }
        let saved = try await site.newsroom.saveText(try text(context), after: draft.id, by: context.who, account: context.account)
        return Response.done(
            saved.rival == nil ? .messageSaved : .messageRival, at: "/incidenten/\(incident.id)/berichten/\(saved.draft.id)")
    }

    private func difference(_ request: Request, _ context: WebContext) async throws -> Response {
        let (incident, draft) = try await desk.found(context)
        let versions = try await site.newsroom.versions(of: draft.id).map(\.draft)
        let wanted = Int64(request.query["met"])
        let earlier = versions.first { $0.id == wanted && $0.id != draft.id }
        let screen = DifferenceScreen(
            draft, try await site.newsroom.difference(of: draft.id, from: earlier?.id), with: earlier, of: versions,
            strip: try await site.strip(of: incident, on: .berichten, for: context.visitor),
            at: site.newsroom.clock.now)
        return try site.page("difference", screen, request, context, isExercise: incident.exercise)
    }

    private func text(_ context: WebContext) throws -> String {
        let text = context.form.text("tekst")
        guard !text.trimmed.isEmpty else { throw Explanation(.badData, Words.Fill.text) }
        try TextLimit.check(text)
        return text
    }
}
