import Foundation
import Incident
import LoopbackServer
import Newsroom
import Storage
import Testing

struct AdminPageTests {
    @Test func `A template is changed, compared with ours, put back, and brought back`() async throws {
        try await TestSite.with { site in
            let page = "/beheer/sjablonen/statement"
            let shipped = try #require(try site.newsroom.templateFile(named: "statement").shipped)
            let wrong = try await site.browser.post(page, ["tekst": shipped + "\n{{bestaat-niet}}", "doe": "bewaren"])
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("bestaat-niet"))
            #expect(try site.newsroom.templateFile(named: "statement").own == nil, "what is wrong is never kept")
            let tried = try await site.browser.post(page, ["tekst": shipped + "\nTot slot.", "doe": "nakijken"])
            #expect(tried.body.contains("Dit sjabloon klopt. Het is nog niet bewaard."))
            #expect(try site.newsroom.templateFile(named: "statement").own == nil)

            let kept = try await site.browser.post(page, ["tekst": shipped + "\nTot slot.", "doe": "bewaren"])
            #expect(kept["Location"] == "\(page)?gedaan=sjabloon-bewaard")
            let body = try await site.browser.get(page).body
            #expect(body.contains("U gebruikt uw eigen versie"))
            #expect(body.contains("<ins>"))
            let incident = try await site.incident()
            #expect(try await site.newsroom.draft(.statement, of: incident.id).text.hasSuffix("Tot slot."), "it counts at once")
            #expect(try await site.browser.get("/beheer/sjablonen").body.contains("aangepast door uw organisatie"))

            _ = try await site.browser.post("\(page)/terug", [:])
            #expect(try await !site.newsroom.draft(.statement, of: incident.id).text.hasSuffix("Tot slot."))
            #expect(try await site.browser.get(page).body.contains("Zet uw vorige eigen versie terug"))
            _ = try await site.browser.post("\(page)/vorige", [:])
            #expect(try site.newsroom.templateFile(named: "statement").own?.hasSuffix("Tot slot.") == true)
            let told = try await site.newsroom.accountLog().filter { $0.action == .templateChanged }
            #expect(told.count == 3)
            #expect(told.allSatisfy { $0.who == "A. de Vries" && $0.subject == "statement" })
        }
    }

    @Test func `A part that templates share is tried in them, changed, put back and brought back`() async throws {
        try await TestSite.with { site in
            let list = try await site.browser.get("/beheer/sjablonen").body
            #expect(list.contains("href=\"/beheer/delen/medeleven\"") && list.contains("href=\"/beheer/delen/begrip.zedenzaak\""))
            let page = "/beheer/delen/volgende-update"
            let shipped = try #require(try site.newsroom.partFile(named: "volgende-update").shipped)
            let before = try await site.browser.get(page).body
            #expect(before.contains("<a href=\"/beheer/sjablonen/persbericht\">Persbericht</a>"))

            let unknown = try await site.browser.post(page, ["tekst": shipped + "\n{{bestaat-niet}}", "doe": "bewaren"])
            #expect(unknown.status == 422)
            #expect(unknown.body.contains("delen/volgende-update.md") && unknown.body.contains("bestaat-niet"))
            let ring = try await site.browser.post(page, ["tekst": shipped + "\n{{> volgende-update}}", "doe": "bewaren"])
            #expect(ring.status == 422)
            let lacking = try await site.browser.post(page, ["tekst": "Tot later.", "doe": "bewaren"])
            #expect(lacking.status == 422, "what a template must hold stays in it")
            #expect(lacking.body.contains("volgende-update hoort in dit soort bericht en ontbreekt."))
            #expect(try await site.browser.post(page, ["tekst": "{{! leeg }}\n", "doe": "bewaren"]).status == 422)
            #expect(try site.newsroom.partFile(named: "volgende-update").own == nil, "what is wrong is never kept")

            let changed = shipped + "\nLet ook op onze website."
            let tried = try await site.browser.post(page, ["tekst": changed, "doe": "nakijken", "sjabloon": "persbericht"])
            #expect(tried.body.contains("Het is nog niet bewaard."))
            #expect(
                tried.body.firstMatch(
                    of: /<h2 id="voorbeeld">Zo leest het, nog niet bewaard.*Let ook op onze website\./.dotMatchesNewlines()) != nil)
            let incident = try await site.incident()
            #expect(try await !site.newsroom.draft(.persbericht, of: incident.id).text.contains("Let ook op onze website."))

            let kept = try await site.browser.post(page, ["tekst": changed, "doe": "bewaren"])
            #expect(kept["Location"] == "\(page)?gedaan=sjabloon-bewaard")
            #expect(try await site.newsroom.draft(.persbericht, of: incident.id).text.contains("Let ook op onze website."))
            #expect(try await site.browser.get(page).body.contains("<ins>"))
            _ = try await site.browser.post("\(page)/terug", [:])
            #expect(try await !site.newsroom.draft(.persbericht, of: incident.id).text.contains("Let ook op onze website."))
            _ = try await site.browser.post("\(page)/vorige", [:])
            #expect(try site.newsroom.partFile(named: "volgende-update").own == changed)
            let told = try await site.newsroom.accountLog().filter { $0.action == .templateChanged }
            #expect(told.count == 3)
            #expect(told.allSatisfy { $0.who == "A. de Vries" && $0.subject == "delen/volgende-update" })
            #expect(try await site.browser.get("/beheer/delen/..%2Fpersbericht").status == 404)
        }
    }

    @Test func `A part in the words of a scenario is shown in that scenario`() async throws {
        try await TestSite.with { site in
            let page = "/beheer/delen/begrip.zedenzaak"
            #expect(try await site.browser.get(page).body.contains("alleen bij het scenario zedenzaak"))
            let words = "dit bericht veel losmaakt bij gezinnen"
            let tried = try await site.browser.post(page, ["tekst": words, "doe": "nakijken", "sjabloon": "persbericht"])
            let preview = try #require(tried.body.range(of: "id=\"voorbeeld\""))
            #expect(tried.body[preview.upperBound...].contains(words))
        }
    }

    @Test func `No name in the address leads out of the folder of templates`() async throws {
        try await TestSite.with { site in
            for name in ["..%2F..%2Fconfiguration", "README", ".vorige", "%2Fetc%2Fpasswd"] {
                #expect(try await site.browser.get("/beheer/sjablonen/\(name)").status == 404, "\(name)")
                let kept = try await site.browser.post("/beheer/sjablonen/\(name)", ["tekst": "x", "doe": "bewaren"])
                #expect(kept.status == 404, "\(name)")
            }
        }
    }

    @Test func `A rule is switched off and on again, and texts are checked accordingly`() async throws {
        try await TestSite.with { site in
            let rule = "geen-speculatie/vermoedelijk"
            let text = "Vermoedelijk is de brand aangestoken."
            let finds = { try site.newsroom.desk.check(text, kind: nil, incident: nil).findings.contains { $0.rule == rule } }
            #expect(try finds())
            let off = try await site.browser.post("/beheer/regels/schakel", ["regel": rule, "principe": "geen-speculatie"])
            #expect(off["Location"] == "/beheer/regels?gedaan=regel-uit&principe=geen-speculatie")
            #expect(try !finds())
            #expect(try await site.browser.get("/beheer/regels").body.contains("Zet regel \(rule) weer aan"))
            _ = try await site.browser.post("/beheer/regels/schakel", ["regel": rule, "aan": "ja"])
            #expect(try finds())
            #expect(try await site.browser.post("/beheer/regels/schakel", ["regel": "bestaat/niet"]).status == 404)
            #expect(try await site.newsroom.accountLog().filter { $0.action == .rulesChanged }.count == 2)
        }
    }

    @Test func `An own rule is tried on its examples before it counts`() async throws {
        try await TestSite.with { site in
            var form = [
                "woorden": "dempmethode*", "principe": "geen-jargon", "ernst": "waarschuwing", "melding": "‘{woord}’ is een vakwoord.",
                "waarom": "Inwoners zeggen aanpak.", "liever": "aanpak", "wel": "De dempmethodes werken.",
                "niet": "De dempmethode werkt.",
            ]
            let wrong = try await site.browser.post("/beheer/regels", form)
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("en dat mag niet"))
            form["niet"] = "De aanpak werkt."
            #expect(try await site.browser.post("/beheer/regels", form)["Location"] == "/beheer/regels?gedaan=regel-toegevoegd")
            let found = try site.newsroom.desk.check("Een dempmethode kost tijd.", kind: nil, incident: nil).findings
            #expect(found.contains { $0.rule == "geen-jargon/eigen-dempmethode" && $0.suggestions == ["aanpak"] })
            let empty = try await site.browser.post("/beheer/regels", [:])
            #expect(empty.body.contains("Vul in welke woorden de regel zoekt."))
        }
    }

    @Test func `The file of own rules is kept only when every example comes out`() async throws {
        try await TestSite.with { site in
            let broken = try await site.browser.post("/beheer/regels/eigen", ["tekst": "regels: {", "doe": "bewaren"])
            #expect(broken.status == 422)
            #expect(site.newsroom.ownRules().text.isEmpty)
            let rule = """
                regels:
                  - id: geen-jargon/eigen-opschaling
                    principe: geen-jargon
                    ernst: suggestie
                    patroon: [opschaling*]
                    melding: "Zeg wat er gebeurt."
                    waarom: Het is taal van de crisisstaf.
                    bron: eigen regel
                    wel: "Er is [opschaling] nodig."
                    niet: "Er komt hulp bij."
                """
            let tried = try await site.browser.post("/beheer/regels/eigen", ["tekst": rule, "doe": "nakijken"])
            #expect(tried.body.contains("Alle regels en voorbeelden kloppen."))
            #expect(site.newsroom.ownRules().text.isEmpty)
            #expect(try await site.browser.post("/beheer/regels/eigen", ["tekst": rule, "doe": "bewaren"]).status == 303)
            #expect(try site.newsroom.desk.ruleSet().rule("geen-jargon/eigen-opschaling") != nil)
        }
    }

    @Test func `Norms hold at once, stand in the configuration, and are logged with what they were`() async throws {
        try await TestSite.with { site in
            var form = [
                "firstMessageWithinMinutes": "20", "updateEveryMinutes": "45", "pollIntervalSeconds": "900",
                "incidentPollIntervalSeconds": "60", "keepNewsDays": "0",
            ]
            #expect(try await site.browser.post("/beheer/normen", form.merging(["updateEveryMinutes": "0"]) { $1 }).status == 422)
            #expect(try await site.browser.post("/beheer/normen", form)["Location"] == "/beheer/normen?gedaan=instelling-bewaard")
            #expect(site.newsroom.configuration.firstMessageWithin == .seconds(20 * 60))
            let told = try await site.newsroom.accountLog().filter { $0.action == .settingChanged }
            #expect(
                Set(told.map { [$0.subject, $0.from, $0.to] }) == [
                    ["firstMessageWithinMinutes", "30", "20"], ["updateEveryMinutes", "30", "45"],
                ])
            form["firstMessageWithinMinutes"] = "25"
            _ = try await site.browser.post("/beheer/normen", form)
            #expect(try await site.browser.get("/beheer/normen").body.contains("value=\"25\""))
        }
    }

    @Test func `Another rhythm of reading counts for the feeds that wait already, but for one with a rhythm of its own`() async throws {
        try await TestSite.with { site in
            let server = try LoopbackServer()
            for path in ["/een", "/eigen"] {
                server.route(path, .ok("<rss version=\"2.0\"><channel><title>x</title><item><title>Nieuws</title></item></channel></rss>"))
            }
            let one = try await site.newsroom.addFeed(server.url("/een")).feed.id
            let own = try await site.newsroom.addFeed(server.url("/eigen")).feed.id
            var changes = FeedChanges()
            changes.pollEvery = 3_600
            _ = try await site.newsroom.changeFeed("\(own)", changes)
            _ = try await site.newsroom.pollOnce(patience: .zero)
            func wait(_ id: Int64) async throws -> Double {
                let state = try await site.newsroom.feed(named: "\(id)").state
                return state.nextPoll.timeIntervalSince(try #require(state.lastAttempt))
            }
            let (before, ownBefore) = (try await wait(one), try await wait(own))
            try await site.newsroom.setNorms([.poll: 90], by: "A. de Vries")
            #expect(abs(try await wait(one) - before / 10) < 1, "it was 900 seconds")
            #expect(try await wait(own) == ownBefore)
        }
    }

    @Test func `The sender stands on letters, and not on a post`() async throws {
        try await TestSite.with { site in
            _ = try await site.browser.post("/beheer/huisstijl", ["afzender": "Gemeente Waterrijk\nPostbus 1"])
            let incident = try await site.incident()
            for (kind, isThere) in [(MessageKind.persbericht, true), (.bewonersbrief, true), (.socialbericht, false), (.instructie, false)]
            {
                let draft = try await site.newsroom.draft(kind, of: incident.id)
                let saved = try await site.newsroom.save(draft, of: incident.id, by: "A. de Vries")
                let html = String(decoding: try await site.newsroom.export(saved.id, as: .html), as: UTF8.self)
                #expect(html.contains("Gemeente Waterrijk<br>\nPostbus 1") == isThere, "\(kind)")
            }
        }
    }

    @Test func `A reference document of the house style is kept, handed out and given up again`() async throws {
        try await TestSite.with { site in
            let ours = try site.newsroom.reference("docx")
            let page = try await site.browser.get("/beheer/huisstijl").body
            #expect(page.count(of: "enctype=\"multipart/form-data\"") == 2)
            #expect(!page.contains("JavaScript"))
            let none = try await site.browser.post("/beheer/huisstijl/docx", [:], files: ["bestand-docx": ("", Data())])
            #expect(none.status == 422)
            #expect(none.body.contains("Er is geen bestand gekozen."))
            let wrong = try await site.browser.post(
                "/beheer/huisstijl/docx", [:], files: ["bestand-docx": ("brief.docx", Data("geen zip".utf8))])
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("Dit is geen docx-bestand"))
            // A form longer than forms may be elsewhere: a document with a logo is.
            let own = ours + Data(repeating: 7, count: 600_000)
            let kept = try await site.browser.post("/beheer/huisstijl/docx", [:], files: ["bestand-docx": ("brief.docx", own)])
            #expect(kept["Location"] == "/beheer/huisstijl?gedaan=huisstijl-bewaard")
            #expect(try site.newsroom.reference("docx") == own)
            #expect(try await site.browser.get("/beheer/huisstijl").body.contains("Uw eigen bestand telt."))
            _ = try await site.browser.post("/beheer/huisstijl/docx/terug", [:])
            #expect(try site.newsroom.reference("docx") == ours)
            #expect(try await site.newsroom.accountLog().filter { $0.action == .styleChanged }.count == 2)
            #expect(try await site.browser.get("/beheer/huisstijl/exe").status == 404)
        }
    }

    @Test func `Changes of feeds and contacts are in the log, and secrets are not`() async throws {
        try await TestSite.with { site in
            let feed = try await site.newsroom.addFeed("https://omroep.example/feed", by: "A. de Vries").feed
            var changes = FeedChanges()
            changes.basicAuth = "naam:heel-geheim"
            changes.title = "Omroep"
            try await site.newsroom.changeFeed(feed.url, changes, by: "A. de Vries")
            try await site.newsroom.changeFeed(feed.url, changes, by: "A. de Vries")
            try await site.newsroom.removeFeed(feed.url, by: "A. de Vries")
            _ = try await site.browser.post("/contacten", ["organisatie": "GGD", "functie": "voorlichter", "telefoon": "14 0000"])
            _ = try await site.browser.post("/contacten/1/weg", [:])
            let log = try await site.newsroom.accountLog()
            let actions: [AccountLogEntry.Action] = [.contactRemoved, .contactAdded, .feedRemoved, .feedChanged, .feedAdded]
            #expect(Array(log.map(\.action).prefix(5)) == actions, "what changed nothing is no change")
            #expect(!log.contains { "\($0)".contains("geheim") })
            #expect(log.first { $0.action == .feedChanged }?.to == "naam Omroep, naam en wachtwoord")
            #expect(try await site.browser.get("/beheer/toegangslogboek").body.contains("Bron toegevoegd: https://omroep.example/feed"))
        }
    }
}
