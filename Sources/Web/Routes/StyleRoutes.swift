import Foundation
import HTTPTypes
import Hummingbird
import Newsroom

/// How documents of the organisation look.
struct StyleRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/beheer/huisstijl") { request, context in try show(FormState(), request, context) }
        router.post("/beheer/huisstijl") { request, context in
            do {
                try await site.newsroom.setSender(context.form.text("afzender"), by: context.who)
                return Response.done(.styleSaved, at: "/beheer/huisstijl")
            } catch let error as Explanation {
                return try show(FormState(context.form, "afzender", error.onPage), request, context)
            }
        }
        router.get("/beheer/huisstijl/:soort") { _, context in
            let format = try context.parameters.require("soort")
            let data = try site.newsroom.reference(format)
            return Response.file(ByteBuffer(bytes: data), named: "referentie.\(format)", type: "application/octet-stream")
        }
        router.post("/beheer/huisstijl/:soort") { request, context in
            let format = try context.parameters.require("soort")
            do {
                guard let file = context.form.files["bestand-\(format)"] else { throw Explanation(.badData, Words.Upload.none) }
                try await site.newsroom.keepReference(file.bytes, as: format, by: context.who)
                return Response.done(.styleSaved, at: "/beheer/huisstijl")
            } catch let error as Explanation where error.kind == .badData {
                return try show(
                    FormState(values: [:], problems: [FormProblem(field: "bestand-\(format)", text: error.onPage)]), request, context)
            }
        }
        router.post("/beheer/huisstijl/:soort/terug") { _, context in
            try await site.newsroom.dropReference(try context.parameters.require("soort"), by: context.who)
            return Response.done(.styleDropped, at: "/beheer/huisstijl")
        }
    }

    private func show(_ form: FormState, _ request: Request, _ context: WebContext) throws -> Response {
        let screen = StyleScreen(site.newsroom.houseStyle(), form: form)
        return try site.page(
            "style", screen, request, context, place: .admin, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }
}

extension FormState {
    /// What came in, with one thing wrong in it.
    init(_ form: FormFields, _ field: String, _ text: String) {
        self.init(values: form.values, problems: [FormProblem(field: field, text: text)])
    }
}
