import Accounts
import Foundation
import Incident
import LoopbackServer
import Newsroom
import Storage
import Testing

/// What steers an incident besides its facts: story lines, feeds, mandates, files.
struct SteeringPageTests {
    private static let fire =
        "De brand in de loods aan de Havenkade is onder controle. De brandweer blijft nog enkele uren nablussen. Bewoners houden ramen en "
        + "deuren dicht. De Havenkade is afgesloten voor verkeer en blijft dat tot in de avond, zegt de politie. Niemand raakte gewond."

    private func news(_ site: TestSite, _ incident: Incident, _ server: LoopbackServer) async throws {
        _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
        try await site.publish("Brand onder controle", text: Self.fire, on: server)
        try await site.publish("Brandweer meester", text: Self.fire, link: "https://krant.example/2", on: server)
        try await site.publish(
            "Brand kost school zijn gymzaal", text: "De gymzaal van de school kan jaren niet open.", link: "https://krant.example/3",
            on: server)
    }

    @Test func `Story lines are named, joined and split on the page, and a copy is set apart`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            try await news(site, incident, server)
            let home = "/incidenten/\(incident.id)"
            #expect(try await site.browser.get("\(home)/media").body.contains("Ook in 1 andere"))
            let copy = try #require(try await site.newsroom.foldedHits(of: incident.id).flatMap(\.alsoIn).first)
            #expect(try await site.browser.get("\(home)/media").body.contains("\(home)/media/\(copy.item)/los"))
            let apart = try await site.browser.post("\(home)/media/\(copy.item)/los", [:])
            #expect(apart["Location"] == "\(home)/media?gedaan=geen-kopie#bericht-\(copy.item)")
            #expect(try await site.newsroom.foldedHits(of: incident.id).count == 3)

