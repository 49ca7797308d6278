import Fetching
import Foundation
import Reading
import Storage

/// Why a feed could not be read: a code that is kept with the feed, and the words for it.
public struct FeedTrouble: Sendable, Equatable {
    /// `fetch-timedOut`, `read-html`, `http-404`.
    public let code: String
    /// What the machine said, for the log.
    public let detail: String

    /// Trouble as it was kept.
    public init(code: String, detail: String) {
        self.code = code
        self.detail = detail
    }

    /// The words of a feed's last error; nil when the last visit went well.
    static func words(of feed: Feed) -> String? {
        feed.state.lastErrorCode.map { FeedTrouble(code: $0, detail: feed.state.lastErrorDetail ?? "").words }
    }

    init(_ error: FetchError) { self.init(code: "fetch-\(error.code.rawValue)", detail: error.detail) }
    init(_ error: ReadingError) { self.init(code: "read-\(error.code.rawValue)", detail: error.detail) }
    init(status: Int, isHeld: Bool = false) { self.init(code: "http-\(status)", detail: isHeld ? FeedTrouble.hold : "\(status)") }

    /// The detail of an answer that asked for patience (Retry-After).
    static let hold = "hold"

    /// One line of plain Dutch with the next step.
    public var words: String {
        if detail == FeedTrouble.hold { return "de server vraagt om te wachten. Eenmond houdt zich daaraan." }
        if let known = FeedTrouble.known[code] { return known }
        switch code.prefix(6) {
        case "http-4": return "de server weigert het verzoek (\(detail)). Kijk of het adres nog klopt."
        case "http-5": return "de server heeft een storing (\(detail)). Eenmond probeert het later opnieuw."
        default: return "ophalen of lezen lukt niet (\(code)). Eenmond probeert het later opnieuw."
        }
    }

    private static let known: [String: String] = [
        "fetch-nameNotFound": "deze naam bestaat niet op internet. Kijk het adres na.",
        "fetch-refused": "de server neemt geen verbinding aan. Eenmond probeert het later opnieuw.",
        "fetch-unreachable": "de server is niet te bereiken. Kijk de verbinding na; Eenmond probeert het later opnieuw.",
        "fetch-timedOut": "de server antwoordt niet op tijd. Eenmond probeert het later opnieuw.",
        "fetch-tooSlow": "de server stuurt te langzaam. Eenmond probeert het later opnieuw.",
        "fetch-certificate": "het certificaat van de server klopt niet. Vraag het de beheerder van de site.",
        "fetch-tls": "een veilige verbinding lukt niet. Vraag het de beheerder van de site.",
        "fetch-tooLarge": "het antwoord is groter dan 15 MB. Dit is waarschijnlijk geen feed; kijk het adres na.",
        "fetch-tooManyRedirects": "de server stuurt steeds door. Kijk het adres na.",
        "fetch-forbiddenScheme": "alleen http en https mogen. Kijk het adres na.",
        "fetch-privateAddress":
            "dit adres ligt in een eigen netwerk; Eenmond haalt daar niets op. Mag het wel? Zet het adres in allowedAddresses in configuration.yml.",
        "fetch-proxy": "de proxy laat ons niet door. Vraag het de beheerder van het netwerk.",
        "fetch-notHTTP": "de server spreekt geen HTTP. Kijk het adres na.",
        "fetch-hostHeld": "de server vraagt om te wachten. Eenmond houdt zich daaraan.",
        "fetch-cancelled": "het ophalen is afgebroken. Eenmond probeert het later opnieuw.",
        "fetch-invalidURL": "dit is geen geldig adres. Kijk het na.",
        "fetch-reset": "de verbinding brak af. Eenmond probeert het later opnieuw.",
        "fetch-decoding": "het antwoord is verkeerd ingepakt en niet te lezen. Vraag het de beheerder van de site.",
        "read-empty": "het antwoord is leeg. Eenmond probeert het later opnieuw.",
        "read-html": "hier staat een webpagina, geen feed. Zoek het adres van de feed met 'eenmond feed discover'.",
        "read-notAFeed": "dit is geen feed. Kijk het adres na.",
        "read-entityBomb": "deze feed is kwaadaardig opgemaakt en is geweigerd. Verwijder hem, of vraag het de beheerder van de site.",
        "read-tooDeep": "deze feed is te diep genest en is geweigerd. Verwijder hem, of vraag het de beheerder van de site.",
        "read-tooLarge": "deze feed is te groot en is geweigerd. Verwijder hem, of vraag het de beheerder van de site.",
        "read-unreadable": "deze feed is zo beschadigd dat er niets uit te lezen is. Vraag het de beheerder van de site.",
        "http-401":
            "deze feed vraagt een wachtwoord. Kijk of er een open adres is. Hebt u een wachtwoord: 'eenmond feed set ADRES --basic-auth NAAM:WACHTWOORD'.",
        "http-403": "de server geeft ons geen toegang. Vraag het de beheerder van de site.",
        "http-404": "op dit adres staat geen feed (meer). Zoek het goede adres; Eenmond probeert het steeds minder vaak.",
        "http-410": "de feed is voorgoed gestopt. Eenmond haalt hem niet meer op; verwijder hem of zoek het nieuwe adres.",
        "http-429": "de server vraagt om te wachten. Eenmond houdt zich daaraan.",
        "http-503": "de server is even buiten dienst. Eenmond probeert het later opnieuw.",
    ]
}
