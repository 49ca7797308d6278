import DutchText
import Foundation
import Hummingbird
import Incident
import Newsroom

/// From signal to a full set of messages: opens the incident, keeps what is certain, and makes every first message.
struct FirstMessageRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/eerste-bericht") { request, context in
            let scenario = request.query["scenario"]
            return try await show(FormState(), scenario: scenario, preview: nil, request, context)
        }
        router.post("/eerste-bericht") { request, context in try await make(request, context) }
        router.post("/eerste-bericht/bekijken") { request, context in
            var reader = FormReader(context.form)
            let answers = FirstAnswers(&reader, at: site.newsroom.clock.now)
            // To look is not to send: what is still empty is no mistake yet.
            return try await show(
                FormState(values: context.form.values), scenario: answers.scenario, preview: try preview(answers), request, context)
        }
        router.post("/eerste-bericht/voorbeeld") { _, context in
            var reader = FormReader(context.form)
            return try site.fragment("first-preview", try preview(FirstAnswers(&reader, at: site.newsroom.clock.now)))
        }
    }

    private func make(_ request: Request, _ context: WebContext) async throws -> Response {
        var reader = FormReader(context.form)
        let now = site.newsroom.clock.now
        let answers = FirstAnswers(&reader, at: now)
        guard reader.problems.isEmpty else {
            return try await show(reader.state, scenario: answers.scenario, preview: try preview(answers), request, context)
        }
        if let twin = try await twin(of: answers, context) {
            reader.refuse("gebeurd", Words.First.alreadyOpen(DutchMoment(twin.signalledAt).short(at: now)))
            return try await show(reader.state, scenario: answers.scenario, preview: try preview(answers), request, context)
        }
        let incident = try await open(answers, at: now, by: context.who)
        let fact = try await site.newsroom.addFact(answers.fact, to: incident.id, by: context.who)
        try await site.newsroom.confirmFact(fact, of: incident.id, source: answers.source, by: context.who)
        try await site.newsroom.tell(incident.id, by: context.who) { answers.write(into: &$0) }
        _ = try await site.newsroom.makeFirstMessages(of: incident.id, by: context.who, account: context.account)
        return Response.done(.firstAsked, at: IncidentTab.berichten.href(incident.id)).remembering(context.form["naam"])
    }

    /// The same incident, open already: somebody went back and pressed the button again, or two people opened it at once.
    private func twin(of answers: FirstAnswers, _ context: WebContext) async throws -> Incident? {
        try await site.newsroom.incidents(for: context.visitor).first {
            $0.isOpen && !$0.exercise && $0.title == answers.title && $0.municipality == answers.municipality && $0.place == answers.place
        }
    }

    private func open(_ answers: FirstAnswers, at now: Date, by who: String) async throws -> Incident {
        let opening = try answers.opening(at: now)
        guard let scenario = try site.newsroom.scenarios().scenarios.first(where: { $0.id == answers.scenario }) else {
            return try await site.newsroom.openIncident(opening, by: who)
        }
        return try await site.newsroom.openIncident(opening, with: scenario, by: who).incident
    }

    private func preview(_ answers: FirstAnswers) throws -> FirstPreview {
        let now = site.newsroom.clock.now
        return FirstPreview(try site.newsroom.desk.draft(.socialbericht, of: answers.imagined(at: now), channel: .x))
    }

    private func show(
        _ form: FormState, scenario: String, preview: FirstPreview?, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let start = FirstMessageScreen.Start(
            last: try await site.newsroom.incidents(for: context.visitor).first { !$0.exercise },
            scenarios: try site.newsroom.scenarios().scenarios,
            scenario: scenario, name: context.rememberedName, now: site.newsroom.clock.now)
        let screen = FirstMessageScreen(form, start: start, preview: preview)
        return try site.page(
            "first-message", screen, request, context, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }
}
