import Foundation
import Incident
import Testing

struct MessageFileTests {
    @Test(arguments: ["md", "txt", "html", "docx", "odt", "pdf"])
    func `A file of a text that nobody approved says CONCEPT and its version, in every form`(form: String) async throws {
        try await TestSite.with { site in
            let path = try await message(site)
            let answer = try await site.browser.get("\(path)/uitvoer/\(form)")
            #expect(answer.status == 200)
            #expect(answer["Content-Disposition"]?.contains("versie-1.\(form)") == true)
            if ["md", "txt", "html"].contains(form) {
                #expect(answer.body.contains("CONCEPT") && answer.body.contains("versie 1"))
            } else {
                #expect(answer.body.hasPrefix(form == "pdf" ? "%PDF" : "PK"))
            }
        }
    }

    @Test func `A form that does not exist is not found`() async throws {
        try await TestSite.with { site in
            let path = try await message(site)
            #expect(try await site.browser.get("\(path)/uitvoer/exe").status == 404)
        }
    }

    private func message(_ site: TestSite) async throws -> String {
        let incident = try await site.incident()
        let made = try await site.browser.post("/incidenten/\(incident.id)/berichten", ["soort": "persbericht"])
        return try #require(made["Location"]?.components(separatedBy: "?").first)
    }
}
