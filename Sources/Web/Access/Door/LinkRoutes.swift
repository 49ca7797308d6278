import Accounts
import Hummingbird
import Newsroom

/// The one-time link of an invitation or a lost password. Looking at it does not use it up: chat programs look at links that they show.
struct LinkRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get("/welkom/:link") { request, context in
            let owner = try await site.newsroom.owner(ofLink: try context.parameters.require("link"))
            return try page(owner, FormState(), request, context)
        }
        router.post("/welkom/:link") { request, context in try await use(request, context) }
    }

    private func page(_ owner: Account, _ form: FormState, _ request: Request, _ context: WebContext) throws -> Response {
        let screen = WelcomeScreen(form, owner: owner, action: "/welkom/\(try context.parameters.require("link"))")
        return try site.page(
            "welcome", screen, request, context, isFaulty: screen.hasProblems, status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func use(_ request: Request, _ context: WebContext) async throws -> Response {
        let link = try context.parameters.require("link")
        let owner = try await site.newsroom.owner(ofLink: link)
        var reader = FormReader(context.form)
        let password = PasswordPair.read(&reader)
        if reader.problems.isEmpty {
            do {
                switch try await site.newsroom.useLink(link, password: password, from: context.caller(request)) {
                case .signedIn(_, let secret): return try await site.enter(secret, at: "/", context)
                case .needsCode(let ticket):
                    return try SignInRoutes(site: site).codePage(FormState(), ticket: ticket.text, wayBack: "/", request, context)
                case .refused, .mustWait: return Response.redirect(to: "/aanmelden")
                }
            } catch let error as AccountProblem {
                reader.refuse(error.formField, error.explanation.text)
            }
        }
        return try page(owner, reader.state, request, context)
    }
}
