import Editing
import Foundation
import Incident
import Newsroom
import Testing

/// What is still open in a message: told once, with the place where one deals with it.
struct OpenMatterTests {
    private func made(_ site: TestSite, _ incident: Incident, kind: String) async throws -> String {
        let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": kind])
        return try #require(made["Location"]?.components(separatedBy: "?").first)
    }

    /// A message that holds nothing back.
    private func free(_ site: TestSite, _ incident: Incident) async throws -> String {
        let first = try await made(site, incident, kind: "webbericht")
        let saved = try await site.browser.post(first, ["tekst": "In sporthal De Waterlelie is brand. Sluit ramen en deuren."])
        return try #require(saved["Location"]?.components(separatedBy: "?").first)
    }

    @Test func `Each gap stands once in a list, with a link to where it is filled in, and is no error besides`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let home = "/incidenten/\(incident.id)"
            let path = try await made(site, incident, kind: "persbericht")
            let page = try await site.browser.get(path).body
            #expect(page.contains("<a href=\"\(home)/boodschap#kernboodschap\">Vul in: de kernboodschap</a>"))
            #expect(page.count(of: "Vul in: de kernboodschap") == 1)
            #expect(!page.contains("Nog invullen: ") && !page.contains("<strong>Fout</strong> <q>[["))
            let form = try await site.browser.get("\(home)/boodschap").body
            for part in page.components(separatedBy: "\(home)/boodschap#").dropFirst() {
                let id = part.prefix { $0 != "\"" }
                #expect(form.contains("id=\"\(id)\""), "\(id) is a field of the form")
            }
            // A proposal is no gap and no error: approval is the agreement.
            let text = "In de sporthal is brand.\n\n[[voorstel: het citaat van de burgemeester]]\n\n‘Wij leven mee.’"
            let saved = try await site.browser.post(path, ["tekst": text])
            let second = try #require(saved["Location"]?.components(separatedBy: "?").first)
            let proposal = try await site.browser.get(second).body
            #expect(proposal.contains("Ter instemming, akkoord is genoeg: ‘het citaat van de burgemeester’"))
            #expect(!proposal.contains("in te vullen</span>") && !proposal.contains("<q>[[voorstel"))
            #expect(!(try await site.browser.get("\(home)/berichten").body.contains("in te vullen</span>")))
        }
    }

    @Test func `What is known by now leads to the editor of this message, at the gap`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            _ = try await site.newsroom.tell(incident.id, by: "A. de Vries") { $0.kernboodschap = "Iedereen is buiten." }
            let first = try await made(site, incident, kind: "webbericht")
            let text = "In de sporthal is brand. [[nog invullen: de tijd]] [[nog invullen: de kernboodschap]]"
            let saved = try await site.browser.post(first, ["tekst": text])
            let path = try #require(saved["Location"]?.components(separatedBy: "?").first)
            let page = try await site.browser.get(path).body
            #expect(page.contains("<a href=\"\(path)/bewerken#open-1\">Vul in: de tijd</a>"))
            #expect(page.contains("<a href=\"\(path)/bewerken#open-2\">Vul in: de kernboodschap</a>"))
            #expect(try await site.browser.get("\(path)/bewerken").body.contains("id=\"open-2\""))
        }
    }

    @Test func `Approval is asked only when nothing holds it, and the page says what comes first`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let held = try await made(site, incident, kind: "persbericht")
            let page = try await site.browser.get(held).body
            #expect(page.contains("Doe eerst dit. Daarna kunt u akkoord vragen."))
            #expect(!page.contains("\(held)/vraag-akkoord") && !page.contains("\(held)/goedkeuren"))
            let asked = try await site.browser.post("\(held)/vraag-akkoord", [:])
            #expect(asked.status == 422 && asked.body.contains("<a href=\"#akkoord\">Dit bericht kan nog niet worden goedgekeurd"))
            #expect(try await site.newsroom.messages(of: incident.id).allSatisfy { $0.state.step == .concept })
            let path = try await free(site, incident)
            #expect(try await site.browser.get(path).body.contains("\(path)/vraag-akkoord"))
        }
    }

    @Test func `The woordvoerder is asked only for what she can approve at once, and sees nothing that she may not do`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let path = try await free(site, incident)
            _ = try await site.browser.post("\(path)/vraag-akkoord", [:])
            let speaker = try await site.browser(as: .woordvoerder, name: "C. Visser")
            #expect(try await speaker.get("/").body.contains("Lees het webbericht en keur goed"))
            #expect(try await speaker.get(path).body.contains(">Keur deze tekst goed<"))
            try await site.newsroom.refuteFact(FactID("f1"), of: incident.id, source: "brandweer", by: "B. Jansen")
            #expect(!(try await speaker.get("/").body.contains("Lees het webbericht en keur goed")))
            let page = try await speaker.get(path).body
            #expect(page.contains("Zolang dit openstaat, kan niemand goedkeuren."))
            #expect(!page.contains(">Keur deze tekst goed<") && !page.contains("Neem over als nieuwe versie"))
            #expect(page.contains("Geef terug met een reden"))
            let returned = try await speaker.post("\(path)/teruggeven", ["reden": " "])
            #expect(returned.status == 422 && returned.body.contains("Schrijf waarom u de tekst teruggeeft."))
        }
    }

    @Test func `A replaced fact is told in words, and its whole sentence is marked`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let path = try await made(site, incident, kind: "webbericht")
            let fresh = NewFact(
                text: "De brand in sporthal De Waterlelie is uit.", topic: .what, source: "brandweer", supersedes: FactID("f1"))
            let id = try await site.newsroom.addFact(fresh, to: incident.id, by: "A. de Vries")
            try await site.newsroom.confirmFact(id, of: incident.id, source: "brandweer", by: "A. de Vries")
            let page = try await site.browser.get(path).body
            let told = "‘In sporthal De Waterlelie is brand’ is vervangen door ‘De brand in sporthal De Waterlelie is uit’."
            #expect(page.count(of: told) == 1)
            #expect(!page.contains("weerlegd") && !page.contains("Feit f1") && !page.contains(".’"))
            #expect(page.contains("<q>In sporthal De Waterlelie is brand</q>"))
            #expect(!page.contains("<q>In</q>"))
            let facts = try await site.browser.get("/incidenten/\(incident.id)").body
            #expect(facts.contains("Vervangen door ‘De brand in sporthal De Waterlelie is uit’,") && !facts.contains("Weerlegd door"))
        }
    }

    @Test func `A text that went out before a fact changed says both, and a correction is one press away`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let path = try await free(site, incident)
            let number = try #require(Int64(path.split(separator: "/").last ?? ""))
            try await site.newsroom.approve(number, by: "De Graaf")
            try await site.newsroom.publish(number, place: "website", by: "A. de Vries")
            try await site.newsroom.refuteFact(FactID("f1"), of: incident.id, source: "brandweer", by: "B. Jansen")
            let page = try await site.browser.get(path).body
            #expect(
                page.contains("Gepubliceerd door A. de Vries")
                    && page.contains("Daarna is een feit gewijzigd. Kijk na of een rectificatie nodig is."))
            let file = try await site.browser.get("\(path)/uitvoer/txt").body
            #expect(file.hasPrefix("LET OP. Gepubliceerd") && !file.contains("CONCEPT"))
            #expect(page.contains("name=\"moment\" value=\"rectificatie\">Maak een rectificatie<"))
            let made = try await site.browser.post(
                "/incidenten/\(incident.id)/berichten", ["soort": "webbericht", "moment": "rectificatie"])
            #expect(try await site.browser.get(try #require(made["Location"])).status == 200)
        }
    }
}
