import Foundation
import Incident
import LoopbackServer
import Newsroom
import Testing

struct RetentionTests {
    @Test func `Old news that no incident has to do with loses its words, and stays lost when a feed brings it again`() async throws {
        let now = MovableClock(Date(timeIntervalSince1970: 1_795_000_000))
        try await TestSite.with(clock: now.clock) { site in
            let server = try LoopbackServer()
            let incident = try await site.incident()
            _ = try await site.newsroom.addWatch("brand", to: incident.id, by: "A. de Vries")
            try await site.publish("Brand in de verte", text: "De brandweer is er.", on: server)
            try await site.publish("Markt op zaterdag", text: "Er is kaas te koop.", link: "https://krant.example/2", on: server)
            #expect(try await site.newsroom.forgetOldNews() == 0, "nothing is forgotten unless the organisation wants it")
            let form = [
                "firstMessageWithinMinutes": "30", "updateEveryMinutes": "30", "pollIntervalSeconds": "900",
                "incidentPollIntervalSeconds": "60", "keepNewsDays": "30",
            ]
            #expect(try await site.browser.post("/beheer/normen", form).status == 422)
            #expect(try await site.browser.post("/beheer/normen", form.merging(["keepNewsDays": "90"]) { $1 }).status == 303)
            #expect(try await site.newsroom.forgetOldNews() == 0, "what is not old stays")
            now.advance(by: 100 * 86_400)
            #expect(try await site.newsroom.search("kaas").items.count == 1)
            #expect(try await site.newsroom.forgetOldNews() == 1)
            #expect(try await site.newsroom.search("kaas").items.isEmpty)
            #expect(try await site.newsroom.search("brandweer").items.count == 1, "what an incident has to do with stays")
            #expect(try await site.newsroom.forgetOldNews() == 0)
            _ = try await site.newsroom.pollOnce(isForced: true)
            #expect(try await site.newsroom.search("kaas").items.isEmpty)
        }
    }
}
