import Foundation
import Newsroom
import Testing

@testable import Web

struct SecurityTests {
    @Test(arguments: [
        "evil.example", "evil.example:8080", "127.0.0.1.evil.example", "localhost.evil.example:80", "127.0.0.1:", "10.0.0.1", "[::2]:80",
    ])
    func `Another Host is refused, so that no name elsewhere can be pointed at us`(host: String) async throws {
        try await TestSite.with { site in
            let answer = try await site.browser.get("/", headers: ["Host": host])
            #expect(answer.status == 421)
            #expect(!answer.body.contains("<html"))
        }
    }

    @Test(arguments: ["127.0.0.1", "localhost:9999", "LOCALHOST", "[::1]:8080"])
    func `Names of this machine are answered`(host: String) async throws {
        try await TestSite.with { site in
            let answer = try await site.browser.get("/gezond", headers: ["Host": host])
            #expect(answer.status == 200)
        }
    }

    @Test(arguments: [
        ["Origin": "https://evil.example"], ["Origin": "null"], ["Origin": "http://localhost:1"], ["Sec-Fetch-Site": "cross-site"],
        ["Sec-Fetch-Site": "same-site"],
    ])
    func `A form that another website sends is refused and changes nothing`(headers: [String: String]) async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let answer = try await site.browser.post("/incidenten/\(incident.id)/sluiten", [:], headers: headers)
            #expect(answer.status == 403)
            #expect(answer.body.contains("Dit verzoek kwam van een andere website"))
            #expect(try await site.newsroom.incident(incident.id).isOpen)
        }
    }

    @Test(arguments: ["", "00000000000000000000000000000000", "x"])
    func `A form without the right token is refused and changes nothing`(token: String) async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let answer = try await site.browser.post("/incidenten/\(incident.id)/sluiten", ["formulier": token])
            #expect(answer.status == 403)
            #expect(answer.body.contains("Dit formulier is verlopen"))
            #expect(try await site.newsroom.incident(incident.id).isOpen)
        }
    }

    @Test func `Our own form from our own page is taken`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let headers = ["Origin": "http://127.0.0.1:\(site.port)", "Sec-Fetch-Site": "same-origin"]
            #expect(try await site.browser.post("/incidenten/\(incident.id)/sluiten", [:], headers: headers).status == 303)
        }
    }

    @Test func `A body that is no form or too large is refused`() async throws {
        try await TestSite.with { site in
            let json = try await site.browser.post("/oefening", [:], headers: ["Content-Type": "application/json"])
            #expect(json.status == 415)
            let large = ["tekst": String(repeating: "a", count: 600_000)]
            #expect(try await site.browser.post("/oefening", large).status == 413)
        }
    }

    @Test(arguments: ["/", "/incidenten/nieuw", "/bronnen", "/bestaat-niet", "/gezond"])
    func `Every answer carries the headers that keep strangers out`(path: String) async throws {
        try await TestSite.with { site in
            let answer = try await site.browser.get(path)
            let policy = try #require(answer["Content-Security-Policy"])
            for rule in [
                "default-src 'none'", "script-src 'nonce-", "style-src 'self'", "form-action 'self'", "frame-ancestors 'none'",
                "base-uri 'none'",
            ] {
                #expect(policy.contains(rule))
            }
            #expect(!policy.contains("unsafe"))
            #expect(answer["X-Content-Type-Options"] == "nosniff")
            #expect(answer["Referrer-Policy"] == "same-origin")
            #expect(answer["Cache-Control"] == "no-store")
        }
    }

    @Test func `Pages hold no inline script or style, and the token cookie stays with us`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            for path in ["/", "/incidenten/nieuw", "/incidenten/\(incident.id)", "/bronnen"] {
                let page = try await site.browser.get(path).body
                let answer = try await site.browser.get(path)
                let nonce = try #require(answer["Content-Security-Policy"]?.components(separatedBy: "'nonce-").last?.prefix { $0 != "'" })
                #expect(answer.body.count(of: "nonce=\"\(nonce)\"") == answer.body.count(of: "<script"))
                #expect(!page.contains(nonce), "each answer has a nonce of its own")
                #expect(page.count(of: "<script") == 1)
                #expect(!page.contains("<style") && !page.contains(" style=") && !page.contains(" onclick="))
                #expect(page.utf8.count < 100_000)
            }
            let fresh = try await Browser(port: site.port).get("/aanmelden")
            #expect(fresh["Set-Cookie"]?.contains("HttpOnly") == true)
            #expect(fresh["Set-Cookie"]?.contains("SameSite=Strict") == true)
        }
    }

    @Test func `Style sheets and scripts may be kept for ever, under an address that changes with them`() async throws {
        try await TestSite.with { site in
            let page = try await site.browser.get("/").body
            let addresses = page.components(separatedBy: "\"").filter { $0.hasPrefix("/assets/") }
            #expect(addresses.count == 7)
            for address in addresses {
                let asset = try await site.browser.get(address)
                #expect(asset.status == 200)
                #expect(asset["Cache-Control"] == "public, max-age=31536000, immutable")
                #expect(!asset.body.isEmpty)
            }
            #expect(try await site.browser.get("/assets/0/page.css").status == 404)
            #expect(
                try await site.browser.get("/assets/\(addresses[0].components(separatedBy: "/")[2])/..%2FPages%2Flayout.mustache").status
                    == 404)
        }
    }
}
