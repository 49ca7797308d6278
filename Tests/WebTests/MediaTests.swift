import Incident
import LoopbackServer
import Testing

struct MediaTests {
    @Test func `A text is judged with a reason, undone, and labelled; a filter in the address shows what was put aside`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            try await site.publish("Brand in de verte", text: "De brandweer is er.", on: server)
            let home = "/incidenten/\(incident.id)/media"
            let item = try #require(try await site.newsroom.foldedHits(of: incident.id).first).id
            let nameless = try await site.browser.post("\(home)/\(item)", ["doe": "weg"])
            #expect(nameless.status == 422)
            let aside = try await site.browser.post("\(home)/\(item)", ["reden": "andere plaats", "terug": "https://elders.example"])
            #expect(aside["Location"] == "\(home)#bericht-\(item)")
            let plain = try await site.browser.get(home).body
            #expect(!plain.contains("Brand</mark> in de verte"))
            let put = try await site.browser.get("\(home)?tonen=weg").body
            #expect(put.contains("Hoort er niet bij: andere plaats"))
            _ = try await site.browser.post("\(home)/\(item)", ["doe": "opnieuw"])
            let row = try await site.browser.post("\(home)/\(item)", ["label": "gerucht", "deel": "rij"])
            #expect(row.body.hasPrefix("<li class=\"hit\""))
            #expect(row.body.contains("value=\"gerucht\" data-key=\"4\" aria-pressed=\"true\""))
        }
    }

    @Test func `Whom a text was given to and what was noted stand in the sealed log, with its headline`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            try await site.publish("Brand in de verte", text: "De brandweer is er.", on: server)
            let home = "/incidenten/\(incident.id)/media"
            let item = try #require(try await site.newsroom.foldedHits(of: incident.id).first).id
            _ = try await site.browser.post("\(home)/\(item)", ["doe": "toewijzen", "voor": "B. Jansen"])
            _ = try await site.browser.post("\(home)/\(item)", ["doe": "toewijzen", "voor": "B. Jansen"])
            _ = try await site.browser.post("\(home)/\(item)", ["doe": "notitie", "notitie": "Bel de omroep."])
            let entries = try await site.newsroom.log(of: incident.id).filter { $0.subject == "\(item) Brand in de verte" }
            #expect(entries.map(\.action) == [.hitAssigned, .hitNoted], "giving it to the same person again changes nothing")
            #expect(entries.map(\.to) == ["B. Jansen", "Bel de omroep."])
            #expect(entries.allSatisfy { $0.who == "A. de Vries" })
            let page = try await site.browser.get("/incidenten/\(incident.id)/logboek").body.lowercased()
            #expect(page.contains("nieuwsbericht toegewezen") && page.contains("notitie bij een nieuwsbericht"))
            #expect(try await site.newsroom.verifyLog(of: incident.id).breaks == nil)
        }
    }

    @Test func `The course of the day is a picture, a sentence and a table that say the same`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            try await site.publish("Brand", text: "Meer volgt.", on: server)
            let page = try await site.browser.get("/incidenten/\(incident.id)/media").body
            #expect(page.contains("role=\"img\" aria-labelledby=\"verloop-zin\""))
            #expect(page.contains("1 bericht in 24 uur"))
            #expect(page.contains("<th scope=\"col\">Verschillend</th>"))
        }
    }

    @Test func `Fifty story lines stand on a page, and an address leads to those that moved longer ago`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            // No two texts have a word in common but the one that is looked for.
            let items = (0..<60).map { number in
                let words = (0..<40).map { "w\(number)x\($0)" }.joined(separator: " ")
                return "<item><guid>\(number)</guid><title>Brand w\(number)</title><description>\(words)</description></item>"
            }
            server.route(
                "/alles.xml",
                .ok("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Omroep</title>\(items.joined())</channel></rss>"))
            _ = try await site.newsroom.addFeed(server.url("/alles.xml"))
            _ = try await site.newsroom.pollOnce()
            let home = "/incidenten/\(incident.id)/media?orde=lijn"
            let total = try await site.newsroom.storyLines(of: incident.id).count
            try #require(total > 50)
            let first = try await site.browser.get(home).body
            #expect(first.count(of: "<h3><a href=\"/incidenten/\(incident.id)/media?lijn=") == 50)
            #expect(first.contains("href=\"/incidenten/\(incident.id)/media?orde=lijn&amp;vanaf=50\""))
            let rest = try await site.browser.get(home + "&vanaf=50").body
            #expect(rest.count(of: "<h3><a href=\"/incidenten/\(incident.id)/media?lijn=") == total - 50)
            #expect(!rest.contains("Oudere verhaallijnen"))
        }
    }

    @Test func `A rumour is written down and answered with a fact`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let home = "/incidenten/\(incident.id)/omgeving"
            #expect(try await site.browser.post("\(home)/geruchten", ["gerucht": "", "waar": ""]).status == 422)
            let added = try await site.browser.post("\(home)/geruchten", ["gerucht": "Het is aangestoken.", "waar": "Facebook"])
            #expect(added["Location"] == "\(home)?gedaan=gerucht-opgeschreven#geruchten")
            let rumour = try #require(try await site.newsroom.rumours(of: incident.id).first)
            _ = try await site.browser.post("\(home)/geruchten/\(rumour.id)/antwoord", ["feit": "f1", "uitkomst": "tegengesproken"])
            #expect(try await site.browser.get(home).body.contains("Tegengesproken"))
        }
    }
}
