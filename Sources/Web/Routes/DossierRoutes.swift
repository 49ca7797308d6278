import Foundation
import HTTPTypes
import Hummingbird
import Incident
import Newsroom
import Storage

/// Incidents as files: one to keep, and one to open an incident from.
struct DossierRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/incidenten/:id/dossier.json") { _, context in
            let incident = try await IncidentPage(site: site).incident(context)
            return Response.file(
                ByteBuffer(bytes: try Dossier(incident).json()), named: "\(incident.id).json", type: "application/json; charset=utf-8")
        }
        router.get("/incidenten/inlezen") { request, context in try show(FormState(), request, context) }
        router.post("/incidenten/inlezen") { request, context in
            let file = context.form.files["bestand"]
            let field = file == nil ? "dossier" : "bestand"
            let bytes = file?.bytes ?? Data(context.form.text("dossier").trimmed.utf8)
            guard !bytes.isEmpty else { return try show(FormState(context.form, "bestand", Words.Fill.dossier), request, context) }
            do {
                let incident = try await site.newsroom.importIncident(try Dossier(json: bytes), by: context.who)
                return Response.done(.imported, at: "/incidenten/\(incident.id)")
            } catch let error as IncidentError {
                return try show(FormState(context.form, field, Explanation(error).onPage), request, context)
            } catch let error as StorageError where error.code == .alreadyExists {
                return try show(FormState(context.form, field, Words.Fill.knownDossier), request, context)
            } catch let error as Explanation where error.kind == .badData {
                return try show(FormState(context.form, field, error.onPage), request, context)
            }
        }
    }

    private func show(_ form: FormState, _ request: Request, _ context: WebContext) throws -> Response {
        let screen = DossierScreen(form)
        return try site.page(
            "dossier", screen, request, context, isFaulty: screen.hasProblems, status: screen.hasProblems ? .unprocessableContent : .ok)
    }
}
