import Foundation
import Testing

/// Checking through the command line: documents, answers, rules of one's own, and what is no text.
@Suite struct CheckStoryTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test("an answer with a reason is kept, and the finding stops no more")
    func answer() throws {
        let id = try workspace.openIncident()
        let file = try write("De brand is vermoedelijk aangestoken.\n", "brief.md")
        #expect(try workspace.run("check", file, "--incident", id).status == 1)
        let answered = try workspace.run(
            "check", file, "--incident", id, "--answer", "1:13", "--reason", "Woorden van de brandweer.", "--by", "Noor")
        #expect(answered.status == 0, "\(answered.stderr)")
        #expect(answered.stdout.contains("beantwoord door Noor: Woorden van de brandweer."))
        let answers = try workspace.run("finding", "answers", id, "--json").json()
        #expect(answers.first?["words"] as? String == "vermoedelijk")
        let key = try #require(answers.first?["finding"] as? String)
        #expect(try workspace.run("finding", "reopen", id, key).status == 0)
        #expect(try workspace.run("check", file, "--incident", id).status == 1)
        #expect(try workspace.run("incident", "log", id).stdout.contains("bevinding beantwoord"))
    }

    @Test("a private name in a message for the public cannot be answered")
    func firm() throws {
        let id = try workspace.openIncident()
        let file = try write("Mevrouw De Wit is gewond.\n", "brief.md")
        let refused = try workspace.run(
            "check", file, "--incident", id, "--kind", "persbericht", "--answer", "1:1", "--reason", "Zij wil het.")
        #expect(refused.status == 65 && refused.stderr.contains("Mevrouw De Wit"), "\(refused.stderr)")
        #expect(try workspace.run("check", file, "--answer", "1:1").status == 64)
    }

    @Test(
        "Word and OpenDocument files are read through pandoc", .enabled(if: Self.hasPandoc, "pandoc is not installed; run scripts/set-up"))
    func documents() throws {
        let source = try write("# Brand\n\nDe brand is *vermoedelijk* aangestoken. Om [[nog invullen: tijd]] volgt meer.\n", "bron.md")
        for format in ["docx", "odt"] {
            let file = workspace.folder.appending(path: "brief.\(format)").path
            // Not with --sandbox: Debian's pandoc cannot find its own reference documents then.
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["pandoc", source, "-o", file]
            try process.run()
            process.waitUntilExit()
            let report = try #require(try workspace.run("check", file, "--json").json().first)
            let rules = (report["findings"] as? [[String: Any]])?.compactMap { $0["rule"] as? String } ?? []
            #expect(rules.contains("geen-speculatie/vermoedelijk") && rules.contains("compleet/nog-invullen"), "\(format): \(rules)")
        }
    }

    @Test("without pandoc one line says what is needed")
    func noPandoc() throws {
        let file = workspace.folder.appending(path: "leeg.docx")
        try (Data([0x50, 0x4B, 0x03, 0x04]) + Data("word/document.xml".utf8)).write(to: file)
        let outcome = try workspace.run("check", file.path, environment: ["PATH": "/nergens"])
        #expect(
            outcome.status == 69 && outcome.stderr.contains("pandoc") && outcome.stderr.split(separator: "\n").count == 1,
            "\(outcome.stderr)")
    }

    @Test("rules are listed, explained and tried")
    func rules() throws {
        let list = try workspace.run("rules", "list", "--json")
        #expect(list.status == 0, "\(list.stderr)")
        #expect(try list.json().count > 300)
        let told = try workspace.run("rules", "explain", "geen-speculatie/vermoedelijk")
        #expect(told.status == 0 && told.stdout.contains("Waarom:") && told.stdout.contains("geen-speculatie.yml"))
        #expect(try workspace.run("rules", "explain", "geen/zulke").status == 66)
        #expect(try workspace.run("rules", "test", "geen-schuld/dader").status == 0)
    }

    @Test("a rule of one's own works, one of ours is switched off, and a broken one is named with file, line and rule")
    func ownRules() throws {
        let folder = workspace.folder.appending(path: "eigen")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let rule = """
            uit: [geen-speculatie/vermoedelijk]
            regels:
              - id: geen-jargon/slootwater
                principe: geen-jargon
                ernst: fout
                patroon: slootwater
                melding: "Zeg liever water."
                waarom: Eigen huisstijl.
                bron: Eigen lijst
                wel: "Er staat [slootwater] in de kelder."
                niet: "Er staat water in de kelder."
              - id: geen-jargon/kapot
                principe: geen-jargon
                ernst: fout
                patroon: "(niet dicht"
                melding: "x"
                waarom: y
                bron: z
                wel: "Dit is [niet dicht]."
                niet: "Dit is dicht."
            """
        try Data(rule.utf8).write(to: folder.appending(path: "eigen.yml"))
        try FileManager.default.createDirectory(at: workspace.data, withIntermediateDirectories: true)
        try Data("ownPrinciples: \(folder.path)\n".utf8).write(to: workspace.data.appending(path: "configuration.yml"))
        let file = try write("Er staat vermoedelijk slootwater in de kelder.\n", "brief.md")
        let outcome = try workspace.run("check", file)
        #expect(outcome.stdout.contains("[geen-jargon/slootwater]") && !outcome.stdout.contains("vermoedelijk’"), "\(outcome.stdout)")
        #expect(outcome.status == 78 && outcome.stderr.contains("eigen.yml:12: geen-jargon/kapot"), "\(outcome.stderr)")
    }

    @Test("5 MB of text, binary bytes and broken UTF-8 each end in one clear line")
    func noText() throws {
        let cases: [(Data, String)] = [
            (Data(String(repeating: "De brand is uit. ", count: 320_000).utf8), "te groot"),
            (Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00]), "UTF-8"), (Data([0x44, 0x65, 0x20, 0xC3, 0x28]), "UTF-8"),
        ]
        for (index, (bytes, words)) in cases.enumerated() {
            let file = workspace.folder.appending(path: "geen-tekst-\(index)")
            try bytes.write(to: file)
            let outcome = try workspace.run("check", file.path)
            #expect(
                outcome.status == 65 && outcome.stderr.contains(words) && outcome.stderr.contains("geen-tekst-\(index)"),
                "\(outcome.stderr)")
            #expect(outcome.stdout.isEmpty && outcome.stderr.split(separator: "\n").count == 1)
        }
    }

    private static var hasPandoc: Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/pandoc")
        }
    }

    private func write(_ text: String, _ name: String) throws -> String {
        let file = workspace.folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
