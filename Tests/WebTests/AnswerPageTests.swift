import Drafting
import Incident
import Newsroom
import Storage
import Testing

/// What a person decides on a message besides approving it: what may stay, what may be missing, who may read it.
struct AnswerPageTests {
    @Test func `A missing part is answered with a reason, and the reason is taken back`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let draft = try await site.newsroom.draft(.persbericht, of: incident.id)
            let first = try await site.newsroom.save(draft, of: incident.id, by: "A. de Vries")
            let saved = try await site.newsroom.saveText(
                "# Brand in sporthal\n\nIn sporthal De Waterlelie is brand.", after: first, by: "A. de Vries")
            let page = "/incidenten/\(incident.id)/berichten/\(saved.id)"
            let before = try await site.browser.get(page).body
            #expect(before.contains("<option value=\"compleet/handelingsperspectief\">Ontbreekt: wat mensen kunnen doen</option>"))
            #expect(before.contains("Het bericht zegt niet wat mensen kunnen doen."))

            let form = ["bevinding": "compleet/handelingsperspectief", "waarom": ""]
            #expect(try await site.browser.post("\(page)/antwoord", form).status == 422)
            let given = try await site.browser.post(
                "\(page)/antwoord", form.merging(["waarom": "Er is niets dat helpt."]) { $1 })
            #expect(given["Location"] == "\(page)?gedaan=onderdeel-beantwoord#hoeft-niet")
            let after = try await site.browser.get(page).body
            #expect(!after.contains("Het bericht zegt niet wat mensen kunnen doen."))
            #expect(!after.contains("<option value=\"compleet/handelingsperspectief\">"))
            #expect(after.contains("hoeft hier niet, zegt A. de Vries: Er is niets dat helpt."))
            let report = try await site.newsroom.check(saved.text, kind: .persbericht, incident: incident.id)
            #expect(report.answeredParts.map(\.part) == [.handelingsperspectief])
            #expect(try await site.newsroom.log(of: incident.id).last?.reason == "Er is niets dat helpt.")

