import Accounts
import HTTPTypes

/// The right that each route asks for: the whole of who may do what in the browser, on one page.
///
/// A new route gets its line here. Without one the server refuses it to everybody, and a test fails.
enum RouteRights {
    static let table: [String: Access] = [
        // Before and around signing in
        "GET /inrichten": .anyone,
        "POST /inrichten": .anyone,
        "GET /aanmelden": .anyone,
        "POST /aanmelden": .anyone,
        "POST /aanmelden/code": .anyone,
        "GET /aanmelden/organisatie": .anyone,
        "GET /aanmelden/organisatie/terug": .anyone,
        "GET /aanmelden/organisatie/afmelden": .anyone,
        "POST /aanmelden/organisatie/afmelding": .anyone,
        "GET /welkom/:link": .anyone,
        "POST /welkom/:link": .anyone,
        "POST /afmelden": .signedIn,
        "GET /assets/:digest/:name": .anyone,
        "GET /gezond": .anyone,

        // One's own account
        "GET /mijn": .signedIn,
        "POST /mijn/wachtwoord": .signedIn,
        "POST /mijn/overal-afmelden": .signedIn,
        "GET /mijn/codes": .signedIn,
        "POST /mijn/codes": .signedIn,
        "POST /mijn/codes/weg": .signedIn,
        "POST /mijn/tokens": .signedIn,
        "POST /mijn/tokens/:nummer/weg": .signedIn,

        // Accounts of others
        "GET /beheer": .right(.manageUsers),
        "GET /beheer/gebruikers": .right(.manageUsers),
        "POST /beheer/gebruikers": .right(.manageUsers),
        "GET /beheer/gebruikers/:nummer": .right(.manageUsers),
        "POST /beheer/gebruikers/:nummer": .right(.manageUsers),
        "POST /beheer/gebruikers/:nummer/link": .right(.manageUsers),
        "POST /beheer/gebruikers/:nummer/afmelden": .right(.manageUsers),
        "POST /beheer/gebruikers/:nummer/codes-weg": .right(.manageUsers),
        "POST /beheer/gebruikers/:nummer/sluiten": .right(.manageUsers),
        "POST /beheer/gebruikers/:nummer/openen": .right(.manageUsers),
        "POST /beheer/codes": .right(.manageUsers),
        "POST /beheer/gebruikers/:nummer/tokens/:token/weg": .right(.manageUsers),
        "GET /beheer/toegangslogboek": .right(.manageUsers),

        // Incidents
        "GET /": .right(.readIncidents),
        "GET /incidenten": .right(.readIncidents),
        "GET /incidenten/nieuw": .right(.openIncidents),
        "POST /incidenten/nieuw": .right(.openIncidents),
        "GET /incidenten/:id": .right(.readIncidents),
        "POST /incidenten/:id/leiding": .right(.steerIncidents),
        "POST /incidenten/:id/fase": .right(.steerIncidents),
        "POST /incidenten/:id/beoordeling": .right(.steerIncidents),
        "POST /incidenten/:id/mandaat": .right(.steerIncidents),
        "POST /incidenten/:id/mandaat/weg": .right(.steerIncidents),
        "GET /incidenten/:id/dossier.json": .right(.readIncidents),
        "GET /incidenten/inlezen": .right(.openIncidents),
        "POST /incidenten/inlezen": .right(.openIncidents),
        "POST /incidenten/:id/sluiten": .right(.openIncidents),
        "GET /incidenten/:id/boodschap": .right(.steerIncidents),
        "POST /incidenten/:id/boodschap": .right(.steerIncidents),
        "GET /incidenten/:id/vertrouwelijk": .right(.openIncidents),
        "POST /incidenten/:id/vertrouwelijk": .right(.openIncidents),
        "GET /incidenten/:id/checklists": .right(.readIncidents),
        "POST /incidenten/:id/checklists": .right(.steerIncidents),
        "GET /incidenten/:id/diagnose": .right(.readIncidents),
        "POST /incidenten/:id/diagnose": .right(.steerIncidents),
        "GET /incidenten/:id/logboek": .right(.readIncidents),
        "GET /incidenten/:id/logboek/uitvoer.csv": .right(.readIncidents),
        "GET /incidenten/:id/logboek/uitvoer.md": .right(.readIncidents),
        "GET /events/:id": .right(.readIncidents),

        // Facts
        "POST /incidenten/:id/feiten": .right(.addFacts),
        "POST /incidenten/:id/feiten/:feit/bevestigen": .right(.confirmFacts),
        "POST /incidenten/:id/feiten/:feit/weerleggen": .right(.confirmFacts),

        // Media
        "GET /incidenten/:id/zoekvragen/nieuw": .right(.watchMedia),
        "GET /incidenten/:id/zoekvragen/proef": .right(.watchMedia),
        "GET /incidenten/:id/media": .right(.readIncidents),
        "POST /incidenten/:id/lijnen/:lijn/naam": .right(.watchMedia),
        "POST /incidenten/:id/lijnen/:lijn/samen": .right(.watchMedia),
        "POST /incidenten/:id/lijnen/:lijn/splitsen": .right(.watchMedia),
        "POST /incidenten/:id/media/:bericht/los": .right(.watchMedia),
        "GET /incidenten/:id/bronnen": .right(.readIncidents),
        "POST /incidenten/:id/bronnen": .right(.watchMedia),
        "POST /incidenten/:id/media/:bericht": .right(.watchMedia),
        "GET /incidenten/:id/omgeving": .right(.readIncidents),
        "POST /incidenten/:id/omgeving/geruchten": .right(.watchMedia),
        "POST /incidenten/:id/omgeving/geruchten/:gerucht/antwoord": .right(.watchMedia),
        "POST /incidenten/:id/omgeving/geruchten/:gerucht/opnieuw": .right(.watchMedia),
        "GET /incidenten/:id/treffers": .right(.readIncidents),
        "POST /incidenten/:id/zoekvragen": .right(.watchMedia),
        "POST /incidenten/:id/zoekvragen/:nummer/weg": .right(.watchMedia),
        "GET /incidenten/:id/zoekvragen/:nummer": .right(.readIncidents),
        "POST /incidenten/:id/zoekvragen/:nummer/vormen": .right(.watchMedia),

        // Messages
        "GET /incidenten/:id/berichten": .right(.readIncidents),
        "POST /incidenten/:id/berichten/eerste": .right(.writeMessages),
        "POST /incidenten/:id/berichten/vernieuwen": .right(.writeMessages),
        "POST /incidenten/:id/berichten/akkoord-vragen": .right(.writeMessages),
        "GET /eerste-bericht": .right(.openIncidents),
        "POST /eerste-bericht": .right(.openIncidents),
        "POST /eerste-bericht/bekijken": .right(.openIncidents),
        "POST /eerste-bericht/voorbeeld": .right(.openIncidents),
        "POST /incidenten/:id/berichten": .right(.writeMessages),
        "GET /incidenten/:id/berichten/:nummer": .right(.readIncidents),
        "POST /incidenten/:id/berichten/:nummer": .right(.writeMessages),
        "POST /incidenten/:id/berichten/:nummer/vraag-akkoord": .right(.writeMessages),
        "POST /incidenten/:id/berichten/:nummer/goedkeuren": .approval,
        "POST /incidenten/:id/berichten/:nummer/teruggeven": .approval,
        "POST /incidenten/:id/berichten/:nummer/nagekeken": .right(.writeMessages),
        "POST /incidenten/:id/berichten/:nummer/antwoord": .right(.writeMessages),
        "POST /incidenten/:id/berichten/:nummer/overnemen": .right(.writeMessages),
        "POST /incidenten/:id/berichten/:nummer/draad": .right(.writeMessages),
        "POST /incidenten/:id/berichten/:nummer/publicatie": .right(.writeMessages),
        "POST /incidenten/:id/berichten/:nummer/lezers": .right(.writeMessages),
        "POST /incidenten/:id/bevindingen/terug": .right(.writeMessages),
        "GET /incidenten/:id/berichten/:nummer/uitvoer/:soort": .right(.readIncidents),
        "GET /incidenten/:id/berichten/:nummer/verschil": .right(.readIncidents),
        "GET /incidenten/:id/berichten/:nummer/bewerken": .right(.writeMessages),
        "POST /incidenten/:id/berichten/:nummer/bevindingen": .right(.readIncidents),
        "POST /incidenten/:id/berichten/:nummer/nakijken": .right(.readIncidents),
        "GET /incidenten/:id/berichten/:nummer/tekst": .right(.readIncidents),

        // Raad
        "GET /raad": .right(.readCouncil),
        "GET /raad/:id": .right(.readCouncil),
        "POST /raad/:id": .right(.askQuestions),
        "GET /incidenten/:id/raad": .right(.readIncidents),
        "POST /incidenten/:id/raad/:vraag/antwoord": .right(.answerQuestions),
        "POST /incidenten/:id/raad/:vraag/nakijken": .right(.answerQuestions),
        "POST /incidenten/:id/raad/:vraag/delen": .right(.answerQuestions),
        "POST /incidenten/:id/raad/:vraag/intrekken": .right(.answerQuestions),

        // Whom to call, presets
        "GET /contacten": .right(.readIncidents),
        "POST /contacten": .right(.steerIncidents),
        "POST /contacten/:nummer/weg": .right(.steerIncidents),
        "GET /scenarios": .right(.readIncidents),
        "GET /scenarios/:naam": .right(.readIncidents),

        // Search, norms, templates, rules
        "GET /zoeken": .right(.readIncidents),
        "GET /nakijken": .right(.readIncidents),
        "POST /nakijken": .right(.readIncidents),
        "GET /beheer/normen": .right(.manageSettings),
        "GET /beheer/regels": .right(.manageSettings),
        "GET /beheer/sjablonen": .right(.manageSettings),
        "GET /beheer/sjablonen/:naam": .right(.manageSettings),
        "POST /beheer/sjablonen/:naam": .right(.manageSettings),
        "POST /beheer/sjablonen/:naam/terug": .right(.manageSettings),
        "POST /beheer/sjablonen/:naam/vorige": .right(.manageSettings),
        "GET /beheer/delen/:naam": .right(.manageSettings),
        "POST /beheer/delen/:naam": .right(.manageSettings),
        "POST /beheer/delen/:naam/terug": .right(.manageSettings),
        "POST /beheer/delen/:naam/vorige": .right(.manageSettings),
        "POST /beheer/normen": .right(.manageSettings),
        "POST /beheer/regels": .right(.manageSettings),
        "POST /beheer/regels/schakel": .right(.manageSettings),
        "GET /beheer/regels/eigen": .right(.manageSettings),
        "POST /beheer/regels/eigen": .right(.manageSettings),
        "GET /beheer/huisstijl": .right(.manageSettings),
        "POST /beheer/huisstijl": .right(.manageSettings),
        "GET /beheer/huisstijl/:soort": .right(.manageSettings),
        "POST /beheer/huisstijl/:soort": .right(.manageSettings),
        "POST /beheer/huisstijl/:soort/terug": .right(.manageSettings),

        // Feeds
        "GET /bronnen": .right(.manageFeeds),
        "POST /bronnen": .right(.manageFeeds),
        "GET /bronnen/voorstel": .right(.manageFeeds),
        "POST /bronnen/voorstel": .right(.manageFeeds),
        "POST /bronnen/lijst": .right(.manageFeeds),
        "GET /bronnen/lijst.opml": .right(.manageFeeds),
        "GET /bronnen/:nummer": .right(.manageFeeds),
        "POST /bronnen/:nummer": .right(.manageFeeds),
        "POST /bronnen/:nummer/weg": .right(.manageFeeds),
        "POST /bronnen/:nummer/nu": .right(.manageFeeds),
        "GET /iconen/:nummer": .right(.readIncidents),

        // Exercise. Its invented news is read by our own poller, which has no account.
        "POST /oefening": .right(.openIncidents),
        "GET /oefening/:id/feed.xml": .anyone,
    ]

    /// The access of a route; nil when nobody declared it. HEAD is GET without the body.
    static func access(_ method: HTTPRequest.Method, _ path: String) -> Access? {
        table["\(method == .head ? .get : method) \(written(path))"]
    }

    /// A route as the source writes it, `/incidenten/:id`; the router itself says `/incidenten/{id}`.
    static func written(_ path: String) -> String { path.replacing("{", with: ":").replacing("}", with: "") }

    /// The methods of an address, in order; none when there is no route of its form.
    static func methods(for path: String) -> [String] {
        let parts = path.split(separator: "/")
        let found = table.keys.compactMap { route -> String? in
            let words = route.split(separator: " ", maxSplits: 1)
            guard words.count == 2 else { return nil }
            let own = words[1].split(separator: "/")
            return own.count == parts.count && zip(own, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 } ? String(words[0]) : nil
        }
        return Set(found.flatMap { $0 == "GET" ? ["GET", "HEAD"] : [$0] }).sorted()
    }

    /// Whether the `:id` of a route is an incident.
    static func isAboutIncident(_ path: String) -> Bool {
        ["/incidenten/:id", "/events/:id", "/raad/:id"].contains { path == $0 || path.hasPrefix($0 + "/") }
    }
}
