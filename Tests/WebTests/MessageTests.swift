import Drafting
import Foundation
import Incident
import Newsroom
import Storage
import Testing

struct MessageTests {
    @Test func `A message is made under embargo, for fewer readers and with a head of its own`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = "/incidenten/\(incident.id)/berichten"
            #expect(try await site.browser.get(page).body.contains("name=\"embargo\""))
            _ = try await site.browser.post(page, ["soort": "persbericht", "embargo": "2099-11-26T14:05"])
            let press = try #require(try await site.newsroom.messages(of: incident.id).first?.draft)
            #expect(press.text.contains("Embargo tot") && press.text.contains("14.05 uur"))
            let past = try await site.browser.post(page, ["soort": "persbericht", "embargo": "2001-11-26T14:05", "zaaknummer": "Z-1"])
            #expect(past.status == 422)
            #expect(past.body.contains("Dit moment is al geweest.") && past.body.contains("value=\"Z-1\""))

            let new = NewFact(text: "Er waren 42 mensen binnen.", topic: .victims, source: "beheerder", audience: .raad)
            let fact = try await site.newsroom.addFact(new, to: incident.id, by: "A. de Vries")
            try await site.newsroom.confirmFact(fact, of: incident.id, source: "beheerder", by: "A. de Vries")
            _ = try await site.browser.post(
                page, ["soort": "raadsinformatiebrief", "lezers": "public", "zaaknummer": "Z-2026-15", "onderwerp": "Brand in de sporthal"])
            let letters = try await site.newsroom.messages(of: incident.id).map(\.draft).filter { $0.kind == .raadsinformatiebrief }
            let letter = try #require(letters.first)
            #expect(letter.text.contains("Z-2026-15") && letter.text.contains("Brand in de sporthal"))
            #expect(!letter.text.contains("42 mensen"))
            let wide = try await site.browser.post(page, ["soort": "persbericht", "lezers": "internal"])
            #expect(wide.status == 422)
            #expect(wide.body.contains("href=\"#lezers\""))
            #expect(try await site.newsroom.log(of: incident.id).last?.action == .wideningRefused)
        }
    }

    @Test(arguments: ["persbericht", "raadsinformatiebrief", "socialbericht", "instructie"])
    func `A button makes a message from what is certain`(kind: String) async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": kind])
            #expect(made.status == 303)
            let page = try await site.browser.get(try #require(made["Location"])).body
            #expect(page.contains("Er is niets verstuurd."))
            #expect(page.contains("In sporthal De Waterlelie is brand"))
            #expect(!page.contains("De brand begon in de kantine"))
        }
    }

    @Test func `What is still to be filled in stands in the text and in a list`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "persbericht"])
            let page = try await site.browser.get(try #require(made["Location"])).body
            #expect(page.contains("[[nog invullen: "))
            #expect(page.contains("<span class=\"anchor\" id=\"open-1\"></span>"))
            let editor = try await site.browser.get("\(try #require(made["Location"]?.components(separatedBy: "?").first))/bewerken").body
            #expect(editor.contains("<li><a href=\"#open-1\" data-start="))
            #expect(try await site.browser.get("/incidenten/\(incident.id)").body.contains("in te vullen</span>"))
        }
    }

    @Test func `A text is looked at again without being saved, with findings linked both ways`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "persbericht"])
            let path = try #require(made["Location"]?.components(separatedBy: "?").first)
            let looked = try await site.browser.post("\(path)/nakijken", ["tekst": "Vermoedelijk 🔥 is de brand <b>aangestoken</b>."])
            #expect(looked.status == 200)
            #expect(looked.body.contains("gewijzigd en nog niet bewaard"))
            #expect(looked.body.contains("id=\"bevinding-1\""))
            #expect(looked.body.contains("href=\"#plek-1\""))
            #expect(looked.body.contains("&lt;b&gt;"))
            let part = try await site.browser.post("\(path)/bevindingen", ["tekst": "Vermoedelijk 🔥 is de brand <b>aangestoken</b>."])
            #expect(part.body.contains("data-start=\"0\" data-end=\"12\" data-grade=\"fout\""))
            #expect(!part.body.contains("<html"))
            #expect(!looked.body.contains("<b>aangestoken"))
            #expect(try await site.newsroom.drafts(of: incident.id).map(\.version) == [1])
        }
    }

    @Test func `A changed text is saved as the next version, and comes back as it was typed`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "persbericht"])
            let path = try #require(made["Location"]?.components(separatedBy: "?").first)
            let text = "# Kop\r\n\r\n  Regel met 'aanhaling' & <teken> + 100%\r\n"
            let saved = try await site.browser.post(path, ["tekst": text])
            #expect(saved.status == 303)
            let second = try #require(saved["Location"]?.components(separatedBy: "?").first)
            #expect(try await site.browser.get("\(second)/tekst").body == "# Kop\n\n  Regel met 'aanhaling' & <teken> + 100%\n")
            #expect(try await site.browser.get(second).body.contains("Versie 2, bewaard"))
            #expect(try await site.browser.get(path).body.contains("Versie 1, bewaard"))
            #expect(try await site.browser.post(path, ["tekst": " \n "]).status == 422)
        }
    }

    @Test func `A message says which of its facts changed since`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "persbericht"])
            try await site.newsroom.refuteFact(FactID("f1"), of: incident.id, source: "brandweer", by: "B. Jansen")
            let page = try await site.browser.get(try #require(made["Location"])).body
            #expect(page.contains("Een feit in dit bericht is daarna veranderd"))
            #expect(page.contains("‘In sporthal De Waterlelie is brand’ is weerlegd."))
        }
    }

    @Test func `The words of a post that do not fit are marked on the page, and a button makes a thread of them`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "socialbericht", "kanaal": "x"])
            let first = try #require(made["Location"]?.components(separatedBy: "?").first)
            let text = String(repeating: "Er is brand in de sporthal. ", count: 10) + "Dit is te veel."
            let saved = try await site.browser.post(first, ["tekst": text])
            let path = try #require(saved["Location"]?.components(separatedBy: "?").first)
            let page = try await site.browser.get(path).body
            #expect(page.contains("<span class=\"over\">") && page.contains("<q class=\"over\">Dit is te veel.</q>"))
            #expect(page.contains("De post is te lang: 295 van 280 gewogen tekens") && !page.contains(">Keur deze tekst goed<"))
            let editor = try await site.browser.post("\(path)/nakijken", ["tekst": text + " Nog meer."]).body
            #expect(editor.contains("Dit is te veel. Nog meer.</q>"))
            let thread = try await site.browser.post("\(path)/draad", [:])
            let kept = try #require(thread["Location"]?.components(separatedBy: "?").first)
            #expect(!(try await site.browser.get(kept).body.contains("De post is te lang")))
        }
    }

    @Test func `An update, a correction and the last message are a choice above the list`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let home = "/incidenten/\(incident.id)/berichten"
            #expect(try await site.browser.get(home).body.contains("<option value=\"rectificatie\">Rechtzetting"))
            let made = try await site.browser.post(home, ["soort": "persbericht", "moment": "update"])
            #expect(try await site.browser.get(try #require(made["Location"])).body.contains(": update"))
            #expect(try await site.browser.post(home, ["soort": "persbericht", "moment": "ooit"]).status == 422)
            _ = try await site.browser.post("\(home)/eerste", ["moment": "afsluiting"])
            let last = try await site.newsroom.messages(of: incident.id).filter { $0.draft.moment == .afsluiting }
            #expect(last.count == 16)
        }
    }

    @Test func `In a criminal case the page says who speaks and what may be told`() async throws {
        try await TestSite.with { site in
            let lead = try Lead(name: "De Graaf", role: .burgemeester)
            let opening = Opening(title: "Zaak", municipality: "Waterrijk", place: "Oosterveen", lead: lead, criminalStage: .interviews)
            let incident = try await site.newsroom.openIncident(opening, by: "B. Jansen")
            let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "persbericht"])
            let page = try await site.browser.get(try #require(made["Location"])).body
            #expect(page.contains("Let op voordat u dit bericht gebruikt") && page.contains("Strafzaak, fase 1: geheimhouding."))
            #expect(
                try await site.browser.get("/incidenten/\(incident.id)/berichten").body.contains("Let op voordat u dit bericht gebruikt"))
            let inside = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "intern-bericht"])
            #expect(!(try await site.browser.get(try #require(inside["Location"])).body.contains("Let op voordat u dit bericht gebruikt")))
        }
    }

    @Test func `A message of another incident is not found`() async throws {
        try await TestSite.with { site in
            let (one, other) = (try await site.incident(), try await site.incident(title: "Iets anders"))
            _ = try await site.browser.post("/incidenten/\(one.id)/berichten", ["soort": "persbericht"])
            #expect(try await site.browser.get("/incidenten/\(other.id)/berichten/1").status == 404)
            #expect(try await site.browser.get("/incidenten/\(one.id)/berichten/x").status == 404)
            #expect(try await site.browser.post("/incidenten/\(one.id)/berichten", ["soort": "roddel"]).status == 422)
        }
    }

    @Test func `What all messages share is filled in once, and fills the gaps of the next one`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let home = "/incidenten/\(incident.id)"
            let form = [
                "kernboodschap": "Iedereen is buiten.", "doelgroepen": "Ouders: brief, bijeenkomst\r\nBuren",
                "acties": "De gemeente vangt sporters op.\r\n\r\nHet gemeentehuis is open.",
                "adviezen": "Sluit ramen en deuren.", "update": "2026-11-22T14:00", "pers-telefoon": "06-00000000",
                "hashtag": "BrandWaterrijk",
            ]
            #expect(try await site.browser.post("\(home)/boodschap", form)["Location"] == "\(home)?gedaan=boodschap-klaar")
            let story = try await site.newsroom.incident(incident.id).story
            #expect(story.actions == ["De gemeente vangt sporters op.", "Het gemeentehuis is open."])
            #expect(story.contacts.public.hashtag == "#BrandWaterrijk")
            #expect(story.nextUpdate?.at.formatted(.iso8601) == "2026-11-22T13:00:00Z")
            let page = try await site.browser.get("\(home)/boodschap").body
            #expect(
                try await site.newsroom.incident(incident.id).story.audiences
                    == [TargetGroup(name: "Ouders", channels: ["brief", "bijeenkomst"]), TargetGroup(name: "Buren")])
            #expect(page.contains("Ouders: brief, bijeenkomst\nBuren</textarea>"))
            #expect(page.contains("Iedereen is buiten.</textarea>"))
            #expect(page.contains("value=\"2026-11-22T14:00\""))
            let made = try await site.browser.post("\(home)/berichten", ["soort": "persbericht"])
            #expect(try await site.browser.get(try #require(made["Location"])).body.contains("Sluit ramen en deuren."))
            #expect(try await site.browser.post("\(home)/boodschap", ["update": "straks"]).status == 422)
        }
    }
}
