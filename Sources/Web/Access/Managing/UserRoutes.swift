import Accounts
import HTTPTypes
import Hummingbird
import Newsroom

/// Who may sign in: for a beheerder.
struct UserRoutes {
    let site: Site
    private static let place = "/beheer/gebruikers"

    func add(to router: Router<WebContext>) {
        router.get("/beheer") { _, _ in Response.redirect(to: UserRoutes.place) }
        router.get("/beheer/gebruikers") { request, context in try await list(FormState(), request, context) }
        router.post("/beheer/gebruikers") { request, context in try await invite(request, context) }
        router.post("/beheer/codes") { _, context in
            guard let policy = CodePolicy(rawValue: context.form["codes"]) else { throw Explanation(.badData, Words.Fill.choice) }
            try await site.newsroom.setCodePolicy(policy, by: context.who)
            return Response.done(.settingSaved, at: UserRoutes.place, fragment: "codes")
        }
        router.get("/beheer/gebruikers/:nummer") { request, context in
            try await one(try await account(context), FormState(), request, context)
        }
        router.post("/beheer/gebruikers/:nummer") { request, context in try await change(request, context) }
        router.post("/beheer/gebruikers/:nummer/link") { request, context in
            let account = try await account(context)
            let link = try await site.newsroom.makeLink(for: account.id, by: context.who)
            return try await one(account, FormState(), link: link, request, context)
        }
        router.post("/beheer/gebruikers/:nummer/afmelden") { _, context in
            let account = try await account(context)
            try await site.newsroom.signOutEverywhere(account.id, by: context.who)
            return done(.signedOutElsewhere, account)
        }
        router.post("/beheer/gebruikers/:nummer/codes-weg") { _, context in
            let account = try await account(context)
            try await site.newsroom.removeCodes(of: account.id, by: context.who)
            return done(.codesRemoved, account)
        }
        router.post("/beheer/gebruikers/:nummer/tokens/:token/weg") { _, context in
            let account = try await account(context)
            guard let token = context.parameters.get("token", as: Int64.self) else { throw PageError.notFound }
            try await site.newsroom.revokeToken(token, owner: account.id, by: context.who)
            return done(.tokenRevoked, account)
        }
        router.post("/beheer/gebruikers/:nummer/sluiten") { _, context in
            let account = try await account(context)
            try await site.newsroom.setActive(account.id, false, by: context.who)
            return done(.accountClosed, account)
        }
        router.post("/beheer/gebruikers/:nummer/openen") { _, context in
            let account = try await account(context)
            try await site.newsroom.setActive(account.id, true, by: context.who)
            return done(.accountReopened, account)
        }
        router.get("/beheer/toegangslogboek") { request, context in
            let screen = AccountLogScreen(
                try await site.newsroom.accountLog(limit: 500), verdict: try await site.newsroom.verifyAccountLog(),
                for: context.visitor, at: site.newsroom.clock.now)
            return try site.page("account-log", screen, request, context, place: .admin)
        }
    }

    private func account(_ context: WebContext) async throws -> Account {
        guard let number = context.parameters.get("nummer", as: Int64.self) else { throw PageError.notFound }
        return try await site.newsroom.account(number)
    }

    private func done(_ notice: Notice, _ account: Account) -> Response {
        Response.done(notice, at: "\(UserRoutes.place)/\(account.id)")
    }

    private func list(
        _ form: FormState, invited: (account: Account, link: Secret)? = nil, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let screen = UsersScreen(
            try await site.newsroom.accounts(), form: form,
            invited: invited.map { (name: $0.account.displayName, link: site.address($0.link, request, context)) },
            policy: try await site.newsroom.codePolicy())
        return try site.page(
            "users", screen, request, context, place: .admin, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func invite(_ request: Request, _ context: WebContext) async throws -> Response {
        var reader = FormReader(context.form)
        let displayName = reader.required("volledige-naam", else: Words.Fill.colleague)
        let name = reader.required("gebruikersnaam", else: Words.Fill.newUserName)
        let roles = RoleBoxes.read(&reader)
        if reader.problems.isEmpty {
            do {
                let invited = try await site.newsroom.invite(name: name, displayName: displayName, roles: roles, by: context.who)
                return try await list(FormState(), invited: invited, request, context)
            } catch let error as AccountProblem {
                reader.refuse(error.formField, error.explanation.text)
            }
        }
        return try await list(reader.state, request, context)
    }

    private func one(
        _ account: Account, _ form: FormState, link: Secret? = nil, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let screen = UserScreen(
            account, form: form, link: link.map { site.address($0, request, context) },
            sessions: try await site.newsroom.sessions(of: account.id).count, tokens: try await site.newsroom.tokens(of: account.id),
            isSelf: context.visitor.account?.id == account.id, at: site.newsroom.clock.now)
        return try site.page(
            "user", screen, request, context, place: .admin, isFaulty: screen.hasProblems,
            status: screen.hasProblems ? .unprocessableContent : .ok)
    }

    private func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let account = try await account(context)
        var reader = FormReader(context.form)
        let displayName = reader.required("volledige-naam", else: Words.Fill.colleague)
        let roles = RoleBoxes.read(&reader)
        if reader.problems.isEmpty {
            do {
                try await site.newsroom.change(account.id, displayName: displayName, roles: roles, by: context.who)
                return done(.accountSaved, account)
            } catch let error as AccountProblem {
                reader.refuse(error.formField, error.explanation.text)
            }
        }
        return try await one(account, reader.state, request, context)
    }
}

extension Site {
    /// A one-time link as it is handed to somebody: with the address by which this very page was reached.
    func address(_ link: Secret, _ request: Request, _ context: WebContext) -> String {
        "\(base(request, context))/welkom/\(link.text)"
    }

    /// How this very page was reached, unless the organisation has said how everybody does.
    func base(_ request: Request, _ context: WebContext) -> String {
        let scheme = context.client.isSecure ? "https" : "http"
        return newsroom.configuration.publicAddress ?? "\(scheme)://\(request.head.authority ?? "127.0.0.1")"
    }
}
