import Accounts
import Incident
import Newsroom
import Testing

@testable import Web

/// Nobody approves her own text, under whatever name; and whom the lead mandates approves in the browser and through a program.
struct FourEyesTests {
    private let text = "In sporthal De Waterlelie is brand. Sluit ramen en deuren."

    /// A message of this writer that nothing holds, and its address.
    private func message(by writer: Browser, of incident: Incident) async throws -> String {
        let made = try await writer.post("/incidenten/\(incident.id)/berichten", ["soort": "webbericht"])
        let first = try #require(made["Location"]?.components(separatedBy: "?").first)
        let saved = try await writer.post(first, ["tekst": text])
        return try #require(saved["Location"]?.components(separatedBy: "?").first)
    }

    private func account(_ name: String, _ site: TestSite) async throws -> Account {
        try #require(try await site.newsroom.accounts().first { $0.displayName == name })
    }

    @Test func `A writer who got another name does not approve what she wrote under the old one, and a colleague does`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let writer = try await site.browser(as: .communicatieadviseur, .woordvoerder, name: "Ada Viseur")
            let path = try await message(by: writer, of: incident)
            #expect(try await writer.post("\(path)/goedkeuren", [:]).status == 422)
            let account = try await account("Ada Viseur", site)
            let renamed = try await site.browser.post(
                "/beheer/gebruikers/\(account.id)",
                ["volledige-naam": "Ada Anders", "rol-communicatieadviseur": "ja", "rol-woordvoerder": "ja"])
            #expect(renamed.status == 303)
            let own = try await writer.post("\(path)/goedkeuren", [:])
            #expect(own.status == 422)
            #expect(try await site.newsroom.messages(of: incident.id).allSatisfy { !$0.state.isApproved })
            let colleague = try await site.browser(as: .woordvoerder, name: "Ada Viseur")
            #expect(try await colleague.post("\(path)/goedkeuren", [:])["Location"] == "\(path)?gedaan=goedgekeurd")
        }
    }

    @Test func `Two people who may sign in do not share a name, for logs and mandates name people by it`() async throws {
        try await TestSite.with { site in
            let boss = try await site.browser(as: .beheerder, name: "D. Bakker")
            _ = try await site.browser(as: .meelezer, name: "B. Jansen")
            let invited = try await boss.post(
                "/beheer/gebruikers", ["volledige-naam": "b. JANSEN", "gebruikersnaam": "ander", "rol-raadslid": "ja"])
            #expect(invited.status == 422)
            #expect(invited.body.contains("Er is al iemand die b. JANSEN heet."))
            let other = try await site.newsroom.addAccount(name: "smit", displayName: "C. Smit", roles: [.raadslid], by: "test")
            let changed = try await boss.post(
                "/beheer/gebruikers/\(other.id)", ["volledige-naam": "B. Jansen", "rol-meelezer": "ja"])
            #expect(changed.status == 422)
            #expect(changed.body.contains("Er is al iemand die B. Jansen heet."))
            #expect(try await site.newsroom.account(other.id) == other, "neither name nor roles changed")
            // A closed account gives its name free, and does not get it back while somebody else has it.
            let jansen = try await account("B. Jansen", site)
            try await site.newsroom.setActive(jansen.id, false, by: "test")
            try await site.newsroom.rename(other.id, to: "B. Jansen", by: "test")
            #expect(try await boss.post("/beheer/gebruikers/\(jansen.id)/openen", [:]).status == 422)
        }
    }

    @Test func `Whom the lead mandates for an incident approves there and nowhere else, under her own account`() async throws {
        try await TestSite.with { site in
            let (incident, other) = (try await site.incident(), try await site.incident(title: "Iets anders"))
            let path = try await message(by: site.browser, of: incident)
            let elsewhere = try await message(by: site.browser, of: other)
            let analyst = try await site.browser(as: .omgevingsanalist, name: "An Alist")
            #expect(try await analyst.post("\(path)/goedkeuren", [:]).status == 403)
            #expect(try await !analyst.get(path).body.contains("/goedkeuren\""))
            let adviser = try await site.browser(as: .communicatieadviseur, name: "Ada Viseur")
            #expect(try await adviser.post("/incidenten/\(incident.id)/mandaat", ["wie": "an alist"]).status == 303)
            #expect(try await analyst.get(path).body.contains("/goedkeuren\""))
            #expect(try await analyst.post("\(elsewhere)/goedkeuren", [:]).status == 403)
            #expect(try await analyst.post("\(path)/teruggeven", ["reden": "Noem de straat."]).status == 303)
            // The mandate is the person's, not the name's.
            try await site.newsroom.rename(try await account("An Alist", site).id, to: "An Anders", by: "test")
            let namesake = try await site.browser(as: .omgevingsanalist, name: "An Alist")
            #expect(try await namesake.post("\(path)/goedkeuren", [:]).status == 403)
            #expect(try await analyst.post("\(path)/goedkeuren", [:])["Location"] == "\(path)?gedaan=goedgekeurd")
            _ = try await adviser.post("/incidenten/\(incident.id)/mandaat/weg", ["wie": "an alist"])
            #expect(try await analyst.post("\(path)/teruggeven", ["reden": "Toch niet."]).status == 403)
            #expect(try await site.newsroom.verifyLog(of: incident.id).breaks == nil)
        }
    }

    @Test func `Who has the lead approves by that, whatever her roles, and an outsider of a confidential incident does not`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let path = try await message(by: site.browser, of: incident)
            let lead = try await site.browser(as: .meelezer, name: "De Graaf")
            let writer = try await account("A. de Vries", site)
            try await site.newsroom.confine(incident.id, to: [writer.id], by: "test")
            #expect(try await lead.post("\(path)/goedkeuren", [:]).status == 404)
            try await site.newsroom.unconfine(incident.id, by: "test")
            #expect(try await lead.post("\(path)/goedkeuren", [:]).status == 303)
        }
    }

    @Test func `A program of who is mandated approves, of who is not does not, and its own text never`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let path = try await message(by: site.browser, of: incident)
            let number = try #require(path.split(separator: "/").last)
            let call = "/incidents/\(incident.id)/messages/\(number)/approve"
            let token = try await site.token(.communicatieadviseur)
            let name = try #require(try await site.newsroom.accounts().last { $0.displayName.hasPrefix("Programma") }).displayName
            #expect(try await site.call("POST", call, token: token).status == 403)
            try await site.newsroom.recordMandate(name, of: incident.id, by: "De Graaf")
            let read = try await site.newsroom.accounts().first { $0.displayName == name }
            let narrow = try await site.newsroom.makeToken(
                for: try #require(read).id, label: "smal", scopes: [.incidentsRead], by: "test"
            ).secret.text
            #expect(try await site.call("POST", call, token: narrow).status == 403)
            #expect(try await site.call("POST", call, token: token).json["state"] as? String == "goedgekeurd")
            let saved = try await site.call(
                "POST", "/incidents/\(incident.id)/messages/\(number)/versions", token: token,
                json: "{\"text\": \"\(text) Blijf binnen.\"}")
            let own = try #require(saved.json["number"] as? Int)
            let refused = try await site.call("POST", "/incidents/\(incident.id)/messages/\(own)/approve", token: token)
            #expect((400..<500).contains(refused.status) && refused.body.contains("zelf"), "\(refused.status) \(refused.body)")
            #expect(try await !site.newsroom.messageStatus(Int64(own)).state.isApproved)
        }
    }
}
