import Foundation
import Incident
import Newsroom
import Testing

/// The editor of a message, and two people at one text.
struct EditorTests {
    private func made(_ site: TestSite, _ incident: Incident, kind: String = "webbericht") async throws -> String {
        let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": kind])
        return try #require(made["Location"]?.components(separatedBy: "?").first)
    }

    private func saved(_ browser: Browser, _ path: String, _ text: String) async throws -> String {
        try #require(try await browser.post(path, ["tekst": text])["Location"]?.components(separatedBy: "?").first)
    }

    @Test func `One answer brings the findings and the letter as it reads, with the findings in their places`() async throws {
        try await TestSite.with { site in
            let path = try await made(site, try await site.incident())
            let text = "# Brand in de hal\n\n- **Sluit** ramen.\n- Vermoedelijk is het snel over."
            let answer = try await site.browser.post("\(path)/bevindingen", ["tekst": text])
            let parts = answer.body.components(separatedBy: "<div data-part=\"preview\">")
            let (findings, letter) = (try #require(parts.first), try #require(parts.last))
            #expect(parts.count == 2 && findings.contains("data-start=\"40\""))
            #expect(letter.contains("<h3 class=\"letter-title\">Brand in de hal"))
            #expect(letter.contains("<p class=\"letter-item\"><strong>Sluit</strong> ramen."))
            #expect(letter.contains("<mark class=\"found is-fout\">Vermoedelijk</mark>"))
            #expect(!letter.contains("**") && !letter.contains("# Brand"))
            #expect(try await site.browser.get("\(path)/tekst").body != text, "nothing was kept")
        }
    }

    @Test func `The editor shows the letter without a script too, and explains the signs`() async throws {
        try await TestSite.with { site in
            let path = try await made(site, try await site.incident())
            let page = try await site.browser.get("\(path)/bewerken").body
            #expect(page.contains("Zo leest de lezer het"))
            #expect(page.contains("<h3 class=\"letter-title\">"))
            #expect(
                page.contains("met - een punt in een lijst. Woorden tussen ** worden vet.")
                    && page.contains("formaction=\"\(path)/nakijken\""))
            #expect(page.contains("<h2 class=\"page-title\">Bewerk het webbericht</h2>"))
            #expect(!page.contains("niet de nieuwste"))
        }
    }

    @Test func `Who edits an old version is told so and led to the newest`() async throws {
        try await TestSite.with { site in
            let path = try await made(site, try await site.incident())
            let second = try await saved(site.browser, path, "In sporthal De Waterlelie is brand.")
            let page = try await site.browser.get("\(path)/bewerken").body
            #expect(page.contains("U bewerkt versie 1, en die is niet de nieuwste. Versie 2 is van A. de Vries,"))
            #expect(page.contains("<a href=\"\(second)/bewerken\">Bewerk de nieuwste versie</a>"))
            #expect(!(try await site.browser.get("\(second)/bewerken").body.contains("niet de nieuwste")))
        }
    }

    @Test func `Of two texts saved at once one row stands in the list, which leads to bringing them together`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let path = try await made(site, incident)
            let list = "/incidenten/\(incident.id)/berichten"
            let mine = try await saved(site.browser, path, "In sporthal De Waterlelie is brand. Blijf weg.")
            let other = try await site.browser(as: .communicatieadviseur, name: "B. Jansen")
            let theirs = try await saved(other, path, "In sporthal De Waterlelie is brand. Sluit ramen.")
            let before = try await site.browser.get(list).body
            #expect(before.count(of: ">Webbericht</a>") == 1)
            #expect(before.contains("<a class=\"todo\" href=\"\(theirs)#samenbrengen\">ernaast staat nog een tekst: breng ze samen</a>"))
            for (one, words) in [(mine, "Versie 3 (B. Jansen,"), (theirs, "Versie 2 (A. de Vries,")] {
                let page = try await site.browser.get(one).body
                #expect(page.contains("Twee mensen bewaarden tegelijk een tekst") && page.contains(words))
                #expect(page.contains(">Breng samen in een nieuwe versie</button>"), "there is a way to do it on the page")
                #expect(!page.contains("/vraag-akkoord\""))
                #expect(try await site.browser.get("\(one)/bewerken").body.contains("#samenbrengen\">Breng de teksten eerst samen"))
            }
            let merged = try await site.browser.post("\(mine)/overnemen", ["voorstel-1": "ja"])
            let last = try #require(merged["Location"]?.components(separatedBy: "?").first)
            #expect(try await site.browser.get("\(last)/tekst").body == "In sporthal De Waterlelie is brand. Sluit ramen.")
            let after = try await site.browser.get(list).body
            #expect(after.count(of: ">Webbericht</a>") == 1 && !after.contains("breng ze samen"))
            #expect(!(try await site.browser.get(last).body.contains("samenbrengen")))
        }
    }

    @Test func `What is offered and what changed read as a letter, without Markdown`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let path = try await made(site, incident)
            let edited = try await saved(site.browser, path, "# Brand in de **hal**\n\n- Sluit ramen.")
            let next = try await saved(site.browser, edited, "# Brand in de **zaal**\n\n- Sluit ramen.\n- Blijf **weg**.")
            let page = try await site.browser.get("\(next)/verschil").body
            #expect(page.contains("<h3 class=\"letter-title\">Brand in de <del><strong>hal</strong></del><ins><strong>zaal</strong></ins>"))
            #expect(page.contains("<p class=\"letter-item\"><ins>Blijf </ins><ins><strong>weg</strong></ins><ins>.</ins>"), "\(page)")
            #expect(!page.contains("**"))
            // A first version has nothing to be compared with.
            #expect(try await site.browser.get("\(path)/verschil").body.contains("Dit is de eerste versie."))
            #expect(!(try await site.browser.get(path).body.contains("\(path)/verschil\"")))
            #expect(try await site.browser.get(next).body.contains("\(next)/verschil\""))
        }
    }
}
