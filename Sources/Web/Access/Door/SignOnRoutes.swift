import Accounts
import Hummingbird
import Newsroom

/// Signing in through the organisation: to the provider, and back.
struct SignOnRoutes {
    let site: Site
    static let path = "/aanmelden/organisatie"
    /// Where the provider says who signed out there.
    static let backChannel = path + "/afmelding"
    private static let cookie = "eenmond-reis"

    func add(to router: Router<WebContext>) {
        router.get("/aanmelden/organisatie") { request, context in try await begin(request, context) }
        router.get("/aanmelden/organisatie/afmelden") { request, context in
            let address = await site.newsroom.signOutAddress(
                returnTo: site.base(request, context) + "/aanmelden", held: DepartureCookie.read(request))
            return Response.redirect(to: address ?? "/aanmelden")
        }
        router.post("/aanmelden/organisatie/afmelding") { _, context in try await hearLogout(context) }
        router.get("/aanmelden/organisatie/terug") { request, context in try await finish(request, context) }
    }

    private func begin(_ request: Request, _ context: WebContext) async throws -> Response {
        let trip = try await site.newsroom.beginSignOn(
            returnTo: site.base(request, context) + SignOnRoutes.path + "/terug", wayBack: WayBack.asked(request))
        var response = Response.redirect(to: trip.address)
        response.setCookie(cookie(trip.cookie.text, maxAge: 600, context))
        return response
    }

    private func finish(_ request: Request, _ context: WebContext) async throws -> Response {
        let query = request.uri.queryParameters
        // What the provider says of a failure is for a program; a person hears it in our own words.
        guard let code = query["code"], let state = query["state"], let held = request.cookies[SignOnRoutes.cookie]?.value else {
            throw PageError(
                .unprocessableContent, heading: Words.Trouble.wrong, text: Words.Access.notBroughtIn,
                next: ("/aanmelden", Words.Access.signIn))
        }
        do {
            let done = try await site.newsroom.finishSignOn(
                code: String(code), state: String(state), cookie: held, from: context.caller(request))
            var response = try await site.enter(done.session, at: WayBack.path(done.wayBack), context)
            response.setCookie(cookie("", maxAge: 0, context))
            return response
        } catch {
            // Back to the door, not to a page that asks to sign in all the same.
            let page = PageError(error)
            throw PageError(
                page.status, heading: page.screen.heading, text: page.screen.explanation, next: ("/aanmelden", Words.Access.signIn))
        }
    }

    /// OpenID Connect Back-Channel Logout 1.0, 2.8: 200 when it is done, 400 when it is not, and nothing that anybody keeps. The provider
    /// shows who it is with its signature; there is no form of ours and no browser in between.
    private func hearLogout(_ context: WebContext) async throws -> Response {
        guard site.signOnName != nil else { throw PageError.notFound }
        do {
            let ended = try await site.newsroom.endSessions(logoutToken: context.form.values["logout_token"] ?? "")
            context.logger.info("afmelding van de organisatie: \(ended) sessies beëindigd")
            return Response(status: .ok)
        } catch {
            let why = Explanation(error).text
            context.logger.warning("afmelding van de organisatie geweigerd: \(why)")
            let answer: JSONValue = ["error": "invalid_request", "error_description": .text(why)]
            return Response(
                status: .badRequest, headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: try APIAnswer.encoder.encode(answer))))
        }
    }

    /// Lax: the provider sends the browser back from another site.
    private func cookie(_ value: String, maxAge: Int, _ context: WebContext) -> Cookie {
        Cookie(
            name: SignOnRoutes.cookie, value: value, maxAge: maxAge, path: SignOnRoutes.path, secure: context.client.isSecure,
            httpOnly: true,
            sameSite: .lax)
    }
}
