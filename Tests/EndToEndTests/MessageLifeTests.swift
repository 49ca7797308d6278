import Foundation
import Testing

/// A message from draft to publication through the command line.
@Suite struct MessageLifeTests {
    let workspace: Workspace
    let incident: String

    init() throws {
        workspace = try Workspace()
        incident = try workspace.openIncident(more: ["--victims", "none"])
        for (text, topic) in [
            ("Aan de Havenkade is brand in een loods.", "what"), ("Er zijn geen gewonden.", "victims"),
            ("De brand was om 12.00 uur.", "when"),
            ("De brand begon in een machine.", "cause"),
        ] { try workspace.addFact(incident, text, topic: topic, confirmed: true) }
        let told = try workspace.run(
            "incident", "tell", incident, "--kernboodschap", "Blijf weg van de Havenkade.", "--advice", "Houd ramen en deuren dicht.",
            "--action", "We vangen bewoners op in sporthal De Schakel.", "--action", "De gemeente heeft de Havenkade afgesloten.",
            "--next-update", "2027-11-22T14:00:00Z", "--public-phone", "14 0000", "--public-url", "https://www.waterrijk.example/brand",
            "--hashtag", "#Havenkade", "--press-phone", "14 0000", "--press-email", "pers@waterrijk.example")
        try #require(told.status == 0, "\(told.stderr)")
    }

