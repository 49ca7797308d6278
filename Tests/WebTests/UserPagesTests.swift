import Accounts
import Foundation
import Newsroom
import Testing

@testable import Web

struct UserPagesTests {
    @Test func `A beheerder invites a colleague, hands over the link, and the colleague gets in`() async throws {
        try await TestSite.with { site in
            let boss = try await site.browser(as: .beheerder, name: "D. Bakker")
            let empty = try await boss.post("/beheer/gebruikers", ["volledige-naam": "C. Smit", "gebruikersnaam": "c.smit"])
            #expect(empty.status == 422)
            #expect(empty.body.contains("Kies minstens één rol"))
            let invited = try await boss.post(
                "/beheer/gebruikers", ["volledige-naam": "C. Smit", "gebruikersnaam": "c.smit@waterrijk.example", "rol-raadslid": "ja"])
            #expect(invited.status == 200)
            let link = try #require(invited.body.components(separatedBy: "<code>").dropFirst().first?.prefix { $0 != "<" })
            #expect(link.hasPrefix("http://127.0.0.1:\(site.port)/welkom/"))
            let path = try #require(link.components(separatedBy: ":\(site.port)").last)
            let colleague = Browser(port: site.port)
            let password = "vier losse woorden samen"
            let done = try await colleague.post(path, ["wachtwoord": password, "wachtwoord-nogmaals": password], from: path)
            #expect(done.status == 303)
            #expect(try await colleague.get("/mijn").body.contains("Raadslid"))
            #expect(try await boss.get("/beheer/toegangslogboek").body.contains("Uitgenodigd: c.smit@waterrijk.example"))
            #expect(try await boss.get("/beheer/toegangslogboek").body.contains("De zegels kloppen"))
        }
    }

    @Test func `The last beheerder stays, whatever she does to herself`() async throws {
        try await TestSite.with(isSetUp: false) { site in
            let browser = Browser(port: site.port)
            let account = try await site.signIn(browser, as: [.beheerder], name: "D. Bakker")
            let changed = try await browser.post(
                "/beheer/gebruikers/\(account.id)", ["volledige-naam": "D. Bakker", "rol-meelezer": "ja"], from: "/mijn")
            #expect(changed.status == 422)
            #expect(changed.body.contains("Er moet een beheerder blijven"))
            #expect(try await browser.post("/beheer/gebruikers/\(account.id)/sluiten", [:]).status == 422)
            #expect(try await site.newsroom.account(account.id).roles == [.beheerder])
        }
    }

    @Test func `New roles hold from the next request on, and a closed account is out at once`() async throws {
        try await TestSite.with { site in
            let browser = try await site.browser(as: .meelezer)
            let account = try #require(try await site.newsroom.accounts().first { $0.displayName == "B. Jansen" })
            #expect(try await browser.get("/bronnen").status == 403)
            _ = try await site.browser.post(
                "/beheer/gebruikers/\(account.id)", ["volledige-naam": "B. Jansen", "rol-omgevingsanalist": "ja"])
            #expect(try await browser.get("/bronnen").status == 200)
            _ = try await site.browser.post("/beheer/gebruikers/\(account.id)/sluiten", [:])
            #expect(try await browser.get("/bronnen").status == 401)
        }
    }

    @Test func `A new password signs out everywhere else, and the old one is asked first`() async throws {
        try await TestSite.with { site in
            let here = try await site.browser(as: .meelezer)
            let account = try #require(try await site.newsroom.accounts().first { $0.displayName == "B. Jansen" })
            let old = "vier losse woorden samen"
            let new = "vijf andere woorden nu"
            try await site.newsroom.setPassword(account.id, old, by: "test")
            let secret = try await site.newsroom.openSession(for: account, from: Caller(address: "127.0.0.1"), how: nil)
            here.keep("eenmond-sessie", secret.text)
            let elsewhere = Browser(port: site.port)
            elsewhere.keep(
                "eenmond-sessie", try await site.newsroom.openSession(for: account, from: Caller(address: "127.0.0.1"), how: nil).text)
            here.keep("eenmond-formulier", nil)
            let wrong = try await here.post(
                "/mijn/wachtwoord", ["huidig": "fout", "wachtwoord": new, "wachtwoord-nogmaals": new], from: "/mijn")
            #expect(wrong.status == 422)
            let done = try await here.post(
                "/mijn/wachtwoord", ["huidig": old, "wachtwoord": new, "wachtwoord-nogmaals": new], from: "/mijn")
            #expect(done["Location"] == "/mijn?gedaan=wachtwoord-veranderd")
            #expect(try await here.get("/mijn").status == 200)
            #expect(try await elsewhere.get("/mijn").status == 401)
        }
    }

