import Foundation
import Incident
import Newsroom
import Testing

@testable import Web

/// A text with too much in it costs its writer an answer, and nobody else a thing.
struct LongTextTests {
    /// Some 400 words with a finding in most sentences.
    private static let letter = (1...40).map { "Vermoedelijk is er met betrekking tot hal \($0) rook gezien." }.joined(separator: " ")
    private static let long = String(repeating: "Vermoedelijk met betrekking tot de rook. ", count: 1_000)

    @Test func `A text of 400 words shows every finding that the checker has, in its order`() async throws {
        try await TestSite.with { site in
            let report = try await site.newsroom.check(Self.letter, kind: .persbericht, incident: nil)
            #expect((40...FindingsPanel.most).contains(report.findings.count))
            let page = try await site.browser.post("/nakijken", ["tekst": Self.letter, "soort": "persbericht"]).body
            #expect(page.count(of: "<li class=\"finding is-") == report.findings.count)
            for (index, finding) in report.findings.enumerated() {
                let start = "id=\"bevinding-\(index + 1)\" data-start=\"\(finding.start)\" data-end=\"\(finding.end)\""
                #expect(page.contains(start + " data-grade=\"\(finding.severity.rawValue)\""))
                #expect(page.contains("id=\"plek-\(index + 1)\""))
            }
            #expect(!page.contains("En nog"))
        }
    }

    @Test func `Of a thousand findings the gravest two hundred are shown, and how many there are besides`() async throws {
        try await TestSite.with { site in
            let text = String(repeating: "Wij komen met betrekking tot de rook langs. ", count: 1_000) + "Om [[nog invullen: tijd]] meer."
            let report = try await site.newsroom.check(text, kind: nil, incident: nil)
            let page = try await site.browser.post("/nakijken", ["tekst": text])
            #expect(page.status == 200)
            #expect(page.body.count(of: "<li class=\"finding is-") == 200)
            // A gap is listed as what it is, beside the findings.
            let found = report.findings.count { $0.rule != "compleet/nog-invullen" }
            #expect(page.body.contains("En nog \(Words.number(found - 200)) andere bevindingen."))
            #expect(page.body.contains("id=\"bevinding-200\"") && !page.body.contains("id=\"bevinding-201\""))
            #expect(page.body.contains("<span class=\"gap\">") && page.body.contains("nog invullen: tijd"))
            #expect(page.body.utf8.count < 400_000)
        }
    }

    @Test func `A text that is too long for any message is refused wherever it comes in, and says what to do`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "persbericht"])
            let path = try #require(made["Location"]?.components(separatedBy: "?").first)
            let text = String(repeating: "a", count: 400_000)
            for address in ["/nakijken", "\(path)/bevindingen", "\(path)/nakijken", path] {
                let answer = try await site.browser.post(address, ["tekst": text])
                #expect(answer.status == 422, "\(address)")
                #expect(answer.body.contains("Uw tekst heeft 400.000 tekens en Eenmond kijkt er hoogstens 60.000 na."), "\(address)")
                #expect(!answer.body.contains("id=\"bevinding-1\""), "\(address)")
            }
            let token = try await site.token(.communicatieadviseur)
            let number = try #require(path.split(separator: "/").last)
            let sent = try await site.call(
                "POST", "/incidents/\(incident.id)/messages/\(number)/versions", token: token, json: "{\"text\": \"\(text)\"}")
            #expect((400..<500).contains(sent.status))
            #expect(try await site.newsroom.drafts(of: incident.id).map(\.version) == [1])
        }
    }

    @Test func `Texts that are checked at once all get their answer, and other pages do too`() async throws {
        try await TestSite.with { site in
            _ = try await site.browser.get("/nakijken")
            let (cookies, port) = (site.browser.cookies, site.port)
            @Sendable func sent() async throws -> Int {
                let browser = Browser(port: port)
                for (name, value) in cookies { browser.keep(name, value) }
                return try await browser.post("/nakijken", ["tekst": Self.long]).status
            }
            async let texts = [sent(), sent(), sent(), sent()]
            #expect(try await Browser(port: site.port).get("/gezond").status == 200)
            #expect(try await texts == [200, 200, 200, 200])
        }
    }
}
