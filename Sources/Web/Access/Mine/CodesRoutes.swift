import Accounts
import Hummingbird
import Newsroom

/// Setting up the codes of an app, and taking them away.
struct CodesRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/mijn/codes") { request, context in try await page(OneTimeCode(), FormState(), request, context) }
        router.post("/mijn/codes") { request, context in try await setUp(request, context) }
        router.post("/mijn/codes/weg") { request, context in try await remove(request, context) }
    }

    private func page(_ shared: OneTimeCode, _ form: FormState, _ request: Request, _ context: WebContext) async throws -> Response {
        guard let account = context.visitor.account else { throw PageError.signedOut }
        let policy = try await site.newsroom.codePolicy()
        let screen = CodesScreen(account, shared, form, policy: policy)
        return try site.page(
            "codes", screen, request, context, isFaulty: screen.hasProblems, status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func setUp(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let account = context.visitor.account else { throw PageError.signedOut }
        // The secret comes back from the page: it is hers alone, and until a code fits it means nothing.
        guard let shared = OneTimeCode(base32: context.form["sleutel"]), shared.secret.count == 20, !account.hasCodes else {
            return .redirect(to: "/mijn/codes")
        }
        var reader = FormReader(context.form)
        let code = reader.required("code", else: Words.Fill.code)
        if reader.problems.isEmpty {
            do {
                try await site.newsroom.setUpCodes(of: account.id, shared, code: code, by: account.displayName)
                return Response.done(.codesSet, at: "/mijn")
            } catch let error as AccountProblem {
                reader.refuse("code", error.explanation.text)
            }
        }
        return try await page(shared, reader.state, request, context)
    }

    /// Asks for the password: a browser that was left open must not be enough.
    private func remove(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let account = context.visitor.account else { throw PageError.signedOut }
        var reader = FormReader(context.form)
        let password = context.form.values["huidig"] ?? ""
        if password.isEmpty { reader.refuse("huidig", Words.Fill.password) }
        if reader.problems.isEmpty {
            do {
                try await site.newsroom.removeCodes(of: account.id, password: password, from: context.caller(request))
                return Response.done(.codesRemoved, at: "/mijn")
            } catch let error as AccountProblem {
                reader.refuse("huidig", error.explanation.text)
            }
        }
        return try await page(OneTimeCode(), reader.state, request, context)
    }
}