            let twice = try await site.browser.post("\(page)/antwoord", form.merging(["waarom": "Nog eens."]) { $1 })
            #expect(twice.status == 404, "what is not missing is not answered")
            _ = try await site.browser.post(
                "/incidenten/\(incident.id)/bevindingen/terug",
                ["bevinding": "compleet/handelingsperspectief/persbericht", "bericht": "\(saved.id)"])
            #expect(try await site.browser.get(page).body.contains("Het bericht zegt niet wat mensen kunnen doen."))
        }
    }

    private func letter(_ site: TestSite, _ incident: Incident) async throws -> StoredDraft {
        let new = NewFact(text: "Er waren 42 mensen binnen.", topic: .victims, source: "beheerder", audience: .raad)
        let fact = try await site.newsroom.addFact(new, to: incident.id, by: "A. de Vries")
        try await site.newsroom.confirmFact(fact, of: incident.id, source: "beheerder", by: "A. de Vries")
        return try await site.newsroom.save(
            try await site.newsroom.draft(.raadsinformatiebrief, of: incident.id), of: incident.id, by: "A. de Vries")
    }

    @Test func `A letter that cannot be made open says why, and offers an open version`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let confined = try await letter(site, incident)
            let page = "/incidenten/\(incident.id)/berichten/\(confined.id)"
            let body = try await site.browser.get(page).body
            #expect(!body.contains("Maak de brief openbaar"), "what will be refused is not offered")
            #expect(body.contains("Openbaar maken kan nu niet"))
            #expect(body.contains("<li>Er waren 42 mensen binnen.</li>"))
            let refused = try await site.browser.post("\(page)/lezers", ["vertrouwelijk": "nee"])
            #expect(refused.status == 422)
            #expect(refused.body.contains("href=\"#lezers-kop\""))

            let made = try await site.browser.post("\(page)/lezers", ["vertrouwelijk": "opnieuw"])
            let place = try #require(made["Location"])
            #expect(place.hasSuffix("?gedaan=openbare-brief"))
            let open = try #require(try await site.newsroom.messages(of: incident.id).first?.draft)
            #expect(place.contains("/berichten/\(open.id)?"))
            #expect(open.version == confined.version + 1)
            #expect(!open.text.contains("42 mensen"))
            let now = try await site.newsroom.incident(incident.id)
            #expect(try await !site.newsroom.isConfidential(open, of: now))
            #expect(try await site.browser.get(String(place.prefix { $0 != "?" })).body.contains("Maak de brief vertrouwelijk"))
            // The version before stays as it was, and is not made anew from.
            let old = try await site.browser.get(page).body
            #expect(old.contains("Openbaar maken kan nu niet") && !old.contains("Maak een openbare versie"))
        }
    }

    @Test func `Who puts a letter where everybody reads it is asked before it is written down`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let saved = try await site.newsroom.save(
                try await site.newsroom.draft(.bewonersbrief, of: incident.id), of: incident.id, by: "A. de Vries")
            let final = try await site.newsroom.saveText(
                "Beste bewoner,\n\nIn sporthal De Waterlelie is brand. Houd uw ramen dicht.", after: saved, by: "A. de Vries")
            try await site.newsroom.approve(final.id, by: "De Graaf", isMandated: true, emergency: "Het brandt nu.")
            let page = "/incidenten/\(incident.id)/berichten/\(final.id)"
            #expect(try await site.browser.get(page).body.contains("Dit bericht telt als verteld aan medewerkers en betrokkenen."))
            let asked = try await site.browser.post("\(page)/publicatie", ["waar": "website", "lezers": "betrokkenen"])
            #expect(asked.status == 422)
            #expect(asked.body.contains("Op die plek kan iedereen het lezen"))
            #expect(asked.body.contains("name=\"besloten\""))
            #expect(try await site.newsroom.messageStatus(final.id).state.step == .goedgekeurd, "nothing was written down")
            let closed = try await site.browser.post(
                "\(page)/publicatie", ["waar": "website voor ouders", "lezers": "betrokkenen", "besloten": "ja"])
            #expect(closed.status == 303)
            let open = try await site.browser.post("\(page)/publicatie", ["waar": "website", "lezers": "media-en-publiek"])
            #expect(open.status == 303)
            let told = try await site.newsroom.publicationOrder(of: incident.id).steps.flatMap(\.publications)
            #expect(told.map(\.group) == [.betrokkenen, .mediaEnPubliek])
        }
    }

    @Test func `A press release on the website needs no question`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let saved = try await site.newsroom.save(
                try await site.newsroom.draft(.persbericht, of: incident.id), of: incident.id, by: "A. de Vries")
            let final = try await site.newsroom.saveText("In sporthal De Waterlelie is brand.", after: saved, by: "A. de Vries")
            try await site.newsroom.approve(final.id, by: "De Graaf", isMandated: true, emergency: "Het brandt nu.")
            let page = "/incidenten/\(incident.id)/berichten/\(final.id)"
            #expect(try await !site.browser.get(page).body.contains("telt als verteld aan"))
            #expect(try await site.browser.post("\(page)/publicatie", ["waar": "website"]).status == 303)
        }
    }

    @Test func `What may stay is listed with the messages and taken back there, and any two versions are compared`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let first = try await site.newsroom.save(
                try await site.newsroom.draft(.persbericht, of: incident.id), of: incident.id, by: "A. de Vries")
            let second = try await site.newsroom.saveText("Vermoedelijk is er brand.", after: first, by: "A. de Vries")
            let third = try await site.newsroom.saveText("Vermoedelijk is er veel brand.", after: second, by: "A. de Vries")
            let page = "/incidenten/\(incident.id)/berichten"
            let finding = try #require(
                try await site.newsroom.check(third.text, kind: .persbericht, incident: incident.id).findings.first {
                    $0.rule == "geen-speculatie/vermoedelijk"
                })
            try await site.newsroom.answerFinding(
                finding.key, in: third.text, kind: .persbericht, of: incident.id, reason: "Citaat.", by: "B. Jansen")
            try await site.newsroom.answerMissing(
                .contact, in: third.text, kind: .persbericht, of: incident.id, reason: "Staat eronder.", by: "B. Jansen")
            let list = try await site.browser.get(page).body
            #expect(list.contains("Blijft staan, zegt B. Jansen: Citaat."))
            #expect(list.contains("<strong>Waar mensen terechtkunnen, in het persbericht</strong>"))
            _ = try await site.browser.post("/incidenten/\(incident.id)/bevindingen/terug", ["bevinding": finding.key])
            #expect(try await !site.browser.get(page).body.contains("Citaat."))

            let usual = try await site.browser.get("\(page)/\(third.id)/verschil").body
            #expect(usual.contains("1 woord erbij, 0 woorden eruit"))
            let far = try await site.browser.get("\(page)/\(third.id)/verschil?met=\(first.id)").body
            #expect(far.contains("sinds versie 1") && !far.contains("1 woord erbij, 0 woorden eruit"))
            let strange = try await site.browser.get("\(page)/\(third.id)/verschil?met=999").body
            #expect(strange.contains("1 woord erbij"), "another message is not compared with")
        }
    }
}
