import Accounts
import Foundation
import Newsroom
import Testing

@testable import Web

/// Codes from an app, from setting up to signing in.
struct CodeStoryTests {
    private let good = "vier losse woorden samen"

    private func account(_ site: TestSite, roles: Set<UserRole> = [.communicatieadviseur]) async throws -> Account {
        let account = try await site.newsroom.addAccount(name: "b.jansen", displayName: "B. Jansen", roles: roles, by: "test")
        try await site.newsroom.setPassword(account.id, good, by: "test")
        return account
    }

    private func signIn(_ browser: Browser) async throws -> Browser.Answer {
        try await browser.post("/aanmelden", ["gebruikersnaam": "b.jansen", "wachtwoord": good], from: "/aanmelden")
    }

    private func hidden(_ name: String, in page: String) throws -> String {
        String(try #require(page.components(separatedBy: "name=\"\(name)\" value=\"").dropFirst().first?.prefix { $0 != "\"" }))
    }

    @Test func `Set up on one's own page, asked at the next sign-in, taken once`() async throws {
        let clock = MovableClock()
        try await TestSite.with(clock: clock.clock) { site in
            _ = try await account(site)
            let browser = Browser(port: site.port)
            #expect(try await signIn(browser)["Location"] == "/")
            let page = try await browser.get("/mijn/codes").body
            let shared = try #require(OneTimeCode(base32: try hidden("sleutel", in: page)))
            func code() -> String { shared.code(step: OneTimeCode.step(at: clock.clock.now)) }
            let wrong = try await browser.post("/mijn/codes", ["sleutel": shared.base32, "code": "000000"])
            #expect(wrong.status == 422)
            #expect(wrong.body.contains(shared.base32), "a slip does not make her scan again")
            let right = try await browser.post("/mijn/codes", ["sleutel": shared.base32, "code": code()])
            #expect(right["Location"] == "/mijn?gedaan=codes-aan")

            clock.advance(by: 60)
            let other = Browser(port: site.port)
            let asked = try await signIn(other)
            #expect(asked.status == 200)
            #expect(other.cookies["eenmond-sessie"] == nil, "a password alone opens nothing")
            let ticket = try hidden("kaartje", in: asked.body)
            let used = code()
            #expect(try await other.post("/aanmelden/code", ["kaartje": ticket, "code": "123"]).status == 422)
            #expect(try await other.post("/aanmelden/code", ["kaartje": ticket, "code": used])["Location"] == "/")
            #expect(try await other.get("/").status == 200)

            let third = Browser(port: site.port)
            let again = try hidden("kaartje", in: try await signIn(third).body)
            #expect(
                try await third.post("/aanmelden/code", ["kaartje": again, "code": used]).status == 422,
                "a code that was seen is worth nothing")
        }
    }

    @Test func `A ticket ends after five minutes and after five tries`() async throws {
        let clock = MovableClock()
        try await TestSite.with(clock: clock.clock) { site in
            let account = try await account(site)
            let shared = OneTimeCode()
            func code() -> String { shared.code(step: OneTimeCode.step(at: clock.clock.now)) }
            try await site.newsroom.setUpCodes(of: account.id, shared, code: code(), by: "test")
            clock.advance(by: 60)
            let browser = Browser(port: site.port)
            let late = try hidden("kaartje", in: try await signIn(browser).body)
            clock.advance(by: 301)
            #expect(try await browser.post("/aanmelden/code", ["kaartje": late, "code": code()]).status == 422)
            let tried = try hidden("kaartje", in: try await signIn(browser).body)
            for _ in 0..<5 { #expect(try await browser.post("/aanmelden/code", ["kaartje": tried, "code": "000000"]).status == 422) }
            #expect(try await browser.post("/aanmelden/code", ["kaartje": tried, "code": code()]).status == 422)
        }
    }

    @Test func `Where the organisation asks codes of everybody, who has none sets them up before anything else`() async throws {
        try await TestSite.with { site in
            _ = try await account(site)
            try await site.newsroom.setCodePolicy(.verplicht, by: "test")
            let browser = Browser(port: site.port)
            #expect(try await signIn(browser).status == 303)
            for path in ["/", "/bronnen", "/mijn"] { #expect(try await browser.get(path)["Location"] == "/mijn/codes") }
            #expect(try await browser.get("/mijn/codes").status == 200)
            #expect(try await browser.post("/oefening", [:], from: "/mijn/codes")["Location"] == "/mijn/codes")
            #expect(try await site.newsroom.incidents().isEmpty)
        }
    }

    @Test func `A session ends when nobody is there, and after a day in any case`() async throws {
        let clock = MovableClock()
        try await TestSite.with(clock: clock.clock) { site in
            let browser = try await site.browser(as: .meelezer)
            for _ in 0..<23 {
                clock.advance(by: 3_600)
                #expect(try await browser.get("/").status == 200)
            }
            clock.advance(by: 3_600)
            #expect(try await browser.get("/").status == 401, "a day is over")
            let other = try await site.browser(as: .meelezer, name: "C. Smit")
            clock.advance(by: 7_200)
            #expect(try await other.get("/").status == 401, "two hours without a request")
        }
    }
}
