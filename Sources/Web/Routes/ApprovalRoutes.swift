import Editing
import Foundation
import Hummingbird
import Incident
import Newsroom
import Principles
import Storage

/// From text to publication: ask, approve or return with a reason, look again after a change, write down what went out.
struct ApprovalRoutes {
    let site: Site
    private var desk: MessagePage { MessagePage(site: site) }

    func add(to router: Router<WebContext>) {
        router.post("/incidenten/:id/berichten/:nummer/vraag-akkoord") { request, context in
            try await step(.approvalAsked, field: "akkoord", request, context) { draft, who in
                // Whoever approves could do nothing with it yet.
                let holds = try await site.newsroom.messageStatus(draft.id).holds
                guard holds.isEmpty else { throw EditingError(.held, holds: holds) }
                return try await site.newsroom.askApproval(draft.id, by: who, account: context.account)
            }
        }
        router.post("/incidenten/:id/berichten/:nummer/goedkeuren") { request, context in
            let emergency = context.form["nood"]
            return try await step(.approved, field: "nood", request, context) { draft, who in
                try await site.newsroom.approve(
                    draft.id, by: who, account: context.account, isMandated: context.mayApprove,
                    emergency: emergency.isEmpty ? nil : emergency)
            }
        }
        router.post("/incidenten/:id/berichten/:nummer/teruggeven") { request, context in
            let reason = context.form["reden"]
            return try await step(.returned, field: "reden", request, context) { draft, who in
                try await site.newsroom.giveBack(
                    draft.id, reason: reason, by: who, account: context.account, isMandated: context.mayApprove)
            }
        }
        router.post("/incidenten/:id/berichten/:nummer/nagekeken") { request, context in
            try await step(.lookedAgain, field: "reden", request, context) { draft, who in
                try await site.newsroom.lookAgain(draft.id, by: who, account: context.account)
            }
        }
        router.post("/incidenten/:id/berichten/:nummer/antwoord") { request, context in try await answer(request, context) }
        router.post("/incidenten/:id/berichten/:nummer/lezers") { request, context in
            let (incident, draft) = try await desk.found(context)
            do {
                if context.form["vertrouwelijk"] == "opnieuw" {
                    let saved = try await site.newsroom.makeOpenLetter(after: draft.id, by: context.who)
                    return Response.done(.openLetterMade, at: "/incidenten/\(incident.id)/berichten/\(saved.id)")
                }
                try await site.newsroom.setConfidentiality(context.form["vertrouwelijk"] == "ja", of: draft.id, by: context.who)
                return Response.done(.readersSaid, at: "/incidenten/\(incident.id)/berichten/\(draft.id)", fragment: "lezers")
            } catch let error as Explanation where error.kind == .badData {
                return try await desk.show(draft, of: incident, FormState(context.form, "lezers-kop", error.onPage), request, context)
            }
        }
        router.post("/incidenten/:id/bevindingen/terug") { _, context in
            let incident = try await IncidentPage(site: site).incident(context)
            try await site.newsroom.takeBackAnswer(to: context.form["bevinding"], of: incident.id, by: context.who)
            let back = Int64(context.form["bericht"]).map { "/\($0)" } ?? ""
            return Response.done(.answerTakenBack, at: IncidentTab.berichten.href(incident.id) + back, fragment: "bevindingen")
        }
        router.post("/incidenten/:id/berichten/:nummer/overnemen") { _, context in try await merge(context) }
        router.post("/incidenten/:id/berichten/:nummer/publicatie") { request, context in try await publish(request, context) }
    }

    /// Takes one step; when it is refused the page says why, and nothing has changed.
    private func step(
        _ notice: Notice, field: String, _ request: Request, _ context: WebContext,
        _ act: (StoredDraft, String) async throws -> MessageStatus
    ) async throws -> Response {
        let (incident, draft) = try await desk.found(context)
        do {
            _ = try await act(draft, context.who)
        } catch let error as EditingError {
            let text = error.code == .noReason ? Words.Message.whyReturned : Explanation(error).onPage
            let form = FormState(values: context.form.values, problems: [FormProblem(field: field, text: text)])
            return try await desk.show(draft, of: incident, form, request, context)
        }
        return Response.done(notice, at: "/incidenten/\(incident.id)/berichten/\(draft.id)")
    }

    /// Lets a finding stand, with a reason that is kept.
    private func answer(_ request: Request, _ context: WebContext) async throws -> Response {
        let (incident, draft) = try await desk.found(context)
        var reader = FormReader(context.form)
        let key = reader.required("bevinding", else: Words.Fill.choice)
        let reason = reader.required("waarom", else: Words.Fill.letStand)
        guard reader.problems.isEmpty else { return try await desk.show(draft, of: incident, reader.state, request, context) }
        if let part = MissingPart(named: key) {
            try await site.newsroom.answerMissing(
                part, in: draft.text, kind: draft.kind, of: incident.id, reason: reason, by: context.who)
            return Response.done(.partAnswered, at: "/incidenten/\(incident.id)/berichten/\(draft.id)", fragment: "hoeft-niet")
        }
        try await site.newsroom.answerFinding(key, in: draft.text, kind: draft.kind, of: incident.id, reason: reason, by: context.who)
        return Response.done(.findingAnswered, at: "/incidenten/\(incident.id)/berichten/\(draft.id)", fragment: "bevindingen")
    }

    private func merge(_ context: WebContext) async throws -> Response {
        let (incident, draft) = try await desk.found(context)
        let numbers = context.form.values.compactMap { name, value in
            value == "ja" && name.hasPrefix("voorstel-") ? Int(name.dropFirst("voorstel-".count)) : nil
        }
        let saved = try await site.newsroom.takeMerge(draft.id, taking: Set(numbers), by: context.who, account: context.account)
        return Response.done(.messageSaved, at: "/incidenten/\(incident.id)/berichten/\(saved.id)")
    }

    private func publish(_ request: Request, _ context: WebContext) async throws -> Response {
        let (incident, draft) = try await desk.found(context)
        var reader = FormReader(context.form)
        let place = reader.required("waar", else: Words.Fill.published)
        let address = reader.optional("adres")
        let moment = reader.moment("wanneer")
        let group = ReaderGroup(rawValue: context.form["lezers"])
        let readers = group ?? ReaderGroup(draft.kind)
        if let readers, readers != .mediaEnPubliek, context.form["besloten"] != "ja", Publication.isOpenPlace(place) {
            reader.refuse("lezers", Words.Message.openPlace(readers))
        }
        if reader.problems.isEmpty {
            do {
                let outcome = try await site.newsroom.publish(
                    draft.id, place: place, group: group, address: address.isEmpty ? nil : address, at: moment, by: context.who,
                    account: context.account)
                return Response.done(
                    outcome.skipped.isEmpty ? .published : .publishedEarly, at: "/incidenten/\(incident.id)/berichten/\(draft.id)")
            } catch let error as EditingError {
                reader.refuse("waar", Explanation(error).onPage)
            }
        }
        return try await desk.show(draft, of: incident, reader.state, request, context)
    }
}
