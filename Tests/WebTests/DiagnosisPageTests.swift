import Incident
import Testing

struct DiagnosisPageTests {
    @Test func `Answers are looked at first, then kept with the advice that people choose`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = "/incidenten/\(incident.id)/diagnose"
            let looked = try await site.browser.post(page, ["A10": "hoger", "A13": "hoger", "stap": "bekijken"])
            #expect(looked.status == 200)
            #expect(looked.body.contains("Roep driehoek en kernteam meteen bij elkaar."))
            #expect(try await site.newsroom.incident(incident.id).diagnoses.isEmpty)
            let kept = try await site.browser.post(
                page, ["A10": "hoger", "A13": "hoger", "stap": "bewaren", "advies": "regionale-steun", "naam": "B. Jansen"])
            #expect(kept["Location"] == "\(page)?gedaan=diagnose-bewaard")
            #expect(try await site.newsroom.incident(incident.id).diagnoses.map(\.advice) == [.regionaleSteun])
            #expect(try await site.browser.get(page).body.contains("Vraag de regio om mensen of kennis."))
        }
    }

    @Test func `Nothing answered is no diagnosis`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let answer = try await site.browser.post("/incidenten/\(incident.id)/diagnose", ["stap": "bewaren", "naam": "B. Jansen"])
            #expect(answer.status == 422)
            #expect(answer.body.contains("Beantwoord eerst een paar vragen."))
        }
    }

    @Test func `What an answer rests on is kept, and stands there for the next diagnosis`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let page = "/incidenten/\(incident.id)/diagnose"
            _ = try await site.browser.post(
                page,
                ["A1": "hoger", "A1-grond": "Melding van de politie", "A2-grond": "Nergens", "stap": "bewaren", "naam": "A. de Vries"])
            let kept = try #require(try await site.newsroom.incident(incident.id).diagnoses.last)
            #expect(kept.answers.map(\.note) == ["Melding van de politie"])
            #expect(try await site.browser.get(page).body.contains("name=\"A1-grond\" value=\"Melding van de politie\""))
        }
    }
}