            let lines = try await site.newsroom.storyLines(of: incident.id)
            let (first, second) = (try #require(lines.first), try #require(lines.last))
            #expect(first.id != second.id)
            _ = try await site.browser.post("\(home)/lijnen/\(first.id)/naam", ["titel": "Gevolgen voor de school"])
            #expect(try await site.browser.get("\(home)/media?lijn=\(first.id)").body.contains("Gevolgen voor de school</h2>"))
            let joined = try await site.browser.post("\(home)/lijnen/\(first.id)/samen", ["met": "\(second.id)"])
            #expect(joined["Location"] == "\(home)/media?lijn=\(second.id)&gedaan=verhaallijnen-samen")
            let both = try await site.newsroom.foldedHits(of: incident.id, FoldedHitFilter(line: second.id))
            #expect(both.count == 3)
            #expect(try await site.browser.get("\(home)/media?lijn=\(second.id)").body.contains("name=\"uit-\(both[0].id)\""))
            #expect(try await site.browser.post("\(home)/lijnen/\(second.id)/splitsen", [:]).status == 422)
            let split = try await site.browser.post("\(home)/lijnen/\(second.id)/splitsen", ["uit-\(both[0].id)": "ja"])
            #expect(split.status == 303)
            #expect(try await site.newsroom.foldedHits(of: incident.id, FoldedHitFilter(line: second.id)).count == 2)
            #expect(try await site.browser.post("\(home)/lijnen/999/naam", ["titel": "x"]).status == 404)
        }
    }

    @Test func `A feed is tied to an incident, kept out of it, and left to the rules again, from both sides`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            let feed = try await site.newsroom.addFeed("https://omroep.example/feed", title: "Omroep Waterrijk").feed
            let page = "/incidenten/\(incident.id)/bronnen"
            #expect(try await site.browser.get(page).body.contains("elke minuut, vanzelf"))
            let out = try await site.browser.post(page, ["bron": "\(feed.id)", "hoe": "niet"])
            #expect(out["Location"] == "\(page)?gedaan=bron-erbuiten#bron-\(feed.id)")
            #expect(try await site.browser.get("/bronnen/\(feed.id)").body.contains("erbuiten gehouden"))
            let back = try await site.browser.post(page, ["bron": "\(feed.id)", "hoe": "wel", "terug": "bron"])
            #expect(back["Location"] == "/bronnen/\(feed.id)?gedaan=bron-gekoppeld#incidenten")
            #expect(try await site.browser.get(page).body.contains("elke minuut, door u vastgezet"))
            _ = try await site.browser.post(page, ["bron": "\(feed.id)", "hoe": "vanzelf"])
            #expect(try await site.newsroom.feedTies(of: incident.id).first?.decided == nil)
            #expect(try await site.browser.post(page, ["bron": "\(feed.id)", "hoe": "soms"]).status == 422)
            #expect(
                try await site.newsroom.accountLog().filter { $0.action == .feedTied }.map(\.to) == ["vanzelf", "gekoppeld", "erbuiten"])
        }
    }

    @Test func `A mandate is written down, lets somebody approve, and is withdrawn`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = "/incidenten/\(incident.id)"
            #expect(try await site.browser.post("\(page)/mandaat", ["wie": ""]).status == 422)
            let given = try await site.browser.post("\(page)/mandaat", ["wie": "B. Jansen"])
            #expect(given["Location"] == "\(page)?gedaan=mandaat-gegeven#mandaat")
            #expect(try await site.browser.get(page).body.contains("vastgelegd door A. de Vries"))
            let draft = try await site.newsroom.draft(.statement, of: incident.id)
            let saved = try await site.newsroom.save(draft, of: incident.id, by: "A. de Vries")
            #expect(try await site.newsroom.mandates(of: incident.id).map(\.name) == ["B. Jansen"])
            _ = try await site.browser.post("\(page)/mandaat/weg", ["wie": "B. Jansen"])
            #expect(try await site.newsroom.mandates(of: incident.id).isEmpty)
            #expect(try await site.browser.post("\(page)/mandaat/weg", ["wie": "B. Jansen"]).status == 404)
            let actions = try await site.newsroom.log(of: incident.id).map(\.action)
            #expect(actions.contains(.mandateGiven) && actions.contains(.mandateWithdrawn))
            #expect(saved.version == 1)
        }
    }

    @Test func `An incident is kept as a file and opened from one`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let file = try await site.browser.get("/incidenten/\(incident.id)/dossier.json")
            #expect(file["Content-Disposition"]?.contains("\(incident.id).json") == true)
            let broken = try await site.browser.post("/incidenten/inlezen", ["dossier": "{"])
            #expect(broken.status == 422)
            let known = try await site.browser.post("/incidenten/inlezen", ["dossier": file.body])
            #expect(known.status == 422)
            #expect(known.body.contains("Dit incident staat hier al."))
            let other = file.body.replacing(incident.id.rawValue, with: "van-elders")
            let opened = try await site.browser.post("/incidenten/inlezen", ["dossier": other])
            let place = try #require(opened["Location"])
            #expect(place.hasSuffix("?gedaan=incident-ingelezen"))
            let page = try await site.browser.get(String(place.prefix { $0 != "?" }))
            #expect(page.body.contains("In sporthal De Waterlelie is brand."))
        }
    }

    @Test func `What speaks for whom to have the lead is weighed with the points that somebody ticks`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = "/incidenten/\(incident.id)"
            let before = try await site.browser.get(page).body
            #expect(before.contains("Er is te weinig bekend voor een voorstel."))
            #expect(before.contains("<details id=\"wie-leiding\">"))
            let care = try await site.browser.get("\(page)?voorstel=ja&punt-zorg-inhoud=ja&punt-bestaat-niet=ja").body
            #expect(care.contains("<details id=\"wie-leiding\" open>"))
            #expect(care.contains("Voorstel: de wethouder heeft de leiding."))
            #expect(care.contains("<p>Voor de wethouder pleit:</p><ul><li>Het gaat alleen over zorg, jeugd of welzijn.</li></ul>"))
            #expect(care.contains("name=\"punt-zorg-inhoud\" value=\"ja\" checked>"))
            let both = try await site.browser.get("\(page)?voorstel=ja&punt-zorg-inhoud=ja&punt-burgervader=ja").body
            #expect(both.contains("Voorstel: de burgemeester heeft de leiding."))
            try await site.newsroom.moveToPhase(incident.id, .escalatie, by: "A. de Vries")
            let seen = try await site.browser.get(page).body
            #expect(seen.contains("name=\"punt-openbare-orde\" value=\"ja\" checked disabled>"))
            #expect(try await site.newsroom.incident(incident.id).lead.role == .burgemeester)
            #expect(try await site.newsroom.log(of: incident.id).last?.action == .phaseChanged, "a suggestion is kept nowhere")
        }
    }

    @Test func `Victims and criminal case are changed on the page, and what was known already is no change`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = "/incidenten/\(incident.id)"
            let form = ["slachtoffers": "yes", "strafzaak": "2"]
            #expect(try await site.browser.post("\(page)/beoordeling", form)["Location"] == "\(page)?gedaan=beoordeling-gewijzigd")
            #expect(try await site.newsroom.incident(incident.id).victims == .yes)
            #expect(
                try await site.browser.get("\(page)/logboek").body.contains(
                    "van slachtoffers: nog onbekend, strafzaak: geen naar slachtoffers: ja, strafzaak: onderzoek door de politie"))
            let count = try await site.newsroom.log(of: incident.id).count
            let same = try await site.browser.post("\(page)/beoordeling", form)
            #expect(same["Location"] == "\(page)?gedaan=beoordeling-zelfde")
            #expect(try await site.browser.post("\(page)/fase", ["fase": "dreigende-onrust"])["Location"] == "\(page)?gedaan=fase-zelfde")
            #expect(try await site.browser.get("\(page)?gedaan=fase-zelfde").body.contains("Het incident was al in deze fase."))
            #expect(try await site.newsroom.log(of: incident.id).count == count)
            #expect(try await site.browser.post("\(page)/beoordeling", ["slachtoffers": "veel", "strafzaak": "2"]).status == 422)
            let raadslid = try await site.browser(as: .raadslid)
            #expect(try await raadslid.post("\(page)/beoordeling", form).status == 403)
        }
    }

    @Test func `Words of a query are struck and let in again on its page`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            try await news(site, incident, server)
            let watch = try #require(try await site.newsroom.watches(of: incident.id).first)
            let page = "/incidenten/\(incident.id)/zoekvragen/\(watch.id)"
            #expect(try await site.browser.get(page).body.contains("brandweer"))
            let struck = try await site.browser.post("\(page)/vormen", ["weg": "brandweer", "woord": "brand"])
            #expect(struck["Location"] == "\(page)?gedaan=vorm-weg")
            #expect(try await site.browser.get(page).body.contains("<del>brandweer</del>"))
            #expect(
                try await site.browser.post("\(page)/vormen", ["vorm": "brandweer", "woord": "brand"])["Location"]
                    == "\(page)?gedaan=vorm-erbij")
            #expect(try await !site.browser.get(page).body.contains("<del>brandweer</del>"))
            #expect(try await site.browser.post("\(page)/vormen", ["weg": "bestaatniet"]).status == 422)
        }
    }

    @Test func `A text of one's own is looked through, and nothing is kept`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let answer = try await site.browser.post(
                "/nakijken",
                ["tekst": "Vermoedelijk begon de brand in de kantine.", "incident": incident.id.rawValue, "soort": "persbericht"])
            #expect(answer.status == 200)
            #expect(answer.body.contains("class=\"found is-fout\""))
            #expect(try await site.newsroom.messages(of: incident.id).isEmpty)
            #expect(try await site.browser.post("/nakijken", ["tekst": " "]).status == 422)
        }
    }

    @Test func `A letter with a fact for the raad alone is confidential, and another is what the writer says`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let open = try await site.newsroom.save(
                try await site.newsroom.draft(.raadsinformatiebrief, of: incident.id), of: incident.id, by: "A. de Vries")
            let page = "/incidenten/\(incident.id)/berichten/\(open.id)"
            #expect(try await site.browser.get(page).body.contains("Maak de brief vertrouwelijk"))
            _ = try await site.browser.post("\(page)/lezers", ["vertrouwelijk": "ja"])
            #expect(try await site.newsroom.isConfidential(open, of: incident))
            _ = try await site.browser.post("\(page)/lezers", ["vertrouwelijk": "nee"])
            #expect(try await !site.newsroom.isConfidential(open, of: incident))
            let new = NewFact(text: "Er waren 42 mensen binnen.", topic: .victims, source: "beheerder", audience: .raad)
            let fact = try await site.newsroom.addFact(new, to: incident.id, by: "A. de Vries")
            let now = try await site.newsroom.confirmFact(fact, of: incident.id, source: "beheerder", by: "A. de Vries")
            let confined = try await site.newsroom.save(
                try await site.newsroom.draft(.raadsinformatiebrief, of: incident.id), of: incident.id, by: "A. de Vries")
            #expect(try await site.newsroom.isConfidential(confined, of: now))
            let refused = try await site.browser.post(
                "/incidenten/\(incident.id)/berichten/\(confined.id)/lezers", ["vertrouwelijk": "nee"])
            #expect(refused.status == 422)
        }
    }
}
