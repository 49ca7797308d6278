import Incident
import Testing

struct FactTests {
    @Test func `A fact is added unconfirmed, confirmed in place, and shown with source and name`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let home = "/incidenten/\(incident.id)"
            let fact = [
                "tekst": "De Sportlaan is dicht.", "bron": "politie", "onderwerp": "measure", "lezers": "public", "naam": "B. Jansen",
            ]
            let added = try await site.browser.post("\(home)/feiten", fact)
            #expect(added["Location"] == "\(home)?gedaan=feit-toegevoegd#f3")
            let before = try await site.browser.get(home).body
            #expect(before.contains("Dit komt in geen enkel bericht voor publiek."))
            #expect(before.contains("action=\"\(home)/feiten/f3/bevestigen\""))

            let confirmed = try await site.browser.post("\(home)/feiten/f3/bevestigen", ["bron": "meldkamer", "naam": "B. Jansen"])
            #expect(confirmed["Location"] == "\(home)?gedaan=feit-bevestigd#f3")
            let after = try await site.browser.get(home).body
            #expect(after.contains("Bevestigd door A. de Vries,"))
            #expect(after.contains("Bron: meldkamer."))
            #expect(!after.contains("\(home)/feiten/f3/bevestigen"))
        }
    }

    @Test func `A fact can be refuted, and then stands apart`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let answer = try await site.browser.post(
                "/incidenten/\(incident.id)/feiten/f2/weerleggen", ["bron": "brandweer", "naam": "B. Jansen"])
            #expect(answer.status == 303)
            let page = try await site.browser.get("/incidenten/\(incident.id)").body
            #expect(page.contains("<summary>Weerlegd of vervangen</summary>"))
            #expect(page.contains("Weerlegd door A. de Vries,"))
        }
    }

    @Test func `Confirming without a source asks for it, in place`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let answer = try await site.browser.post("/incidenten/\(incident.id)/feiten/f2/bevestigen", ["bron": ""])
            #expect(answer.status == 422)
            #expect(answer.body.contains("<a href=\"#f2-bron\">Vul in volgens welke bron dit zo is.</a>"))
            #expect(answer.body.contains("<details class=\"settle\" open>"))
            #expect(try await site.newsroom.incident(incident.id).fact(FactID("f2"))?.isConfirmed == false)
        }
    }

    @Test func `A script in a text is shown as text`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident(title: "<b>Brand</b> & \"rook\"")
            let text = "<script>alert('x')</script> & <img src=x onerror=alert(1)>"
            _ = try await site.browser.post("/incidenten/\(incident.id)/feiten", ["tekst": text, "bron": "<i>", "naam": "\"><script>"])
            for path in ["/", "/incidenten/\(incident.id)"] {
                let page = try await site.browser.get(path).body
                #expect(!page.contains("<script>alert"))
                #expect(!page.contains("<img src=x"))
                #expect(!page.contains("<b>Brand"))
                #expect(!page.contains("\"><script>"))
                #expect(page.contains("&lt;b&gt;Brand&lt;/b&gt; &amp; &quot;rook&quot;"))
            }
            #expect(
                try await site.browser.get("/incidenten/\(incident.id)").body.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        }
    }

    @Test func `The lead is handed over with a reason, and there is one woordvoerder`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let home = "/incidenten/\(incident.id)"
            let form = ["woordvoerder": "Bos", "functie": "wethouder", "naam": "B. Jansen", "reden": ""]
            let refused = try await site.browser.post("\(home)/leiding", form)
            #expect(refused.status == 422)
            #expect(refused.body.contains("Vul in waarom de leiding overgaat."))
            #expect(refused.body.contains("name=\"woordvoerder\" type=\"text\" value=\"Bos\""))
            let taken = try await site.browser.post("\(home)/leiding", form.merging(["reden": "Het gaat nu over zorg."]) { $1 })
            #expect(taken["Location"] == "\(home)?gedaan=leiding-overgedragen")
            #expect(try await site.browser.get(home).body.contains("woordvoerder <strong>wethouder Bos</strong>"))
            let again = try await site.browser.post("\(home)/leiding", form.merging(["reden": "Nog eens."]) { $1 })
            #expect(again.status == 422)
            #expect(again.body.contains("Bos heeft de leiding al."))
        }
    }

    @Test func `A closed incident can be read and no longer changed`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let home = "/incidenten/\(incident.id)"
            #expect(try await site.browser.post("\(home)/sluiten", [:])["Location"] == "\(home)?gedaan=gesloten")
            let page = try await site.browser.get(home).body
            #expect(page.contains("In sporthal De Waterlelie is brand."))
            let content = try #require(page.components(separatedBy: "<main").last)
            #expect(!content.contains("method=\"post\""), "only signing out is left, in the head of the page")
            let late = try await site.browser.post("\(home)/feiten", ["tekst": "Te laat.", "bron": "x", "naam": "B. Jansen"])
            #expect(late.status == 422)
            #expect(late.body.contains("is gesloten; er kan niets meer aan veranderen"))
        }
    }
}
