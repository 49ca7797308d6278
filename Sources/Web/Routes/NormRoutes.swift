import Hummingbird
import Newsroom

/// The organisation's norms.
struct NormRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/beheer/normen") { request, context in try show(FormState(), request, context) }
        router.post("/beheer/normen") { request, context in
            var reader = FormReader(context.form)
            var values: [Norm: Int] = [:]
            for norm in Norm.allCases {
                guard let number = Int(reader.required(norm.rawValue, else: Words.Admin.number(norm))), norm.accepts(number) else {
                    if !context.form[norm.rawValue].isEmpty { reader.refuse(norm.rawValue, Words.Admin.number(norm)) }
                    continue
                }
                values[norm] = number
            }
            guard reader.problems.isEmpty else { return try show(reader.state, request, context) }
            try await site.newsroom.setNorms(values, by: context.who)
            return Response.done(.settingSaved, at: "/beheer/normen")
        }
    }

    private func show(_ form: FormState, _ request: Request, _ context: WebContext) throws -> Response {
        let screen = NormsScreen(site.newsroom.configuration, form: form)
        return try site.page(
            "norms", screen, request, context, place: .admin, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }
}
