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
        router.get("/incidenten/:id/raad") { request, context in try await queue([:], request, context) }
        router.post("/incidenten/:id/raad/:vraag/antwoord") { request, context in try await answer(request, context) }
        router.post("/incidenten/:id/raad/:vraag/delen") { _, context in
            let incident = try await page.incident(context)
            try await site.newsroom.shareRaadAnswer(try number(context), of: incident.id, by: context.who)
            return Response.done(.questionShared, at: IncidentTab.raad.href(incident.id))
        }
    }

    private func read(_ incident: Incident, _ form: FormState, _ request: Request, _ context: WebContext) async throws -> Response {
        let name = context.rememberedName
        let papers = try await papers(of: incident)
        var confidential: Set<Int64> = []
        for paper in papers where try await site.newsroom.isConfidential(paper.draft, of: incident) { confidential.insert(paper.draft.id) }
        let source = RaadScreen.Source(
            incident: incident, papers: papers, confidential: confidential,
            questions: try await site.newsroom.raadQuestions(of: incident.id),
            lastVisit: name.isEmpty ? nil : try await site.newsroom.visitAsRaad(incident.id, by: name), form: form, name: name,
            now: site.newsroom.clock.now)
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
        _ = try await site.newsroom.askForRaad(question, of: incident.id, by: context.who)
        return Response.done(.questionAsked, at: "/raad/\(incident.id)", fragment: "vragen").remembering(context.form["naam"])
    }

    private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        let number = try number(context)
        var reader = FormReader(context.form)
        let text = reader.required("antwoord", else: Words.Fill.answer)
        _ = reader.required("naam", else: Words.Fill.name)
        guard reader.problems.isEmpty else { return try await queue([number: reader.state], request, context) }
        let facts = incident.facts.map(\.id).filter { context.form["feit-\($0)"] == "ja" }
        _ = try await site.newsroom.answerRaad(number, of: incident.id, text, facts: facts, by: context.who)
        if context.form["delen"] == "ja" { try await site.newsroom.shareRaadAnswer(number, of: incident.id, by: context.who) }
        return Response.done(
            context.form["delen"] == "ja" ? .questionShared : .questionAnswered, at: IncidentTab.raad.href(incident.id)
        )
        .remembering(context.form["naam"])
    }

    private func queue(_ forms: [Int64: FormState], _ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        let raad = try site.newsroom.checklists().first { $0.id == "raad" }
        let screen = RaadQueueScreen(
            incident, strip: try await site.strip(of: incident, on: .raad, for: context.visitor),
            questions: try await site.newsroom.raadQuestions(of: incident.id), forms: forms, shouldKnow: raad?.meaning(for: incident),
            instructie: try await papers(of: incident).first { $0.draft.kind == .instructie }?.draft.created, name: context.rememberedName,
            at: site.newsroom.clock.now)
        return try site.page(
            "raad-queue", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
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
