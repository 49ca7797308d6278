import Accounts
import Foundation
import Newsroom
import Testing

@testable import Web

private let good = "vier losse woorden samen"

struct SignInTests {
    private let first = ["volledige-naam": "A. de Vries", "gebruikersnaam": "a.devries", "wachtwoord": good, "wachtwoord-nogmaals": good]

    @Test(arguments: ["/", "/incidenten/nieuw", "/bronnen", "/aanmelden", "/incidenten/x"])
    func `At the first start every page leads whoever does not sit at this machine to the set-up`(path: String) async throws {
        try await TestSite.with(isSetUp: false) { site in
            let answer = try await site.browser.get(path, headers: ["X-Forwarded-For": "192.0.2.7"])
            #expect(answer.status == 303)
            #expect(answer["Location"] == "/inrichten")
        }
    }

    @Test func `Before there are accounts, whoever sits at this machine works on, under the name that she gives, and finds three doors`()
        async throws
    {
        try await TestSite.with(isSetUp: false) { site in
            let home = try await site.browser.get("/")
            #expect(home.status == 200)
            for door in ["Open een incident", "Start de oefening", "Maak de eerste beheerder"] { #expect(home.body.contains(door)) }
            #expect(home.body.contains("Er zijn nog geen accounts, daarom luistert Eenmond alleen op deze computer"))
            let started = try await site.browser.post("/oefening", [:])
            #expect(started["Location"]?.hasSuffix("oefening-gestart") == true)
            let incident = try await site.incident()
            let page = try await site.browser.get("/incidenten/\(incident.id)")
            #expect(page.body.contains("Uw naam"))
            _ = try await site.browser.post("/incidenten/\(incident.id)/feiten/f2/bevestigen", ["bron": "brandweer", "naam": "B. Jansen"])
            #expect(try await site.newsroom.log(of: incident.id).last?.who == "B. Jansen")
            #expect(try await site.browser.get("/beheer/gebruikers")["Location"] == "/inrichten")
            _ = try await site.browser.post("/inrichten", first, from: "/inrichten")
            #expect(try await Browser(port: site.port).get("/").status == 401, "from then on everybody signs in")
        }
    }

    @Test func `Whoever sits at this machine makes the first account, is in, and finds the two doors`() async throws {
        try await TestSite.with(isSetUp: false) { site in
            let form = try await site.browser.get("/inrichten")
            #expect(form.status == 200)
            #expect(!form.body.contains("Code uit het logboek"))
            let done = try await site.browser.post("/inrichten", first, from: "/inrichten")
            #expect(done["Location"] == "/")
            let home = try await site.browser.get("/")
            #expect(home.body.contains("Open een incident") && home.body.contains("Start de oefening"))
            #expect(home.body.contains("A. de Vries"))
            let started = try await site.browser.post("/oefening", [:])
            #expect(started["Location"]?.hasSuffix("oefening-gestart") == true)
        }
    }

    @Test func `The set-up works once`() async throws {
        try await TestSite.with(isSetUp: false) { site in
            _ = try await site.browser.post("/inrichten", first, from: "/inrichten")
            let other = Browser(port: site.port)
            #expect(try await other.get("/inrichten")["Location"] == "/")
            let second = try await other.post("/inrichten", first, from: "/aanmelden")
            #expect(second.status == 403)
            #expect(try await site.newsroom.accounts().count == 1)
        }
    }

    @Test func `From behind a proxy the set-up asks for the code of the log`() async throws {
        try await TestSite.with(isSetUp: false) { site in
            let proxied = ["X-Forwarded-For": "192.0.2.7"]
            let form = try await site.browser.get("/inrichten", headers: proxied)
            #expect(form.body.contains("Code uit het logboek"))
            let without = try await site.browser.post("/inrichten", first, from: "/inrichten", headers: proxied)
            #expect(without.status == 422)
            let wrong = try await site.browser.post(
                "/inrichten", first.merging(["code": "AAAA-AAAA-AAAA"]) { $1 }, from: "/inrichten", headers: proxied)
            #expect(wrong.status == 422)
            #expect(try await site.newsroom.accounts().isEmpty)
            let right = try await site.browser.post(
                "/inrichten", first.merging(["code": site.newsroom.setUpCode]) { $1 }, from: "/inrichten", headers: proxied)
            #expect(right.status == 303)
        }
    }

    @Test(arguments: [
        (["wachtwoord": "kort", "wachtwoord-nogmaals": "kort"], "te kort"), (["wachtwoord-nogmaals": "iets anders"], "niet gelijk"),
        (["gebruikersnaam": "met spatie"], "gebruikersnaam kan niet"), (["volledige-naam": ""], "Vul uw naam in"),
    ])
    func `What cannot be taken is said at its field, and no password comes back`(change: [String: String], words: String) async throws {
        try await TestSite.with(isSetUp: false) { site in
            let answer = try await site.browser.post("/inrichten", first.merging(change) { $1 }, from: "/inrichten")
            #expect(answer.status == 422)
            #expect(answer.body.contains(words))
            #expect(!answer.body.contains(good))
            #expect(try await site.newsroom.accounts().isEmpty)
        }
    }

    private func signIn(_ browser: Browser, _ name: String, _ password: String, to: String = "/") async throws -> Browser.Answer {
        try await browser.post("/aanmelden", ["gebruikersnaam": name, "wachtwoord": password, "naar": to], from: "/aanmelden")
    }

    @Test func `Who is signed out signs in and comes where she wanted to be`() async throws {
        try await TestSite.with { site in
            let account = try await site.newsroom.addAccount(
                name: "b.jansen", displayName: "B. Jansen", roles: [.communicatieadviseur], by: "test")
            try await site.newsroom.setPassword(account.id, good, by: "test")
            let browser = Browser(port: site.port)
            let door = try await browser.get("/bronnen?gedaan=bron-bekend")
            #expect(door.status == 401 && door["WWW-Authenticate"]?.isEmpty == false)
            #expect(door.body.contains("<h1>Aanmelden</h1>") && !door.body.contains("Uw sessie is voorbij"))
            #expect(door.body.contains("name=\"naar\" value=\"/bronnen?gedaan=bron-bekend\""))
            let done = try await signIn(browser, "B.Jansen", good, to: "/bronnen?gedaan=bron-bekend")
            #expect(done["Location"] == "/bronnen?gedaan=bron-bekend")
            let cookie = try #require(done.headers.first { $0.value.hasPrefix("eenmond-sessie=") }?.value)
            for part in ["HttpOnly", "SameSite=Lax", "Path=/"] { #expect(cookie.contains(part)) }
            #expect(!cookie.contains("Secure"))
            #expect(try await browser.get("/bronnen").status == 200)
            let out = try await browser.post("/afmelden", [:])
            #expect(out["Location"] == "/aanmelden?afgemeld=ja")
            #expect(try await browser.get("/bronnen").status == 401)
        }
    }

    @Test
    func `A session that the browser brings along is not taken over: the token changes at every sign-in, and the old one dies with it`()
        async throws
    {
        try await TestSite.with { site in
            let account = try await site.newsroom.addAccount(name: "b.jansen", displayName: "B. Jansen", roles: [.meelezer], by: "test")
            try await site.newsroom.setPassword(account.id, good, by: "test")
            let browser = Browser(port: site.port)
            browser.keep("eenmond-sessie", "gekozen-door-een-ander")
            #expect(try await signIn(browser, "b.jansen", good).status == 303)
            let one = try #require(browser.cookies["eenmond-sessie"])
            #expect(one != "gekozen-door-een-ander")
            let form = browser.cookies["eenmond-formulier"]
            #expect(try await signIn(browser, "b.jansen", good).status == 303)
            #expect(browser.cookies["eenmond-sessie"] != one)
            #expect(browser.cookies["eenmond-formulier"] != form)
            let thief = Browser(port: site.port)
            thief.keep("eenmond-sessie", one)
            #expect(try await thief.get("/").status == 401, "the session before is over")
            #expect(try await browser.get("/").status == 200)
        }
    }

    @Test(arguments: ["x", String(repeating: "x", count: 3_000), "../../etc/passwd", "gekozen-door-een-ander", Secret().text])
    func `A session that somebody made up, or that is over, opens nothing: the form comes in the place of the page`(
        session: String
    )
        async throws
    {
        try await TestSite.with { site in
            let browser = Browser(port: site.port)
            browser.keep("eenmond-sessie", session)
            let page = try await browser.get("/bronnen?soort=landelijk")
            #expect(page.status == 401)
            #expect(page.body.contains("Uw sessie is voorbij") && page.body.contains("value=\"/bronnen?soort=landelijk\""))
            #expect(browser.cookies["eenmond-sessie"] == nil, "and the browser is rid of it")
            for headers in [["Accept": "text/event-stream"], ["Accept": "application/json"], ["Sec-Fetch-Mode": "cors"]] {
                browser.keep("eenmond-sessie", session)
                let answer = try await browser.get("/bronnen", headers: headers)
                #expect(answer.status == 401 && !answer.body.contains("name=\"wachtwoord\""), "a script is not shown a form")
            }
            browser.keep("eenmond-sessie", session)
            let sent = try await browser.post(
                "/bronnen", ["adres": "https://omroep.example/rss"], from: "/aanmelden",
                headers: ["Referer": "http://127.0.0.1:\(site.port)/bronnen/voorstel?gemeente=Urk"])
            #expect(sent.status == 401)
            #expect(sent.body.contains("niet bewaard") && sent.body.contains("value=\"/bronnen/voorstel?gemeente=Urk\""))
            browser.keep("eenmond-sessie", session)
            let lured = try await browser.post("/bronnen", [:], from: "/aanmelden", headers: ["Referer": "https://evil.example/bronnen"])
            #expect(lured.body.contains("name=\"naar\" value=\"/\""))
            browser.keep("eenmond-sessie", session)
            #expect((400..<500).contains(try await browser.ask("DELETE", "/bronnen/1", headers: [:], body: "").status))
            #expect(try await browser.get("/api/v1/incidents").status == 401)
            #expect(try await browser.get("/incidenten/x/logboek/uitvoer.csv").status == 401)
            #expect(try await browser.get("/gezond").status == 200)
        }
    }

    @Test func `What somebody sent when her session was over comes along through signing in, and is sent after all`() async throws {
        try await TestSite.with { site in
            let account = try await site.newsroom.addAccount(
                name: "b.jansen", displayName: "B. Jansen", roles: [.communicatieadviseur], by: "test")
            try await site.newsroom.setPassword(account.id, good, by: "test")
            let incident = try await site.incident()
            let browser = Browser(port: site.port)
            _ = try await signIn(browser, "b.jansen", good)
            try await site.newsroom.signOutEverywhere(account.id, by: "test")
            let path = "/incidenten/\(incident.id)/feiten"
            let door = try await browser.post(path, ["tekst": "De weg is <dicht>.", "bron": "politie", "wachtwoord-x": "geheim-woord"])
            #expect(door.status == 401)
            #expect(door.body.contains("De weg is &lt;dicht&gt;.") && !door.body.contains("geheim-woord"))
            func hidden(_ name: String, _ page: String) throws -> String {
                let tail = try #require(page.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first)
                return String(tail.prefix { $0 != "\"" })
            }
            let kept = [
                "gebruikersnaam": "b.jansen", "naar": "/", "bewaard": try hidden("bewaard", door.body),
                "bewaard-naar": try hidden("bewaard-naar", door.body),
            ]
            let wrong = try await browser.post("/aanmelden", kept.merging(["wachtwoord": "fout"]) { $1 })
            #expect(try wrong.status == 422 && hidden("bewaard-naar", wrong.body) == path, "a slip does not lose it")
            let back = try await browser.post("/aanmelden", kept.merging(["wachtwoord": good]) { $1 })
            #expect(back.status == 200 && back.body.contains("Dit is nog niet bewaard"))
            #expect(try await site.newsroom.incident(incident.id).facts.count == 2, "nothing is done unasked")
            let fields = [
                "tekst": "De weg is <dicht>.", "bron": try hidden("bron", back.body), "formulier": try hidden("formulier", back.body),
            ]
            #expect(back.body.contains("action=\"\(path)\"") && back.body.contains("value=\"De weg is &lt;dicht&gt;.\""))
            #expect(try await browser.post(path, fields).status == 303)
            #expect(try await site.newsroom.incident(incident.id).facts.last?.text == "De weg is <dicht>.")
        }
    }

    @Test func `A form of before somebody signed in anew is not taken, and not thrown away when it comes from a page of ours`() async throws
    {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let path = "/incidenten/\(incident.id)/feiten"
            let fields = ["tekst": "De weg is dicht.", "bron": "politie", "formulier": String(repeating: "0", count: 32)]
            let ours = ["Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate"]
            let offered = try await site.browser.post(path, fields, headers: ours)
            #expect(offered.status == 403 && offered.body.contains("Verstuur het alsnog") && offered.body.contains("De weg is dicht."))
            let stranger = try await Browser(port: site.port).post(path, fields, headers: ours)
            #expect(stranger.status == 401 && stranger.body.contains("De weg is dicht.") && stranger.body.contains("<h1>Aanmelden</h1>"))
            for headers in [[:], ["Sec-Fetch-Site": "none"], ["Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"]] {
                for browser in [site.browser, Browser(port: site.port)] {
                    let refused = try await browser.post(path, fields, headers: headers)
                    #expect(refused.status == 403 && !refused.body.contains("De weg is dicht."), "\(headers)")
                }
            }
            let door = try await Browser(port: site.port).post(
                "/aanmelden", ["gebruikersnaam": "a", "wachtwoord": "b", "formulier": String(repeating: "0", count: 32)],
                from: "/aanmelden", headers: ours)
            #expect(door.status == 403)
            #expect(try await site.newsroom.incident(incident.id).facts.count == 2)
        }
        try await TestSite.with(isSetUp: false) { site in
            let answer = try await site.browser.post(
                "/oefening", ["formulier": String(repeating: "0", count: 32)],
                headers: ["Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "navigate"])
            #expect(answer.status == 403, "before there are accounts too")
            #expect(try await site.newsroom.incidents().isEmpty)
        }
    }

    @Test(arguments: ["https://evil.example/x", "//evil.example", "/aanmelden", "/afmelden", "/bestaat-niet", "/zoeken", ""])
    func `Nothing is kept for an address that takes no form of ours`(path: String) {
        #expect(KeptForm(FormFields("tekst=hallo".utf8), sentTo: path) == nil)
    }

    @Test func `A kept form comes back as it was, without secrets, and one that is too long is not kept`() throws {
        let body = "tekst=a%26b%3Dc%0Ad+e&formulier=x&naam=y&nieuw-wachtwoord=z&cookie=k"
        let kept = try #require(KeptForm(FormFields(body.utf8), sentTo: "/nakijken"))
        #expect(kept.fields.values == ["tekst": "a&b=c\nd e"])
        var carried = FormFields()
        carried.set("bewaard", to: kept.body)
        carried.set("bewaard-naar", to: kept.path)
        #expect(KeptForm(in: carried) == kept)
        #expect(KeptForm(FormFields("tekst=\(String(repeating: "a", count: 100_001))".utf8), sentTo: "/nakijken") == nil)
    }

    @Test func `Behind TLS the cookies are Secure and belong to this host alone`() async throws {
        try await TestSite.with { site in
            let account = try await site.newsroom.addAccount(name: "b.jansen", displayName: "B. Jansen", roles: [.meelezer], by: "test")
            try await site.newsroom.setPassword(account.id, good, by: "test")
            let browser = Browser(port: site.port)
            let proxied = ["X-Forwarded-For": "192.0.2.7", "X-Forwarded-Proto": "https", "Origin": "https://127.0.0.1:\(site.port)"]
            _ = try await browser.get("/aanmelden", headers: proxied)
            let done = try await browser.post(
                "/aanmelden", ["gebruikersnaam": "b.jansen", "wachtwoord": good], from: "/aanmelden", headers: proxied)
            #expect(done.status == 303)
            #expect(done["Strict-Transport-Security"]?.hasPrefix("max-age=") == true)
            let cookies = done.headers.filter { $0.name.lowercased() == "set-cookie" }.map(\.value)
            #expect(cookies.contains { $0.hasPrefix("__Host-eenmond-sessie=") })
            #expect(cookies.allSatisfy { $0.contains("Secure") })
            #expect(try await site.newsroom.sessions(of: account.id).map(\.address) == ["192.0.2.7"])
        }
    }

    @Test func `A wrong password and an unknown name get one answer, and after ten tries everybody waits`() async throws {
        try await TestSite.with { site in
            let account = try await site.newsroom.addAccount(name: "b.jansen", displayName: "B. Jansen", roles: [.meelezer], by: "test")
            try await site.newsroom.setPassword(account.id, good, by: "test")
            let browser = Browser(port: site.port)
            let wrong = try await signIn(browser, "b.jansen", "fout")
            let unknown = try await signIn(browser, "wie.dan.ook", "fout")
            #expect(wrong.status == 422 && unknown.status == 422)
            #expect(wrong.body.contains("Gebruikersnaam of wachtwoord klopt niet"))
            #expect(unknown.body.contains("Gebruikersnaam of wachtwoord klopt niet"))
            for _ in 0..<9 { _ = try await signIn(browser, "b.jansen", "fout") }
            let late = try await signIn(browser, "b.jansen", good)
            #expect(late.status == 429)
            #expect(Int(late["Retry-After"] ?? "") ?? 0 > 800)
            #expect(late.body.contains("Te vaak geprobeerd"))
        }
    }

    @Test func `A stranger's wrong tries do not keep somebody out where she is signed in, and her own still count there`() async throws {
        try await TestSite.with { site in
            let account = try await site.newsroom.addAccount(name: "b.jansen", displayName: "B. Jansen", roles: [.meelezer], by: "test")
            try await site.newsroom.setPassword(account.id, good, by: "test")
            let (home, stranger) = (Caller(address: "198.51.100.1"), Caller(address: "192.0.2.7"))
            func isIn(_ password: String, _ caller: Caller) async throws -> Bool {
                if case .signedIn = try await site.newsroom.signIn(name: "b.jansen", password: password, from: caller) { return true }
                return false
            }
            #expect(try await isIn(good, home))
            for number in 0..<12 { #expect(try await !isIn("gok \(number)", stranger)) }
            #expect(try await !isIn(good, stranger), "from there even the right one waits")
            #expect(try await !isIn(good, Caller(address: "192.0.2.8")), "and from any place where she never was")
            #expect(try await isIn(good, home))
            for number in 0..<10 { #expect(try await !isIn("gok \(number)", home)) }
            #expect(try await !isIn(good, home))
        }
    }

    @Test func `Where somebody set how people get here, nobody is taken for who sits at this machine`() async throws {
        for reach in [
            Reach(port: 0, publicAddress: "https://eenmond.waterrijk.example"), Reach(port: 0, trustedProxies: ["10.1.2.3", "127.0.0.1"]),
        ] {
            try await TestSite.with(isSetUp: false, reach: reach) { site in
                #expect(try await site.browser.get("/")["Location"] == "/inrichten")
                #expect(try await site.browser.get("/inrichten").body.contains("Code uit het logboek"))
                let refused = try await site.browser.post("/inrichten", first, from: "/inrichten")
                #expect(refused.status == 422)
                #expect(try await !site.newsroom.hasAccounts())
            }
        }
    }

    @Test func `Signs that nobody sees, and that turn a name round, are left out of it`() async throws {
        try await TestSite.with { site in
            let account = try await site.newsroom.addAccount(
                name: "x", displayName: "Ada\u{202E} \u{200B}Viseur\u{FEFF}", roles: [.meelezer], by: "test")
            #expect(account.displayName == "Ada Viseur")
            await #expect(throws: AccountProblem.self) {
                try await site.newsroom.addAccount(name: "y", displayName: "\u{202E}\u{200B}", roles: [.meelezer], by: "test")
            }
        }
    }

    @Test func `Many tries at once get no more answers than one after the other would`() async throws {
        try await TestSite.with { site in
            let account = try await site.newsroom.addAccount(name: "b.jansen", displayName: "B. Jansen", roles: [.meelezer], by: "test")
            try await site.newsroom.setPassword(account.id, good, by: "test")
            let newsroom = site.newsroom
            let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<60 {
                    group.addTask {
                        let caller = Caller(address: "192.0.2.\(number)")
                        if case .refused = try await newsroom.signIn(name: "b.jansen", password: "gok \(number)", from: caller) {
                            return true
                        }
                        return false
                    }
                }
                return try await group.reduce(into: [true: 0, false: 0]) { $0[$1, default: 0] += 1 }
            }
            #expect(outcomes == [true: 10, false: 50])
            let late = try await newsroom.signIn(name: "b.jansen", password: good, from: Caller(address: "198.51.100.1"))
            guard case .mustWait = late else {
                Issue.record("the eleventh try, whoever makes it, waits")
                return
            }
        }
    }

    @Test(arguments: [
        "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/a\r\nSet-Cookie: x=y", "", "evil",
        "/aanmelden", "/ü",
    ])
    func `No way back leads to another site`(path: String) {
        #expect(WayBack.path(path) == "/")
    }

    @Test func `A way back on this site is kept`() { #expect(WayBack.path("/incidenten/brand?na=3") == "/incidenten/brand?na=3") }

    @Test func `Signing out everywhere ends every session of the account`() async throws {
        try await TestSite.with { site in
            let here = try await site.browser(as: .meelezer)
            #expect(try await here.get("/").status == 200)
            let account = try #require(try await site.newsroom.accounts().first { $0.displayName == "B. Jansen" })
            try await site.newsroom.signOutEverywhere(account.id, by: "test")
            #expect(try await here.get("/").status == 401)
        }
    }

    @Test func `An invitation leads to a password, once`() async throws {
        try await TestSite.with { site in
            let (_, link) = try await site.newsroom.invite(
                name: "c.smit", displayName: "C. Smit", roles: [.woordvoerder], by: "A. de Vries")
            let browser = Browser(port: site.port)
            let page = try await browser.get("/welkom/\(link.text)")
            #expect(page.body.contains("Welkom, C. Smit"))
            #expect(page.body.contains("Woordvoerder"))
            #expect(try await browser.get("/welkom/\(link.text)").status == 200, "to look is not to use")
            let done = try await browser.post(
                "/welkom/\(link.text)", ["wachtwoord": good, "wachtwoord-nogmaals": good], from: "/welkom/\(link.text)")
            #expect(done["Location"] == "/")
            #expect(try await browser.get("/").body.contains("C. Smit"))
            #expect(try await Browser(port: site.port).get("/welkom/\(link.text)").status == 404)
            #expect(try await Browser(port: site.port).get("/welkom/verzonnen").status == 404)
        }
    }

    @Test func `Who signed in is who did it, whatever a form says`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let other = try await site.browser(as: .communicatieadviseur, name: "B. Jansen")
            let done = try await other.post(
                "/incidenten/\(incident.id)/feiten/f2/bevestigen", ["bron": "brandweer", "naam": "Iemand anders"])
            #expect(done.status == 303)
            #expect(try await site.newsroom.log(of: incident.id).last?.who == "B. Jansen")
        }
    }
}
