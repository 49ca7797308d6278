import Accounts
import Hummingbird
import Newsroom

/// The first start: whoever sits at this machine, or can read the program's log, makes the first account.
struct SetUpRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/inrichten") { request, context in
            guard try await !site.newsroom.hasAccounts() else { return Response.redirect(to: "/") }
            return try page(FormState(), request, context)
        }
        router.post("/inrichten") { request, context in try await setUp(request, context) }
    }

    private func page(_ form: FormState, _ request: Request, _ context: WebContext) throws -> Response {
        let screen = SetUpScreen(form, needsCode: !context.client.isLocal)
        return try site.page(
            "set-up", screen, request, context, isFaulty: screen.hasProblems, status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func setUp(_ request: Request, _ context: WebContext) async throws -> Response {
        guard try await !site.newsroom.hasAccounts() else { throw PageError.notYours }
        var reader = FormReader(context.form)
        let displayName = reader.required("volledige-naam", else: Words.Fill.displayName)
        let name = reader.required("gebruikersnaam", else: Words.Fill.newUserName)
        let password = PasswordPair.read(&reader)
        let caller = context.caller(request)
        if !context.client.isLocal {
            let code = reader.required("code", else: Words.Fill.setUpCode)
            if try !code.isEmpty && !site.newsroom.acceptsSetUpCode(code, from: caller) {
                reader.refuse("code", Words.Access.wrongSetUpCode)
            }
        }
        if reader.problems.isEmpty {
            do {
                let (_, secret) = try await site.newsroom.setUp(name: name, displayName: displayName, password: password, from: caller)
                return Response.redirect(to: "/").signedIn(secret, context)
            } catch let error as AccountProblem {
                reader.refuse(error.formField, error.explanation.text)
            }
        }
        return try page(reader.state, request, context)
    }
}
