import Foundation
import HTTPTypes
import Hummingbird
import Incident
import Newsroom

/// What every route draws on: the newsroom, the templates and the assets.
struct Site: Sendable {
    let newsroom: Newsroom
    let templates: Templates
    let assets: AssetLibrary
    /// What open pages are told.
    let live = LiveDesk()

    /// The organisation's own sign-on by its name; nil without one.
    var signOnName: String? { newsroom.signOnName }

    /// Where a page stands in the main menu.
    enum Place { case overview, search, feeds, contacts, scenarios, admin, elsewhere }

    /// A whole page.
    ///
    /// - Parameter isFaulty: a form came back with problems; the title says so.
    func page<Screen>(
        _ name: String, _ screen: Screen, _ request: Request, _ context: WebContext, place: Place = .elsewhere, isExercise: Bool = false,
        isFaulty: Bool = false, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        let frame = Frame(
            assets: assets.path, formToken: context.formToken, isExercise: isExercise, menu: MenuLink.all(at: place, for: context.visitor),
            admin: place == .admin ? AdminLink.all(at: request.uri.path, for: context.visitor) : [],
            isFaulty: isFaulty, notice: Notice(request).map(\.words), version: Eenmond.version,
            nonce: context.nonce, visitor: AccessLine(context.visitor))
        return html(try templates.render(Page(frame: frame, screen: screen), with: name), status: status)
    }

    /// A part of a page, for the script.
    func fragment(_ name: String, _ value: some Sendable) throws -> Response {
        html(try templates.render(value, with: name), status: .ok)
    }

    /// The clocks of an incident.
    func clocks(of incident: Incident) async throws -> [Clock] {
        Clocks(try await newsroom.clock(of: incident), of: incident).all(at: newsroom.clock.now)
    }

    private func html(_ text: String, status: HTTPResponse.Status) -> Response {
        var headers: HTTPFields = [.contentType: "text/html; charset=utf-8"]
        // RFC 9110, 11.6.1 wants a scheme with every 401. No browser knows this one, so none asks for a password in a window of its own.
        if status == .unauthorized { headers[.wwwAuthenticate] = "Eenmond realm=\"Eenmond\"" }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
