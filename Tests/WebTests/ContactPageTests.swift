import Testing

struct ContactPageTests {
    @Test func `A contact is added, taken off the list, and put back with one press`() async throws {
        try await TestSite.with { site in
            let form = [
                "organisatie": "GGD Waterrijk", "functie": "persvoorlichter", "telefoon": "14 0000", "mail": "", "naam": "B. Jansen",
            ]
            #expect(try await site.browser.post("/contacten", form.merging(["telefoon": ""]) { $1 }).status == 422)
            #expect(try await site.browser.post("/contacten", form)["Location"] == "/contacten?gedaan=contact-toegevoegd")
            #expect(try await site.browser.get("/contacten").body.contains("<a href=\"tel:140000\">14 0000</a>"))
            let contact = try #require(try await site.newsroom.contacts().first)
            let gone = try await site.browser.post("/contacten/\(contact.id)/weg", [:])
            #expect(gone.body.contains("GGD Waterrijk, persvoorlichter is uit de lijst."))
            #expect(gone.body.contains("Zet terug"))
            #expect(try await site.newsroom.contacts().isEmpty)
        }
    }
}
