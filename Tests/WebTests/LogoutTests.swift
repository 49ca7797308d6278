import Accounts
import Foundation
import LoopbackServer
import Newsroom
import Testing

@testable import Web

/// What the organisation's sign-on says of who signed out there. A token that is good: `SignOnTests` and `SignOnStoryTests`.
struct LogoutTests {
    private func settings(_ provider: LoopbackServer) -> SignOnSettings {
        SignOnSettings(name: "gemeente Waterrijk", issuer: provider.url("/realm"), clientID: "eenmond", roles: [:])
    }

    @Test(arguments: ["logout_token=a.b.c", "logout_token=", "", "logout_token=%00", "logout_token=eyJhbGciOiJub25lIn0.e30."])
    func `A logout that shows no good token ends nothing, and says so as the specification asks`(body: String) async throws {
        let provider = try LoopbackServer()
        provider.route(
            "/realm/.well-known/openid-configuration",
            .ok(
                """
                {"issuer":"\(provider.url("/realm"))","authorization_endpoint":"\(provider.url("/a"))",
                "token_endpoint":"\(provider.url("/t"))","jwks_uri":"\(provider.url("/keys"))"}
                """))
        provider.route("/keys", .ok(#"{"keys":[]}"#))
        try await TestSite.with(signOn: settings(provider)) { site in
            let answer = try await Browser(port: site.port).ask(
                "POST", "/aanmelden/organisatie/afmelding", headers: ["Content-Type": "application/x-www-form-urlencoded"], body: body)
            #expect(answer.status == 400)
            #expect(answer["Cache-Control"] == "no-store")
            #expect(answer["Set-Cookie"] == nil)
            let said = try #require(try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: String])
            #expect(said["error"] == "invalid_request")
            #expect(said["error_description"]?.isEmpty == false)
            #expect(try await site.browser.get("/").status == 200)
        }
    }

    @Test func `Without a sign-on of the organisation there is nothing to hear`() async throws {
        try await TestSite.with { site in
            let answer = try await Browser(port: site.port).ask(
                "POST", "/aanmelden/organisatie/afmelding", headers: ["Content-Type": "application/x-www-form-urlencoded"],
                body: "logout_token=a.b.c")
            #expect(answer.status == 404)
        }
    }

    @Test func `Who signed in with a password of ours is not sent to the organisation to sign out`() async throws {
        let provider = try LoopbackServer()
        try await TestSite.with(signOn: settings(provider)) { site in
            let out = try await site.browser.post("/afmelden", [:])
            #expect(out["Location"] == "/aanmelden?afgemeld=ja")
            let page = try await site.browser.get("/aanmelden?afgemeld=ja")
            #expect(page.body.contains("U bent afgemeld bij Eenmond."))
            #expect(!page.body.contains("organisatie/afmelden"))
            #expect(try await site.browser.get("/aanmelden/organisatie/afmelden")["Location"] == "/aanmelden")
            // An address that somebody else made says nothing of this browser.
            #expect(try await !site.browser.get("/aanmelden?state=x").body.contains("afgemeld"))
        }
    }
}