    @Test func `A token is shown once, works, and is gone when it is taken away`() async throws {
        try await TestSite.with { site in
            let account = try #require(try await site.newsroom.accounts().first)
            try await site.newsroom.setPassword(account.id, "vier losse woorden samen", by: "test")
            try await site.browser.keep(
                "eenmond-sessie", site.newsroom.openSession(for: account, from: Caller(address: "127.0.0.1"), how: nil).text)
            _ = try await site.browser.get("/mijn")
            let fields = ["waarvoor": "dashboard", "mag-incidents:read": "ja", "dagen": "30"]
            for wrong in ["", "fout"] {
                let refused = try await site.browser.post("/mijn/tokens", fields.merging(["token-wachtwoord": wrong]) { $1 })
                #expect(refused.status == 422 && !refused.body.contains("eenmond_"))
            }
            let made = try await site.browser.post(
                "/mijn/tokens", fields.merging(["token-wachtwoord": "vier losse woorden samen"]) { $1 })
            let token = try #require(made.body.components(separatedBy: "<code>").dropFirst().first?.prefix { $0 != "<" })
            #expect(try await site.call("GET", "/incidents", token: String(token)).status == 200)
            #expect(try await !site.browser.get("/mijn").body.contains(token))
            #expect(try await site.browser.post("/mijn/tokens/1/weg", [:]).status == 303)
            #expect(try await site.call("GET", "/incidents", token: String(token)).status == 401)
        }
    }

    @Test func `A new password and signing out everywhere end tokens too, and codes that everybody must have bind them`() async throws {
        try await TestSite.with { site in
            let account = try await site.newsroom.addAccount(name: "b.jansen", displayName: "B. Jansen", roles: [.meelezer], by: "test")
            func token() async throws -> String {
                try await site.newsroom.makeToken(for: account.id, label: "x", scopes: [.incidentsRead], by: "test").secret.text
            }
            let first = try await token()
            #expect(try await site.call("GET", "/incidents", token: first).status == 200)
            try await site.newsroom.setPassword(account.id, "vier losse woorden samen", by: "test")
            #expect(try await site.call("GET", "/incidents", token: first).status == 401)
            let second = try await token()
            try await site.newsroom.signOutEverywhere(account.id, by: "test")
            #expect(try await site.call("GET", "/incidents", token: second).status == 401)
            let third = try await token()
            let link = try await site.newsroom.makeLink(for: account.id, by: "test")
            _ = try await site.newsroom.useLink(link.text, password: "heel andere woorden weer", from: Caller(address: "127.0.0.1"))
            #expect(try await site.call("GET", "/incidents", token: third).status == 401)
            let fourth = try await token()
            try await site.newsroom.setCodePolicy(.verplicht, by: "test")
            #expect(try await site.call("GET", "/incidents", token: fourth).status == 403)
        }
    }

    @Test func `Nobody takes away somebody else's token`() async throws {
        try await TestSite.with { site in
            _ = try await site.token(.meelezer)
            let other = try await site.browser(as: .communicatieadviseur)
            #expect(try await other.post("/mijn/tokens/1/weg", [:]).status == 404)
        }
    }

    @Test func `Who makes an incident confidential stays in it herself`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = try await site.browser.get("/incidenten/\(incident.id)/vertrouwelijk")
            #expect(page.body.contains("Wie ziet dit incident?"))
            let done = try await site.browser.post("/incidenten/\(incident.id)/vertrouwelijk", ["vertrouwelijk": "ja"])
            #expect(done["Location"] == "/incidenten/\(incident.id)?gedaan=vertrouwelijk")
            #expect(try await site.browser.get("/incidenten/\(incident.id)").status == 200)
            #expect(try await site.newsroom.members(of: incident.id)?.map(\.displayName) == ["A. de Vries"])
        }
    }
}