    private func keep(_ kind: String = "persbericht", by who: String = "Visser") throws -> String {
        let drafted = try workspace.run("draft", kind, "--incident", incident, "--save", "--by", who)
        try #require(drafted.status == 0, "\(drafted.stderr)")
        let lines = try workspace.run("message", "list", incident, "--json").json()
        return String(try #require(lines.first { $0["kind"] as? String == kind }?["number"] as? Int))
    }

    @Test("one command makes the whole first set, with one kernboodschap")
    func firstSet() throws {
        let set = try workspace.run("draft", "eerste-bericht", "--incident", incident, "--json").json()
        #expect(set.count == 16)
        let kinds = Set(set.compactMap { $0["kind"] as? String })
        #expect(kinds.count == 9 && !kinds.contains("omgevingsbeeld"))
        for draft in set where draft["kind"] as? String != "socialbericht" {
            #expect((draft["text"] as? String)?.contains("Blijf weg van de Havenkade.") == true, "\(draft["kind"] ?? "")")
        }
        let folder = workspace.folder.appending(path: "set").path
        #expect(try workspace.run("draft", "eerste-bericht", "--incident", incident, "--format", "html", "-o", folder).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 16)
        let text = try workspace.run("draft", "eerste-bericht", "--incident", incident)
        #expect(text.stdout.contains("===== Persbericht (") && text.stdout.contains("===== Socialbericht voor Bluesky ("))
    }

    @Test("ask, return with a reason, change, approve, publish: each step is in the list and in the log")
    func life() throws {
        let number = try keep()
        #expect(try workspace.run("message", "ask", number, "--by", "Visser").status == 0)
        #expect(try workspace.run("message", "approve", number, "--by", "Visser").status == 65)
        #expect(try workspace.run("message", "return", number, "--by", "De Graaf", "--reason", "Te lang").status == 0)
        let shown = try #require(try workspace.run("message", "show", number, "--json").json().first)
        #expect(shown["state"] as? String == "teruggegeven" && shown["reason"] as? String == "Te lang")
        let text = try #require(shown["text"] as? String)
        let file = try workspace.write("korter.md", text.replacing("Houd ramen en deuren dicht.", with: "Houd alle ramen en deuren dicht."))
        let saved = try #require(try workspace.run("message", "save", number, file, "--by", "Visser", "--json").json().first)
        let next = String(try #require(saved["number"] as? Int))
        #expect(try workspace.run("message", "diff", next).stdout.contains("{+alle +}"))
        let approved = try workspace.run("message", "approve", next, "--by", "burgemeester De Graaf")
        #expect(approved.status == 0, "\(approved.stderr)")
        let published = try workspace.run(
            "message", "publish", next, "--where", "website", "--address", "https://www.waterrijk.example/brand", "--by", "Visser")
        #expect(published.status == 0 && published.stderr.contains("volgorde is omgedraaid"), "\(published.stderr)")
        #expect(try workspace.run("message", "order", incident).stdout.contains("[x] 3. Media en publiek"))
        let log = try workspace.run("incident", "log", incident, "--json").json().compactMap { $0["action"] as? String }
        #expect(Array(log.suffix(6)) == ["drafted", "approval-asked", "returned", "drafted", "approved", "published"])
        #expect(try workspace.run("incident", "log", "verify", incident).status == 0)
        let exported = try workspace.run("message", "export", next)
        #expect(!exported.stdout.contains("CONCEPT") && exported.stdout.contains("Gepubliceerd"))
    }

    @Test("a fact that changes holds the approval; the merge offers the sentence and keeps the person's own")
    func changedFact() throws {
        let number = try keep()
        let text = try #require(try workspace.run("message", "show", number, "--json").json().first?["text"] as? String)
        let file = try workspace.write("eigen.md", text.replacing("Blijf weg van de Havenkade.", with: "Kom niet naar de Havenkade."))
        let saved = try #require(try workspace.run("message", "save", number, file, "--json").json().first)
        let own = String(try #require(saved["number"] as? Int))
        let added = try workspace.run(
            "incident", "fact", "add", incident, "--text", "Er is één gewonde.", "--topic", "victims", "--source", "GGD", "--supersedes",
            "f2",
            "--json")
        let fact = try #require(try added.json().first?["id"] as? String)
        #expect(try workspace.run("incident", "fact", "confirm", incident, fact, "--by", "arts", "--source", "GGD").status == 0)
        let refused = try workspace.run("message", "approve", own, "--by", "De Graaf")
        #expect(
            refused.status == 65 && refused.errorLines.count == 1 && refused.stderr.contains("‘Er zijn geen gewonden’ is vervangen door"),
            "\(refused.stderr)")
        let offered = try #require(try workspace.run("message", "merge", own, "--json").json().first)
        #expect((offered["offers"] as? [[String: Any]])?.contains { ($0["offered"] as? String)?.contains("één gewonde") == true } == true)
        let merged = try #require(try workspace.run("message", "merge", own, "--take", "all", "--json").json().first)
        let last = String(try #require(merged["number"] as? Int))
        let result = try #require(try workspace.run("message", "show", last, "--json").json().first?["text"] as? String)
        #expect(result.contains("Kom niet naar de Havenkade.") && result.contains("Er is één gewonde."))
        #expect(try workspace.run("message", "approve", last, "--by", "De Graaf").status == 0)
    }

    @Test("facts for narrower readers are refused, and the try stands in the log")
    func widening() throws {
        let refused = try workspace.run("draft", "persbericht", "--incident", incident, "--audience", "internal", "--by", "Visser")
        #expect(refused.status == 65 && refused.stdout.isEmpty && refused.errorLines.count == 1)
        let last = try #require(try workspace.run("incident", "log", incident, "--json").json().last)
        #expect(last["action"] as? String == "widening-refused" && last["who"] as? String == "Visser")
    }

    @Test("two people save the same version at once: both texts are there, and are brought together with every word")
    func together() throws {
        for round in 1...4 {
            let number = try keep(round.isMultiple(of: 2) ? "webbericht" : "persbericht", by: "Visser \(round)")
            let text = try #require(try workspace.run("message", "show", number, "--json").json().first?["text"] as? String)
            let one = try workspace.write("een.md", text.replacing("Blijf weg van de Havenkade.", with: "Kom niet naar de Havenkade."))
            let two = try workspace.write("twee.md", text.replacing("Houd ramen en deuren dicht.", with: "Houd alles goed dicht."))
            let running = try [(one, "Visser"), (two, "Jansen")].map { file, who in
                try workspace.start(["message", "save", number, file, "--by", who, "--json"])
            }
            let ends = running.map { $0.wait() }
            #expect(ends.allSatisfy { $0.status == 0 }, "\(ends.map(\.stderr))")
            let saved = try ends.map { try #require($0.json().first?["number"] as? Int) }
            let texts = try saved.map { try workspace.run("message", "show", String($0), "--json").json().first?["text"] as? String ?? "" }
            #expect(texts[0].contains("Kom niet naar de Havenkade.") && texts[1].contains("Houd alles goed dicht."))
            let held = try workspace.run("message", "approve", String(saved[0]), "--by", "De Graaf")
            #expect(held.status == 65 && held.stderr.contains("tegelijk"), "\(held.stderr)")
            let merged = try #require(try workspace.run("message", "merge", String(saved[1]), "--take", "all", "--json").json().first)
            let last = String(try #require(merged["number"] as? Int))
            let result = try #require(try workspace.run("message", "show", last, "--json").json().first?["text"] as? String)
            #expect(result.contains("Kom niet naar de Havenkade.") && result.contains("Houd alles goed dicht."), "\(result)")
            #expect(try workspace.run("incident", "log", "verify", incident).status == 0)
        }
    }

    @Test("ten people save at once: ten versions, each with its own text")
    func crowd() throws {
        let number = try keep()
        let running = try (1...10).map { person in
            try workspace.start([
                "message", "save", number, try workspace.write("\(person).md", "Tekst van persoon \(person).\n"), "--json",
            ])
        }
        let ends = running.map { $0.wait() }
        #expect(ends.allSatisfy { $0.status == 0 }, "\(ends.map(\.stderr))")
        let versions = try workspace.run("message", "versions", number, "--json").json()
        #expect(versions.compactMap { $0["version"] as? Int } == Array((1...11).reversed()))
        let texts = try ends.map { end in
            let saved = try #require(end.json().first?["number"] as? Int)
            return try workspace.run("message", "show", String(saved), "--json").json().first?["text"] as? String ?? ""
        }
        #expect(texts == (1...10).map { "Tekst van persoon \($0).\n" })
    }

    @Test("killed while it makes the whole set, all of it is there or nothing", arguments: [20, 60, 120, 250])
    func killedSet(milliseconds: Int) async throws {
        let running = try workspace.start(["draft", "eerste-bericht", "--incident", incident, "--save", "--json"])
        try await Task.sleep(for: .milliseconds(milliseconds))
        running.signal(SIGKILL)
        _ = running.wait()
        let kept = try workspace.run("message", "list", incident, "--json")
        let count = try kept.json().count
        #expect(kept.status == 0 && [0, 16].contains(count))
        #expect(try workspace.run("incident", "log", "verify", incident).status == 0)
    }

    @Test("a post over its limit is held, counted and marked in show, and offered as a thread")
    func longPost() throws {
        _ = try workspace.run("draft", "socialbericht", "--channel", "x", "--incident", incident, "--save")
        let number = String(try #require(try workspace.run("message", "list", incident, "--json").json().first?["number"] as? Int))
        #expect(try workspace.run("message", "show", number).stdout.contains("van 280 gewogen tekens."))
        let text = try #require(try workspace.run("message", "show", number, "--json").json().first?["text"] as? String)
        let file = try workspace.write("lang.md", String(repeating: "Aan de Havenkade is brand in een loods. ", count: 8) + text)
        let saved = try #require(try workspace.run("message", "save", number, file, "--json").json().first)
        let long = String(try #require(saved["number"] as? Int))
        let shown = try #require(try workspace.run("message", "show", long, "--json").json().first)
        #expect(((shown["length"] as? [String: Any])?["counted"] as? Int ?? 0) > 280)
        #expect(((shown["excess"] as? [[String: Any]])?.first?["start"] as? Int ?? 0) == 280)
        #expect(try workspace.run("message", "approve", long, "--by", "De Graaf").status == 65)
        let export = try workspace.run("message", "export", long, "--format", "txt")
        #expect(export.stdout.contains("In 2 delen:") && export.stderr.contains("te lang"), "\(export.stderr)")
        let thread = try #require(try workspace.run("message", "thread", long, "--json").json().first)
        let kept = String(try #require(thread["number"] as? Int))
        #expect(try workspace.run("message", "approve", kept, "--by", "De Graaf").status == 0)
    }

    @Test("in a criminal case drafts and approval warn what may be said; the log tells the reasons")
    func criminalCase() throws {
        let id = try workspace.openIncident(title: "Zaak", more: ["--criminal-stage", "1", "--victims", "none"])
        try workspace.addFact(id, "Aan de Havenkade is brand in een loods.", confirmed: true)
        let set = try workspace.run("draft", "eerste-bericht", "--incident", id, "--save")
        #expect(set.stderr.contains("Strafzaak, fase 1: geheimhouding.") && set.stderr.contains("Vertel niet: "), "\(set.stderr)")
        let lines = try workspace.run("draft", "eerste-bericht", "--incident", id, "--json").json()
        for line in lines {
            let cautions = line["cautions"] as? [String]
            let isPublic = !["intern-bericht", "raadsinformatiebrief"].contains(line["kind"] as? String ?? "")
            #expect(cautions?.isEmpty == !isPublic, "\(line["kind"] ?? "")")
        }
        let number = String(
            try #require(
                try workspace.run("message", "list", id, "--json").json().first { $0["kind"] as? String == "statement" }?["number"] as? Int)
        )
        let file = try workspace.write(
            "kort.md", "Goedemiddag. Aan de Havenkade is brand in een loods. Over het onderzoek geeft alleen het OM informatie.\n")
        let saved = try #require(try workspace.run("message", "save", number, file, "--json").json().first)
        let next = String(try #require(saved["number"] as? Int))
        _ = try workspace.run("message", "return", next, "--by", "De Graaf", "--reason", "Te kort door de bocht")
        let approved = try workspace.run("message", "approve", next, "--by", "De Graaf", "--emergency", "Mensen wachten op straat")
        #expect(approved.status == 0 && approved.stderr.contains("Strafzaak, fase 1"), "\(approved.stderr)")
        let log = try workspace.run("incident", "log", "show", id).stdout
        #expect(log.contains("Reden: Te kort door de bocht"))
        #expect(log.contains("NOODGOEDKEURING") && log.contains("Reden: Mensen wachten op straat"), "\(log)")
        let future = try workspace.run("message", "publish", next, "--where", "website", "--at", "2099-01-01T12:00:00Z")
        #expect(future.status == 65 && future.stderr.contains("nog niet geweest") && future.errorLines.count == 1, "\(future.stderr)")
    }

    @Test("a post on a terminal is bare, to be copied; its file says CONCEPT at the head")
    func postFile() throws {
        let shown = try workspace.run("draft", "socialbericht", "--channel", "x", "--incident", incident, "--format", "txt")
        #expect(!shown.stdout.contains("CONCEPT") && shown.stderr.contains("CONCEPT, niet goedgekeurd."), "\(shown.stdout)")
        let file = workspace.folder.appending(path: "post.txt").path
        _ = try workspace.run("draft", "socialbericht", "--channel", "x", "--incident", incident, "--format", "txt", "-o", file)
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("CONCEPT, niet goedgekeurd. Socialbericht voor X, versie 1"))
    }

    @Test("killed while it saves, the last acknowledged version is there, and the database opens", arguments: [3, 9, 15, 30, 60])
    func killed(milliseconds: Int) async throws {
        let number = try keep()
        let file = try workspace.write("lang.md", String(repeating: "Aan de Havenkade is brand in een loods. ", count: 2_000))
        let saved = try #require(try workspace.run("message", "save", number, file, "--json").json().first)
        let last = String(try #require(saved["number"] as? Int))
        let again = try workspace.start(["message", "save", last, try workspace.write("nog.md", "Nog een versie.\n")])
        try await Task.sleep(for: .milliseconds(milliseconds))
        again.signal(SIGKILL)
        _ = again.wait()
        let versions = try workspace.run("message", "versions", number, "--json").json().compactMap { $0["version"] as? Int }
        #expect(versions == [2, 1] || versions == [3, 2, 1])
        #expect(
            try workspace.run("message", "show", last, "--json").json().first?["text"] as? String
                == String(contentsOfFile: file, encoding: .utf8))
        #expect(try workspace.run("incident", "log", "verify", incident).status == 0, "log and versions are one transaction")
    }

    @Test("each format is written; a binary one asks for a file")
    func formats() throws {
        for format in ["md", "txt", "html"] {
            let outcome = try workspace.run("draft", "persbericht", "--incident", incident, "--format", format)
            #expect(outcome.status == 0 && outcome.stdout.contains("CONCEPT"))
        }
        #expect(try workspace.run("draft", "persbericht", "--incident", incident, "--format", "docx").status == 64)
        let file = workspace.folder.appending(path: "a.docx").path
        let missing = try workspace.run(
            "draft", "persbericht", "--incident", incident, "--format", "docx", "-o", file, environment: ["PATH": "/nergens"])
        #expect(
            missing.status == 69 && missing.stderr.contains("apt-get install pandoc") && missing.errorLines.count == 1, "\(missing.stderr)")
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test("a template that is wrong names file and line; an own one shows how it differs from ours")
    func templates() throws {
        let list = try workspace.run("template", "list", "--json").json().compactMap { $0["name"] as? String }
        #expect(list.contains("persbericht") && list.contains("webbericht"))
        for (text, line, word) in [
            ("---\nsoort: statement\n---\nEen\n{{kernbodschap}}\n", 5, "kernboodschap"), ("Een\n{{#feiten}}\n{{.}}\n", 2, "feiten"),
            ("Een\n{{#feiten}}\n{{/update}}\n", 3, "update"),
        ] {
            let file = try workspace.write("statement.md", text)
            let outcome = try workspace.run("template", "check", file)
            #expect(
                outcome.status == 78 && outcome.stderr.contains("\(file):\(line):") && outcome.stderr.contains(word), "\(outcome.stderr)")
        }
        let missing = try workspace.run("template", "check", try workspace.write("persbericht.md", "{{kop}}\n"))
        #expect(missing.status == 78 && missing.stderr.contains("hoort in dit soort bericht"), "\(missing.stderr)")
        let ours = try workspace.run("template", "show", "statement").stdout
        try workspace.write("eigen/statement.md", ours.replacing("{{groet}}", with: "Beste mensen"))
        try workspace.write("data/configuration.yml", "ownTemplates: \(workspace.folder.appending(path: "eigen").path)\n")
        let differs = try workspace.run("template", "show", "statement", "--diff").stdout
        #expect(differs.contains("{+") && differs.contains("Beste mensen"), "\(differs.prefix(300))")
        #expect(try workspace.run("template", "preview", "statement").stdout.contains("Beste mensen"))
    }
}
