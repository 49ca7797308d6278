import Accounts
import HTTPTypes
import Hummingbird
import Newsroom
import Storage

/// Somebody's own account: password, codes, where she is signed in, tokens.
struct MineRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/mijn") { request, context in try await page(MineForms(), request, context) }
        router.post("/mijn/wachtwoord") { request, context in try await changePassword(request, context) }
        router.post("/mijn/overal-afmelden") { _, context in
            let account = try account(context)
            try await site.newsroom.signOutEverywhere(account.id, by: account.displayName)
            return Response.redirect(to: "/aanmelden").signedOut(context)
        }
        router.post("/mijn/tokens") { request, context in try await makeToken(request, context) }
        router.post("/mijn/tokens/:nummer/weg") { _, context in
            let account = try account(context)
            guard let number = context.parameters.get("nummer", as: Int64.self) else { throw PageError.notFound }
            try await site.newsroom.revokeToken(number, owner: account.id, by: account.displayName)
            return Response.done(.tokenRevoked, at: "/mijn", fragment: "tokens")
        }
    }

    private func account(_ context: WebContext) throws -> Account {
        guard let account = context.visitor.account else { throw PageError.signedOut }
        return account
    }

    private func page(
        _ forms: MineForms, newToken: String? = nil, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let account = try account(context)
        let screen = MineScreen(
            account, forms: forms, sessions: try await site.newsroom.sessions(of: account.id),
            tokens: try await site.newsroom.tokens(of: account.id), newToken: newToken, policy: try await site.newsroom.codePolicy(),
            present: context.visitor.means, at: site.newsroom.clock.now)
        return try site.page(
            "mine", screen, request, context, isFaulty: screen.hasProblems, status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func changePassword(_ request: Request, _ context: WebContext) async throws -> Response {
        let account = try account(context)
        var reader = FormReader(context.form)
        let present = context.form.values["huidig"] ?? ""
        if present.isEmpty { reader.refuse("huidig", Words.Fill.password) }
        let password = PasswordPair.read(&reader)
        if reader.problems.isEmpty {
            do {
                let secret = try await site.newsroom.changePassword(
                    of: account.id, from: present, to: password, from: context.caller(request))
                return Response.done(.passwordChanged, at: "/mijn").signedIn(secret, context)
            } catch let error as AccountProblem {
                reader.refuse(error.formField, error.explanation.text)
            }
        }
        return try await page(MineForms(password: reader.state), request, context)
    }

    private func makeToken(_ request: Request, _ context: WebContext) async throws -> Response {
        let account = try account(context)
        var reader = FormReader(context.form)
        let label = reader.required("waarvoor", else: Words.Fill.label)
        let scopes = Scope.allCases.filter { context.form["mag-\($0.rawValue)"] == "ja" }
        if scopes.isEmpty { reader.refuse("mag", Words.Fill.scopes) }
        let days = reader.optional("dagen")
        if !days.isEmpty, Int(days) == nil { reader.refuse("dagen", Words.Fill.number) }
        let password = context.form.values["token-wachtwoord"] ?? ""
        if account.hasPassword, password.isEmpty { reader.refuse("token-wachtwoord", Words.Fill.password) }
        if reader.problems.isEmpty {
            do {
                if account.hasPassword { try await site.newsroom.checkPassword(password, of: account, from: context.caller(request)) }
                let made = try await site.newsroom.makeToken(
                    for: account.id, label: label, scopes: Set(scopes), days: Int(days), by: account.displayName)
                return try await page(MineForms(), newToken: made.secret.text, request, context)
            } catch let error as AccountProblem {
                reader.refuse(error.field == .present ? "token-wachtwoord" : error.formField, error.explanation.text)
            }
        }
        return try await page(MineForms(token: reader.state), request, context)
    }
}
