import Accounts
import HTTPTypes
import Hummingbird
import Incident
import Newsroom

/// Lets a request through when its route's right is there, and shows everybody else the page that helps: set-up, signing in, the
/// codes of an app, or a word on whom to ask. As long as there are no accounts, whoever sits at this machine works on without.
struct Doorkeeper: RouterMiddleware {
    typealias Context = WebContext

    let site: Site

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        if context.isFormStale { return try await turnBack(request, context) }
        guard !context.isAPI, let path = context.endpointPath.map(RouteRights.written) else { return try await next(request, context) }
        guard let access = RouteRights.access(request.method, path) else {
            // An address that is known with another method answers 405 by itself; anything else is a route that nobody declared.
            context.logger.error("\(request.method) \(path): deze route heeft geen recht in RouteRights")
            throw PageError.notYours
        }
        if access == .anyone { return try await next(request, context) }
        guard try await site.newsroom.hasAccounts() else {
            guard context.client.isLocal, access.allows(.beforeAccounts) else { return try askFor("/inrichten", request) }
            var context = context
            context.visitor = .beforeAccounts
            return try await next(request, context)
        }
        guard context.visitor.isSignedIn else { return try askToSignIn(request, context) }
        if context.visitor.mustSetUpCodes, !Doorkeeper.isOpenWithoutCodes(path) { return try askFor("/mijn/codes", request) }
        guard access.allows(context.visitor) else { return try refuse(path, context.visitor) }
        try checkIncident(path, context)
        if access == .approval { try await checkMandate(context) }
        return try await next(request, context)
    }

    /// A confidential incident is not there for who does not belong to it, and the answer is that of one that never was.
    private func checkIncident(_ path: String, _ context: WebContext) throws {
        guard RouteRights.isAboutIncident(path), let id = context.parameters.get("id").flatMap(IncidentID.init) else { return }
        guard context.visitor.sees(id) else { throw Explanation.unknownIncident(id.rawValue) }
    }

    /// Who is not signed in gets the form in the place of what she asked for, and 401: a program is told the truth, and a person signs in
    /// and goes on where she was. A session that is over, or that somebody made up, goes out of the browser.
    private func askToSignIn(_ request: Request, _ context: WebContext) throws -> Response {
        guard Doorkeeper.isForPerson(request) else { throw PageError.signedOut }
        let reads = request.method == .get || request.method == .head
        let hadSession = request.cookies[SessionCookie.name(isSecure: context.client.isSecure)] != nil
        let lapse: SignInScreen.Lapse? = if !reads { .unsent } else { hadSession ? .over : nil }
        let wayBack = reads ? request.uri.string : site.pageBefore(request, context)
        var response = try SignInRoutes(site: site).page(
            FormState(), wayBack: WayBack.path(wayBack), lapse: lapse, kept: reads ? nil : KeptForm(context.form, sentTo: request.uri.path),
            request, context, status: .unauthorized)
        if hadSession { response.setCookie(SessionCookie.ended(isSecure: context.client.isSecure)) }
        return response
    }

    /// A form whose token is not that of this browser is never taken. Mostly its page was made before she signed in anew; when her browser
    /// itself says that it came from a page of ours, she does not lose what she wrote.
    private func turnBack(_ request: Request, _ context: WebContext) async throws -> Response {
        guard request.headers[.secFetchSite] == "same-origin", Doorkeeper.isForPerson(request),
            let path = context.endpointPath.map(RouteRights.written), let access = RouteRights.access(request.method, path),
            access != .anyone, try await site.newsroom.hasAccounts()
        else { throw PageError.staleForm }
        guard context.visitor.isSignedIn else { return try askToSignIn(request, context) }
        guard let kept = KeptForm(context.form, sentTo: request.uri.path) else { throw PageError.staleForm }
        let screen = KeptFormScreen(kept, wayBack: WayBack.path(site.pageBefore(request, context)))
        return try site.page("kept-form", screen, request, context, status: .forbidden)
    }

    /// Who may not approve by her office must have the lead or a mandate of this incident.
    private func checkMandate(_ context: WebContext) async throws {
        guard !context.visitor.may(.approveMessages) else { return }
        guard let id = context.parameters.get("id").flatMap(IncidentID.init),
            try await site.newsroom.mayApprove(context.visitor, messagesOf: id)
        else { throw PageError.notYours }
    }

    /// A person is brought to a page; a script hears that it must not go on.
    private func askFor(_ page: String, _ request: Request) throws -> Response {
        guard Doorkeeper.isForPerson(request) else { throw PageError.signedOut }
        return .redirect(to: page)
    }

    private func refuse(_ path: String, _ visitor: Visitor) throws -> Response {
        // The first page is for who reads incidents; everybody else has another first page.
        if path == "/", let home = Doorkeeper.home(of: visitor) { return .redirect(to: home) }
        throw PageError.notYours
    }

    static func home(of visitor: Visitor) -> String? {
        if visitor.may(.readCouncil), RouteRights.table["GET /raad"] != nil { return "/raad" }
        return visitor.may(.manageUsers) ? "/beheer/gebruikers" : "/mijn"
    }

    private static func isForPerson(_ request: Request) -> Bool {
        if let mode = request.headers[.secFetchMode], mode != "navigate" { return false }
        let accepts = request.headers[.accept] ?? "*/*"
        return !accepts.contains("text/event-stream") && !accepts.hasPrefix("application/json")
    }

    private static func isOpenWithoutCodes(_ path: String) -> Bool { ["/mijn/codes", "/afmelden"].contains(path) }
}

extension HTTPField.Name {
    static let secFetchMode = HTTPField.Name.known("Sec-Fetch-Mode")
}
