import Foundation
import Testing

/// Drafts and checks through the command line.
@Suite struct MessageStoryTests {
    let workspace: Workspace
    let incident: String

    init() throws {
        workspace = try Workspace()
        incident = try workspace.openIncident(more: ["--victims", "yes"])
        try workspace.addFact(incident, "Aan de Havenkade is brand in een loods.", confirmed: true)
        try workspace.addFact(incident, "De raad is om 13.00 uur gebeld.", topic: "measure", audience: "raad", confirmed: true)
        try workspace.addFact(incident, "De brand is aangestoken door een bewoner.", topic: "cause", confirmed: false)
    }

    @Test(
        "a draft holds confirmed facts for its reader only, and shows what is missing",
        arguments: ["persbericht", "raadsinformatiebrief", "socialbericht", "instructie"])
    func draft(kind: String) throws {
        let outcome = try workspace.run("draft", kind, "--incident", incident, "--json")
        #expect(outcome.status == 0, "\(outcome.stderr)")
        let draft = try #require(outcome.json().first)
        let text = try #require(draft["text"] as? String)
        #expect(text.contains("Aan de Havenkade is brand in een loods"))
        #expect(!text.contains("aangestoken"))
        #expect(text.contains("13.00 uur gebeld") == (kind == "raadsinformatiebrief"))
        let used = try #require(draft["factsUsed"] as? [String])
        #expect(used.contains("f1"))
        #expect(!used.contains("f3"))
        let missing = try #require(draft["placeholdersMissing"] as? [String])
        #expect(!missing.isEmpty)
        for piece in missing { #expect(text.contains("[[nog invullen: \(piece)]]"), "\(piece)") }
        #expect(draft["kind"] as? String == kind)
        #expect(draft["channel"] != nil, "null for a text on paper, never absent")
        #expect(draft["length"] is [String: Any])
        #expect(draft["findings"] is [Any])
    }

    @Test("a dossier file drafts the same text as the incident in the database")
    func fromDossier() throws {
        let file = workspace.folder.appending(path: "dossier.json").path
        _ = try workspace.run("incident", "export", incident, "-o", file)
        let stored = try workspace.run("draft", "persbericht", "--incident", incident)
        let loose = try workspace.run("draft", "persbericht", "--dossier", file)
        #expect(stored.stdout == loose.stdout)
        #expect(!stored.stdout.isEmpty)
    }

    @Test("an exercise carries OEFENING at its head")
    func exercise() throws {
        let id = try workspace.openIncident(title: "Proef", more: ["--exercise"])
        for kind in ["persbericht", "socialbericht"] {
            let text = try workspace.run("draft", kind, "--incident", id, "--format", "txt").stdout
            #expect(text.prefix(60).contains("OEFENING"), "\(text.prefix(200))")
        }
    }

    @Test("a kept draft is a version")
    func versions() throws {
        #expect(try workspace.run("draft", "persbericht", "--incident", incident, "--save").status == 0)
        #expect(try workspace.run("draft", "persbericht", "--incident", incident, "--save").status == 0)
    }

    @Test("check finds what each principle forbids, with positions, and exits with 1")
    func check() throws {
        let text = """
            Vermoedelijk is de brand aangestoken door een bewoner.

            Wethouder Bos zegt: "Wij zijn geschrokken." De calamiteit wordt gemonitord. Mevrouw J. Jansen is gewond.
            """
        let file = try workspace.write("concept.md", text)
        let outcome = try workspace.run("check", file, "--incident", incident, "--kind", "persbericht", "--format", "json")
        #expect(outcome.status == 1, "\(outcome.stderr)")
        let report = try #require(outcome.json().first)
        let findings = try #require(report["findings"] as? [[String: Any]])
        let principles = Set(findings.compactMap { $0["principle"] as? String })
        #expect(principles.isSuperset(of: ["geen-speculatie", "geen-jargon", "een-mond", "privacy"]))
        let scalars = Array(text.unicodeScalars)
        for finding in findings {
            let start = try #require(finding["start"] as? Int)
            let end = try #require(finding["end"] as? Int)
            let words = String(String.UnicodeScalarView(scalars[start..<end]))
            #expect(words == finding["text"] as? String)
            #expect((finding["why"] as? String)?.isEmpty == false)
        }
        let lines = try workspace.run("check", file, "--incident", incident).stdout
        #expect(lines.contains("\(file):1:1: fout:"))
    }

    @Test("a plain good text passes with 0")
    func cleanCheck() throws {
        let file = try workspace.write(
            "goed.txt", "Aan de Havenkade is brand in een loods. De brandweer is er. Blijf weg van de Havenkade.\n")
        let outcome = try workspace.run("check", file, "--incident", incident, "--format", "json")
        #expect(outcome.status == 0, "\(outcome.stdout)")
        #expect((try outcome.json().first?["findings"] as? [Any])?.isEmpty == true, "\(outcome.stdout)")
    }

    @Test("a long sentence is geen-jargon/lange-zin")
    func longSentence() throws {
        let file = try workspace.write("lang.txt", Array(repeating: "huis", count: 30).joined(separator: " ") + ".\n")
        let outcome = try workspace.run("check", file, "--format", "json")
        #expect(outcome.stdout.contains("geen-jargon/lange-zin"))
        #expect(outcome.status == 1)
    }
}
