import Foundation
import Hummingbird
import Incident
import Newsroom
import Storage

/// The raad: what its members read and ask, and the adviser's queue of their questions.
struct RaadRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }
    private static let kinds: Set<MessageKind> = [.instructie, .raadsinformatiebrief]

    func add(to router: Router<WebContext>) {
        router.get("/raad") { request, context in
            try site.page(
                "raad-list", RaadListScreen(try await site.newsroom.incidents(for: context.visitor, with: .readCouncil)), request, context)
        }
        router.get("/raad/:id") { request, context in try await read(try await page.incident(context), FormState(), request, context) }
        router.post("/raad/:id") { request, context in try await ask(request, context) }
        router.get("/incidenten/:id/raad") { request, context in
            try await queue(try await page.incident(context), RaadQueueScreen.Forms(), request, context)
        }
        router.post("/incidenten/:id/raad/:vraag/antwoord") { request, context in try await answer(request, context) }
        router.post("/incidenten/:id/raad/:vraag/nakijken") { _, context in try await look(context) }
        router.post("/incidenten/:id/raad/:vraag/delen") { request, context in try await share(request, context) }
        router.post("/incidenten/:id/raad/:vraag/intrekken") { request, context in try await withdraw(request, context) }
    }

    private func read(
        _ incident: Incident, _ form: FormState, findings: [RaadFinding] = [], _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let name = context.rememberedName
        let papers = try await papers(of: incident)
        var confidential: Set<Int64> = []
        for paper in papers where try await site.newsroom.isConfidential(paper.draft, of: incident) { confidential.insert(paper.draft.id) }
        let source = RaadScreen.Source(
            incident: incident, papers: papers, confidential: confidential,
            questions: try await site.newsroom.raadQuestions(of: incident.id),
            lastVisit: name.isEmpty ? nil : try await site.newsroom.visitAsRaad(incident.id, by: name), form: form, findings: findings,
            name: name, now: site.newsroom.clock.now)
        let screen = RaadScreen(source)
        return try site.page(
            "raad", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func ask(_ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        var reader = FormReader(context.form)
        let question = reader.required("vraag", else: Words.Fill.question)
        _ = reader.required("naam", else: Words.Fill.name)
        guard reader.problems.isEmpty else { return try await read(incident, reader.state, request, context) }
        do {
            _ = try await site.newsroom.askForRaad(
                question, of: incident.id, seen: RaadReplyForm.seen(context.form["laat-staan"]), by: context.who)
        } catch let hold as RaadHold {
            for finding in hold.findings { reader.refuse("vraag", finding.message) }
            return try await read(incident, reader.state, findings: hold.findings, request, context)
        }
        return Response.done(.questionAsked, at: "/raad/\(incident.id)", fragment: "vragen").remembering(context.form["naam"])
    }

    private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
        let (incident, number) = (try await page.incident(context), try number(context))
        var reader = FormReader(context.form)
        let reply = RaadRoutes.reply(context.form, of: incident)
        _ = reader.required("naam", else: Words.Fill.name)
        for field in ["vraag", "antwoord", "reden"] { _ = reader.optional(field) }
        let isFirst: Bool
        do {
            guard reader.problems.isEmpty else { throw RaadTyping() }
            isFirst = try await site.newsroom.answerRaad(number, of: incident.id, reply, by: context.who).versions.count == 1
        } catch is RaadTyping {
            return try await back(incident, number, reader, reply, request, context)
        } catch is RaadHold {
            return try await back(incident, number, reader, reply, request, context)
        }
        guard context.form["delen"] == "ja" else {
            return RaadRoutes.done(isFirst ? .questionAnswered : .answerChanged, incident, number).remembering(context.form["naam"])
        }
        return try await share(request, context).remembering(context.form["naam"])
    }

    /// The form as it was typed, with what there is to say of it.
    private func back(
        _ incident: Incident, _ number: Int64, _ reader: FormReader, _ reply: RaadReply, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        var reader = reader
        let reading = try await site.newsroom.readRaadReply(reply, to: number, of: incident.id)
        for finding in reading.open(seen: reply.seen) { reader.refuse(RaadRoutes.field(finding.part), finding.message) }
        let forms = RaadQueueScreen.Forms(replies: [number: reader.state], readings: [number: reading])
        return try await queue(incident, forms, request, context)
    }

    /// What there is to say while somebody types.
    private func look(_ context: WebContext) async throws -> Response {
        let (incident, number) = (try await page.incident(context), try number(context))
        let reply = RaadRoutes.reply(context.form, of: incident)
        let reading = try await site.newsroom.readRaadReply(reply, to: number, of: incident.id)
        // An empty field is no mistake while somebody is on her way.
        let findings = reading.findings.filter { !(reading.text.isEmpty && $0.part == .answer && $0.words.isEmpty) }
        return try site.fragment(
            "raad-findings",
            RaadFindingsPanel(findings, reading: reading, seen: reply.seen, prefix: RaadReplyForm.prefix(number)))
    }

    private func share(_ request: Request, _ context: WebContext) async throws -> Response {
        let (incident, number) = (try await page.incident(context), try number(context))
        do {
            let shared = try await site.newsroom.shareRaadAnswer(number, of: incident.id, by: context.who)
            return RaadRoutes.done(RaadRoutes.notice(shared.instructie), incident, number)
        } catch  where error is RaadHold || (error as? Explanation)?.kind == .badData {
            // What was answered stays; beside it stands why it is not for everybody.
            let state = FormState(problems: [FormProblem(field: "antwoord", text: Explanation(error).text)])
            return try await queue(incident, RaadQueueScreen.Forms(replies: [number: state]), request, context)
        }
    }

    private func withdraw(_ request: Request, _ context: WebContext) async throws -> Response {
        let (incident, number) = (try await page.incident(context), try number(context))
        var reader = FormReader(context.form)
        let reason = reader.optional("reden")
        do {
            guard reader.problems.isEmpty else { throw RaadTyping() }
            try await site.newsroom.withdrawRaadAnswer(number, of: incident.id, reason: reason, by: context.who)
        } catch let hold as RaadHold {
            for finding in hold.findings { reader.refuse("reden", finding.message) }
        } catch is RaadTyping {}
        guard reader.problems.isEmpty else {
            return try await queue(incident, RaadQueueScreen.Forms(withdrawals: [number: reader.state]), request, context)
        }
        return RaadRoutes.done(.answerWithdrawn, incident, number)
    }

    private func queue(
        _ incident: Incident, _ forms: RaadQueueScreen.Forms, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let raad = try site.newsroom.checklists().first { $0.id == "raad" }
        let questions = try await site.newsroom.raadQuestions(of: incident.id)
        var proposals: [Int64: RaadWording] = [:]
        for question in questions where question.isOpen {
            proposals[question.id] = try site.newsroom.raadWording(of: question.question, in: incident)
        }
        let screen = RaadQueueScreen(
            RaadQueueScreen.Source(
                incident: incident, strip: try await site.strip(of: incident, on: .raad, for: context.visitor), questions: questions,
                proposals: proposals, notKnown: site.newsroom.notKnownForRaad(incident), forms: forms,
                shouldKnow: raad?.meaning(for: incident),
                instructie: try await site.newsroom.messages(of: incident.id).first { $0.draft.kind == .instructie && $0.isLatest },
                name: context.rememberedName, now: site.newsroom.clock.now))
        return try site.page(
            "raad-queue", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private static func reply(_ form: FormFields, of incident: Incident) -> RaadReply {
        RaadReply(
            wording: form.values["vraag"] == nil ? nil : form["vraag"], words: form["antwoord"],
            facts: incident.facts.map(\.id).filter { form["feit-\($0)"] == "ja" }, isNotKnown: form["onbekend"] == "ja",
            seen: RaadReplyForm.seen(form["laat-staan"]), reason: form["reden"], after: Int(form["versies"]))
    }

    private static func field(_ part: RaadFinding.Part) -> String {
        switch part {
        case .question: "vraag"
        case .answer: "antwoord"
        case .reason: "reden"
        }
    }

    private static func notice(_ instructie: SharedAnswer.Instructie) -> Notice {
        switch instructie {
        case .none: .questionShared
        case .made: .sharedWithInstructie
        case .left: .sharedBesideOwn
        case .failed: .sharedNoInstructie
        }
    }

    private static func done(_ notice: Notice, _ incident: Incident, _ question: Int64) -> Response {
        Response.done(notice, at: IncidentTab.raad.href(incident.id), fragment: "vraag-\(question)")
    }

    /// Texts that the raad may read.
    private func papers(of incident: Incident) async throws -> [(draft: StoredDraft, approved: Date)] {
        var found: [(draft: StoredDraft, approved: Date)] = []
        for status in try await site.newsroom.messages(of: incident.id) where RaadRoutes.kinds.contains(status.draft.kind) {
            // Of each paper the newest version that was approved: what is still being written is not for the raad.
            let versions = try await site.newsroom.versions(of: status.draft.id)
            if let approved = versions.first(where: \.state.isApproved) {
                found.append((approved.draft, approved.state.at ?? approved.draft.created))
            }
        }
        return found
    }

    private func number(_ context: WebContext) throws -> Int64 {
        guard let number = context.parameters.get("vraag", as: Int64.self) else { throw PageError.notFound }
        return number
    }
}

/// A field that is too long or empty: the form comes back.
private struct RaadTyping: Error {}
