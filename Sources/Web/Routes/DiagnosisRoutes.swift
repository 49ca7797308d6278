import Hummingbird
import Incident
import Newsroom

/// The crisis diagnosis: first look what the answers point to, then choose and keep. People choose; nothing is added up.
struct DiagnosisRoutes {
    let site: Site
    private var page: IncidentPage { IncidentPage(site: site) }

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/diagnose") { request, context in
            let incident = try await page.incident(context)
            // A next diagnosis starts from the answers of the last one: most of them still hold.
            let last = incident.diagnoses.last?.answers.map { ($0.question, $0.risk.rawValue) } ?? []
            let grounds =
                incident.diagnoses.last?.answers.compactMap { answer in answer.note.map { ("\(answer.question)-grond", $0) } } ?? []
            let form = FormState(values: Dictionary(last + grounds) { $1 })
            return try await show(incident, form, summary: nil, request, context)
        }
        router.post("/incidenten/:id/diagnose") { request, context in try await answer(request, context) }
    }

    private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
        let incident = try await page.incident(context)
        let tables = try site.newsroom.diagnosisTables()
        let answers = tables.questions.compactMap { question in
            Diagnosis.Risk(rawValue: context.form[question.id]).map {
                let note = String(context.form["\(question.id)-grond"].prefix(FormReader.longest))
                return Diagnosis.Answer(question: question.id, risk: $0, note: note.isEmpty ? nil : note)
            }
        }
        var reader = FormReader(context.form)
        if answers.isEmpty { reader.refuse((tables.questions.first?.id ?? "") + "-1", Words.Fill.diagnosis) }
        let summary = answers.isEmpty ? nil : DiagnosisSummary(answers, tables)
        guard context.form["stap"] == "bewaren", let summary else {
            return try await show(incident, reader.state, summary: summary, request, context)
        }
        let advice = reader.choice("advies", or: summary.suggested)
        _ = reader.required("naam", else: Words.Fill.name)
        guard reader.problems.isEmpty else { return try await show(incident, reader.state, summary: summary, request, context) }
        _ = try await site.newsroom.diagnose(incident.id, answers, advice: advice, note: context.form["notitie"], by: context.who)
        return Response.done(.diagnosed, at: IncidentTab.diagnose.href(incident.id)).remembering(context.form["naam"])
    }

    private func show(
        _ incident: Incident, _ form: FormState, summary: DiagnosisSummary?, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let screen = DiagnosisScreen(
            incident, tables: try site.newsroom.diagnosisTables(),
            strip: try await site.strip(of: incident, on: .diagnose, for: context.visitor), form: form,
            summary: summary, name: context.rememberedName, at: site.newsroom.clock.now)
        return try site.page(
            "diagnosis", screen, request, context, isExercise: incident.exercise, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }
}
