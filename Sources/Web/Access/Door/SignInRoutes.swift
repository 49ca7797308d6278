import Accounts
import HTTPTypes
import Hummingbird
import Newsroom

/// Signing in and out.
struct SignInRoutes {
    let site: Site
    /// In the address after signing out.
    static let left = "afgemeld"

    func add(to router: Router<WebContext>) {
        router.get("/aanmelden") { request, context in
            guard try await site.newsroom.hasAccounts() else { return Response.redirect(to: "/inrichten") }
            if context.visitor.isSignedIn { return Response.redirect(to: WayBack.asked(request)) }
            let leaving = await Leaving(request, context, site)
            var response = try page(FormState(), wayBack: WayBack.asked(request), leaving: leaving, request, context)
            if leaving == .everywhere { response.setCookie(DepartureCookie.ended(isSecure: context.client.isSecure)) }
            return response
        }
        router.post("/aanmelden") { request, context in try await signIn(request, context) }
        router.post("/aanmelden/code") { request, context in try await takeCode(request, context) }
        router.post("/afmelden") { _, context in
            let departure = try await site.newsroom.leave(context.visitor)
            var response = Response.redirect(to: "/aanmelden?\(SignInRoutes.left)=ja").signedOut(context)
            if let departure { response.setCookie(DepartureCookie.cookie(departure, isSecure: context.client.isSecure)) }
            return response
        }
    }

    func page(
        _ form: FormState, wayBack: String, leaving: Leaving = .no, lapse: SignInScreen.Lapse? = nil, kept: KeptForm? = nil,
        _ request: Request, _ context: WebContext,
        status: HTTPResponse.Status? = nil
    ) throws -> Response {
        let screen = SignInScreen(
            form, wayBack: wayBack, signOn: site.signOnName, leaving: leaving, lapse: lapse, kept: kept ?? KeptForm(in: context.form))
        let standard: HTTPResponse.Status = screen.hasProblems ? .unprocessableContent : .ok
        return try site.page("sign-in", screen, request, context, isFaulty: screen.hasProblems, status: status ?? standard)
    }

    private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        let wayBack = WayBack.path(context.form["naar"])
        var reader = FormReader(context.form)
        let name = reader.required("gebruikersnaam", else: Words.Fill.userName)
        let password = context.form.values["wachtwoord"] ?? ""
        if password.isEmpty { reader.refuse("wachtwoord", Words.Fill.password) }
        guard reader.problems.isEmpty else { return try page(reader.state, wayBack: wayBack, request, context) }
        switch try await site.newsroom.signIn(name: name, password: password, from: context.caller(request)) {
        case .signedIn(_, let secret): return try await enter(secret, at: wayBack, request, context)
        case .needsCode(let ticket): return try codePage(FormState(), ticket: ticket.text, wayBack: wayBack, request, context)
        case .refused:
            reader.refuse("gebruikersnaam", Words.Access.wrong)
            return try page(reader.state, wayBack: wayBack, request, context)
        case .mustWait(let wait):
            reader.refuse("gebruikersnaam", AccountWords.tooMany(wait))
            return try page(reader.state, wayBack: wayBack, request, context, status: .tooManyRequests).retry(after: wait)
        }
    }

    /// Lets her in: to where she was going, or first to what she sent before she had to sign in.
    private func enter(_ secret: Secret, at wayBack: String, _ request: Request, _ context: WebContext) async throws -> Response {
        guard let kept = KeptForm(in: context.form) else { return try await site.enter(secret, at: wayBack, context) }
        try await site.newsroom.signOut(context.visitor)
        var context = context
        context.visitor = try await site.newsroom.visitor(session: secret.text)
        context.formToken = FormToken.token(of: secret.text)
        return try site.page("kept-form", KeptFormScreen(kept, wayBack: wayBack), request, context).signedIn(secret, context)
    }

    func codePage(
        _ form: FormState, ticket: String, wayBack: String, _ request: Request, _ context: WebContext,
        status: HTTPResponse.Status? = nil
    ) throws -> Response {
        let screen = CodeScreen(form, ticket: ticket, wayBack: wayBack, kept: KeptForm(in: context.form))
        let standard: HTTPResponse.Status = screen.hasProblems ? .unprocessableContent : .ok
        return try site.page("code", screen, request, context, isFaulty: screen.hasProblems, status: status ?? standard)
    }

    private func takeCode(_ request: Request, _ context: WebContext) async throws -> Response {
        let wayBack = WayBack.path(context.form["naar"])
        let ticket = context.form["kaartje"]
        var reader = FormReader(context.form)
        let code = reader.required("code", else: Words.Fill.code)
        guard reader.problems.isEmpty else { return try codePage(reader.state, ticket: ticket, wayBack: wayBack, request, context) }
        switch try await site.newsroom.signIn(ticket: ticket, code: code, from: context.caller(request)) {
        case .signedIn(_, let secret): return try await enter(secret, at: wayBack, request, context)
        case .needsCode, .refused:
            reader.refuse("code", Words.Access.wrongCode)
            return try codePage(reader.state, ticket: ticket, wayBack: wayBack, request, context)
        case .mustWait(let wait):
            reader.refuse("code", AccountWords.tooMany(wait))
            return try codePage(reader.state, ticket: ticket, wayBack: wayBack, request, context, status: .tooManyRequests).retry(
                after: wait)
        }
    }
}
