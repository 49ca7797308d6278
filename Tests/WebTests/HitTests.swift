import Foundation
import LoopbackServer
import Testing

struct HitTests {
    @Test func `A hit shows its words marked where they stand, past emoji and accents`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("Waterlelie AND geevacueerd", to: incident.id, by: "A. de Vries")
            try await site.publish("🔥👩‍🚒 Café Ünique: Waterlelie ontruimd", text: "Sporters zijn geëvacueerd. <b>Rook</b>", on: server)
            let page = try await site.browser.get("/incidenten/\(incident.id)/media").body
            #expect(page.contains("🔥👩‍🚒 Café Ünique: <mark>Waterlelie</mark> ontruimd"))
            #expect(page.contains("Sporters zijn <mark>geëvacueerd</mark>."))
            #expect(page.contains("Gevonden door <code>Waterlelie AND geevacueerd</code>"))
            #expect(page.contains("<a href=\"https://omroep.example/1\" rel=\"noreferrer noopener\">"))
            #expect(page.contains("1 bericht"))
        }
    }

    @Test func `An item that two queries find is shown once, with both`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            for query in ["brand", "sporthal"] { _ = try await site.newsroom.addWatch(query, to: incident.id, by: "A. de Vries") }
            try await site.publish("Brand in sporthal", text: "De brandweer is er.", on: server)
            let page = try await site.browser.get("/incidenten/\(incident.id)/media").body
            #expect(page.count(of: "<li class=\"hit\" id=\"bericht-") == 1)
            #expect(page.contains("<mark>Brand</mark> in <mark>sporthal</mark>"))
            let queries = page.components(separatedBy: "Gevonden door ")[1].prefix { $0 != "\n" }
            #expect(queries.contains("</code> en <code>") && queries.contains("<code>brand<") && queries.contains("<code>sporthal<"))
        }
    }

    @Test func `An address that is no web page is not made into a link`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            try await site.publish("Brand", text: "Meer volgt.", link: "javascript:alert(1)", on: server)
            let page = try await site.browser.get("/incidenten/\(incident.id)/media").body
            #expect(page.contains("<mark>Brand</mark>"))
            #expect(!page.contains("javascript:"))
        }
    }

    @Test func `A query that cannot be read says where, and is kept in the field`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let answer = try await site.browser.post("/incidenten/\(incident.id)/zoekvragen", ["vraag": "brand AND (sporthal"])
            #expect(answer.status == 422)
            #expect(answer.body.contains("<a href=\"#vraag\">Zoekvraag, teken 11:"))
            #expect(answer.body.contains(">brand AND (sporthal</textarea>"))
            #expect(try await site.newsroom.watches(of: incident.id).isEmpty)
        }
    }

    @Test func `A query can be added and taken away`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let home = "/incidenten/\(incident.id)"
            #expect(
                try await site.browser.post("\(home)/zoekvragen", ["vraag": "brand"])["Location"]
                    == "\(home)/media?gedaan=zoekvraag-toegevoegd")
            let watch = try #require(try await site.newsroom.watches(of: incident.id).first)
            #expect(try await site.browser.get("\(home)/media").body.contains("<code>brand</code>"))
            let other = try await site.incident(title: "Iets anders")
            #expect(try await site.browser.post("/incidenten/\(other.id)/zoekvragen/\(watch.id)/weg", [:]).status == 404)
            #expect(try await site.browser.post("\(home)/zoekvragen/\(watch.id)/weg", [:]).status == 303)
            #expect(try await site.newsroom.watches(of: incident.id).isEmpty)
        }
    }

    @Test func `Newer hits come as a part of a page, older ones as a page`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            try await site.publish("Brand", text: "Meer volgt.", on: server)
            let part = try await site.browser.get("/incidenten/\(incident.id)/treffers?na=0").body
            #expect(part.hasPrefix("<li class=\"hit\""))
            #expect(
                try await site.browser.get("/incidenten/\(incident.id)/treffers?na=999").body.trimmingCharacters(
                    in: .whitespacesAndNewlines
                ).isEmpty)
            let page = try await site.browser.get("/incidenten/\(incident.id)/treffers").body
            #expect(page.hasPrefix("<!doctype html>") && page.contains("<mark>Brand</mark>"))
        }
    }
}
