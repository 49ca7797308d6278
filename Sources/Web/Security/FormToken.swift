import HTTPTypes
import Hummingbird

/// Gives every browser a random token in a cookie of this site only, and takes a form only when it carries the same token.
/// Reads the form along the way.
struct FormToken: RouterMiddleware {
    typealias Context = WebContext

    static let cookie = "eenmond-formulier"
    static let field = "formulier"
    /// The most that a form may send, in bytes.
    static let longestBody = 512 * 1024

    func handle(_ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response) async throws -> Response {
        var request = request
        var context = context
        let known = request.cookies[FormToken.cookie].map { $0.value }.flatMap { FormToken.isWellFormed($0) ? $0 : nil }
        context.formToken = known ?? FormToken.fresh()
        context.rememberedName = RememberedName.read(request)
        if request.method == .post {
            context.form = try await FormToken.form(of: &request)
            guard let known, FormToken.areEqual(known, context.form[FormToken.field]) else { throw PageError.staleForm }
        }
        var response = try await next(request, context)
        if known == nil { response.setCookie(Cookie(name: FormToken.cookie, value: context.formToken, path: "/", sameSite: .strict)) }
        return response
    }

    private static func form(of request: inout Request) async throws -> FormFields {
        let type = request.headers[.contentType]?.lowercased() ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded") else { throw PageError.notAForm }
        let body = try await request.collectBody(upTo: longestBody)
        return FormFields(body.readableBytesView)
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

    /// Takes as long for a nearly right token as for a wrong one.
    private static func areEqual(_ a: String, _ b: String) -> Bool {
        guard a.utf8.count == b.utf8.count else { return false }
        return zip(a.utf8, b.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
