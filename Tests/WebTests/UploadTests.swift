import Accounts
import Foundation
import Incident
import Newsroom
import Testing

@testable import Web

/// Files that people choose, on pages that need no script for it.
struct UploadTests {
    private static let list = """
        <?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>Lijst</title></head><body>
        <outline type="rss" text="Omroep Waterrijk" xmlUrl="https://omroep.example/feed"/></body></opml>
        """

    @Test func `A list of feeds comes in as a file`() async throws {
        try await TestSite.with { site in
            #expect(try await site.browser.get("/bronnen").body.contains("name=\"opml-bestand\""))
            let file = ("mijn-lijst.opml", Data(Self.list.utf8))
            let read = try await site.browser.post("/bronnen/lijst", ["opml": ""], files: ["opml-bestand": file])
            #expect(read.status == 200)
            #expect(try await site.newsroom.feedGroups().flatMap(\.feeds).map(\.feed.url) == ["https://omroep.example/feed"])
            let wrong = try await site.browser.post("/bronnen/lijst", [:], files: ["opml-bestand": ("foto.opml", Data([0xFF, 0xD8, 0]))])
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("foto.opml: dit is geen OPML-bestand."))
            #expect(wrong.body.contains("<details open><summary>Lees een lijst in"))
        }
    }

    @Test func `A dossier comes in as a file`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let file = try await site.browser.get("/incidenten/\(incident.id)/dossier.json").body
            let known = try await site.browser.post("/incidenten/inlezen", [:], files: ["bestand": ("x.json", Data(file.utf8))])
            #expect(known.status == 422)
            #expect(known.body.contains("Dit incident staat hier al."))
            #expect(known.body.contains("href=\"#bestand\""))
            let other = Data(file.replacing(incident.id.rawValue, with: "van-elders").utf8)
            let opened = try await site.browser.post("/incidenten/inlezen", ["dossier": ""], files: ["bestand": ("x.json", other)])
            #expect(opened["Location"] == "/incidenten/van-elders?gedaan=incident-ingelezen")
            #expect(try await site.browser.post("/incidenten/inlezen", [:], files: ["bestand": ("", Data())]).status == 422)
        }
    }

    @Test func `A Word file is looked through, and its text stands in the field to go on with`() async throws {
        try await TestSite.with { site in
            let incident = try await site.incident()
            let draft = try await site.newsroom.draft(.persbericht, of: incident.id)
            let first = try await site.newsroom.save(draft, of: incident.id, by: "A. de Vries")
            let saved = try await site.newsroom.saveText(
                "# Brand\n\nVermoedelijk begon de brand in de kantine.", after: first, by: "A. de Vries")
            let word = try await site.newsroom.export(saved.id, as: .docx)
            #expect(word.starts(with: [0x50, 0x4B]))
            let fields = ["tekst": "", "soort": "persbericht", "incident": incident.id.rawValue]
            let answer = try await site.browser.post("/nakijken", fields, files: ["bestand": ("brief.docx", word)])
            #expect(answer.status == 200)
            #expect(answer.body.contains("class=\"found is-fout\""))
            let field = try #require(answer.body.firstMatch(of: /<textarea id="tekst"[^>]*>([^<]*)<\/textarea>/))
            #expect(field.1.contains("Vermoedelijk begon de brand in de kantine."))
            let plain = try await site.browser.post(
                "/nakijken", ["tekst": ""], files: ["bestand": ("a.txt", Data("\u{FEFF}Vermoedelijk is het aangestoken.".utf8))])
            #expect(plain.body.contains("Vermoedelijk is het aangestoken.</textarea>"))
            let broken = try await site.browser.post(
                "/nakijken", ["tekst": ""], files: ["bestand": ("foto.png", Data([0x89, 0x50, 0, 1]))])
            #expect(broken.status == 422)
            #expect(broken.body.contains("foto.png: dit is geen tekst in UTF-8."))
        }
    }

    @Test func `A file needs the token, goes only where one is asked for, and has a limit`() async throws {
        try await TestSite.with { site in
            let file = ["bestand": (name: "a.txt", bytes: Data("tekst".utf8))]
            #expect(try await site.browser.post("/nakijken", ["formulier": "0"], files: file).status == 403)
            #expect(try await site.browser.post("/contacten", ["organisatie": "GGD"], files: file).status == 415)
            let large = ["bestand": (name: "a.txt", bytes: Data(repeating: 0x61, count: 6 * 1024 * 1024))]
            let refused = try await site.browser.post("/nakijken", [:], files: large)
            #expect(refused.status == 413)
            #expect(refused.body.contains("Het mag hoogstens 6 MB zijn."))
            let broken = try await site.browser.ask(
                "POST", "/nakijken", headers: ["Content-Type": "multipart/form-data; boundary=x"], body: "--x\r\nonzin\r\n--x--")
            #expect(broken.status == 400)
        }
    }

    @Test func `Every form that takes a file is there, and no other page asks for one`() async throws {
        for path in Uploads.table.keys { #expect(RouteRights.access(.post, path) != nil, "\(path)") }
        let pages = try ResourceFolder.find().pages
        let asking = try FileManager.default.contentsOfDirectory(at: pages, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "mustache" }
            .filter { try String(contentsOf: $0, encoding: .utf8).contains("multipart/form-data") }
        #expect(asking.count == Uploads.table.count)
        for page in asking { #expect(try String(contentsOf: page, encoding: .utf8).contains("{{<file}}"), "\(page.lastPathComponent)") }
    }
}
