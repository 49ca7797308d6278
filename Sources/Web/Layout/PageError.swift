import HTTPTypes
import Hummingbird
import NIOCore
import Newsroom

/// A request that cannot be done, as the page that says so.
struct PageError: Error {
    let status: HTTPResponse.Status
    let screen: TroubleScreen
    /// Seconds to wait before trying again; nil when waiting does not help.
    private(set) var retryAfter: Int?

    init(
        _ status: HTTPResponse.Status, heading: String, text: String, next: (href: String, words: String) = ("/", Words.Trouble.toOverview)
    ) {
        self.status = status
        screen = TroubleScreen(heading: heading, explanation: text, nextHref: next.href, nextWords: next.words)
    }

    private init(_ status: HTTPResponse.Status, _ words: (heading: String, text: String)) {
        self.init(status, heading: words.heading, text: words.text)
    }

    static let notFound = PageError(.notFound, Words.Trouble.notFound)
    static let foreign = PageError(.forbidden, Words.Trouble.foreign)
    static let staleForm = PageError(.forbidden, Words.Trouble.staleForm)
    static let tooLarge = PageError(.contentTooLarge, Words.Trouble.tooLarge)
    static let brokenForm = PageError(.badRequest, Words.Trouble.notAForm)
    static func fileTooLarge(most: Int) -> PageError { PageError(.contentTooLarge, Words.Trouble.fileTooLarge(most / 1_048_576)) }
    static let notAForm = PageError(.unsupportedMediaType, Words.Trouble.notAForm)
    static let notYours = PageError(.forbidden, Words.Trouble.notYours)
    static let signedOut = PageError(
        .unauthorized, heading: Words.Trouble.signedOut.heading, text: Words.Trouble.signedOut.text,
        next: ("/aanmelden", Words.Access.signIn))
    static let notAllowed = PageError(.methodNotAllowed, Words.Trouble.notAllowed)

    /// The page for any error.
    init(_ error: any Error) {
        switch error {
        case let page as PageError: self = page
        case let wait as TooManyAttempts:
            self = PageError(.tooManyRequests, heading: Words.Trouble.unavailable, text: Explanation(wait).text)
            retryAfter = Int(wait.seconds.rounded(.up))
        case is NIOTooManyBytesError: self = .tooLarge
        case let http as any HTTPResponseError where http.status == .notFound: self = .notFound
        case let http as any HTTPResponseError where http.status == .methodNotAllowed: self = .notAllowed
        case let http as any HTTPResponseError where http.status.kind == .clientError: self = PageError(http.status, Words.Trouble.notAForm)
        default: self = PageError(Explanation(error))
        }
    }

    private init(_ explanation: Explanation) {
        let (status, heading): (HTTPResponse.Status, String) =
            switch explanation.kind {
            case .missing: (.notFound, Words.Trouble.missing)
            case .usage, .badData: (.unprocessableContent, Words.Trouble.wrong)
            case .unavailable: (.serviceUnavailable, Words.Trouble.unavailable)
            case .internal, .cannotWrite, .configuration: (.internalServerError, Words.Trouble.ours)
            }
        self.init(status, heading: heading, text: explanation.onPage)
    }
}
