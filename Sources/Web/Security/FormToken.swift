import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads a form, and sees whether it carries the token of its browser: one that belongs to the session, so that nobody can plant
/// another, and before there is a session a random one in a cookie of this site only. ``Doorkeeper``, right after this, lets no form
/// without it through.
struct FormToken: RouterMiddleware {
    typealias Context = WebContext

    static let cookie = "eenmond-formulier"
    static let field = "formulier"
    /// The most that a form may send, in bytes.
    static let longestBody = 512 * 1024

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        guard !context.isAPI else { return try await next(request, context) }
        var request = request
        var context = context
        // The organisation's sign-on speaks to us itself: it has no form of ours, and shows who it is with a signature.
        if request.method == .post, context.endpointPath == SignOnRoutes.backChannel {
            context.form = try await FormToken.form(of: &request, context)
            return try await next(request, context)
        }
        let held = request.cookies[FormToken.cookie].map { $0.value }.flatMap { FormToken.isWellFormed($0) ? $0 : nil }
        let known = context.sessionToken.map { FormToken.token(of: $0) } ?? held
        context.formToken = known ?? FormToken.fresh()
        context.rememberedName = context.visitor.isSignedIn ? context.visitor.name : RememberedName.read(request)
        if request.method == .post {
            context.form = try await FormToken.form(of: &request, context)
            context.isFormStale = known.map { !Secret.areEqual($0, context.form[FormToken.field]) } ?? true
            // Who does it is who signed in, whatever a form says.
            if context.visitor.isSignedIn { context.form.set("naam", to: context.visitor.name) }
        }
        var response = try await next(request, context)
        if held != context.formToken, !FormToken.isSet(in: response) {
            response.setCookie(
                Cookie(
                    name: FormToken.cookie, value: context.formToken, path: "/", secure: context.client.isSecure, httpOnly: true,
                    sameSite: .strict))
        }
        return response
    }

    /// The token of a session's forms.
    static func token(of session: String) -> String { String(Secret.derived(from: session, for: cookie).prefix(32)) }

    private static func isSet(in response: Response) -> Bool {
        response.headers[values: .setCookie].contains { $0.hasPrefix(cookie + "=") }
    }

    private static func form(of request: inout Request, _ context: Context) async throws -> FormFields {
        let type = request.headers[.contentType] ?? ""
        let kind = type.lowercased()
        if kind.hasPrefix("application/x-www-form-urlencoded") {
            return FormFields(try await request.collectBody(upTo: longestBody).readableBytesView)
        }
        guard kind.hasPrefix("multipart/form-data"), let most = Uploads.longest(context) else { throw PageError.notAForm }
        do {
            let body = try await request.collectBody(upTo: most)
            return FormFields(try MultipartForm(Data(body.readableBytesView), type: type))
        } catch is MultipartForm.Broken {
            throw PageError.brokenForm
        } catch is NIOTooManyBytesError {
            throw PageError.fileTooLarge(most: most)
        }
    }

    /// 128 random bits in hexadecimal.
    private static func fresh() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let word = String(random.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - word.count) + word
        }.joined()
    }

    private static func isWellFormed(_ token: String) -> Bool {
        token.utf8.count == 32 && token.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
