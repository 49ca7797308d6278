import Foundation
import LoopbackServer
import Testing

/// Bad input ends in one clear line with the exit code of the contract; nothing is half-written.
@Suite struct BadInputTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// A copy of the folders that staff edit, to break something in.
    private func copiedRoot() throws -> URL {
        let root = workspace.folder.appending(path: "huis")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for folder in ["Templates", "Principles", "Scenarios", "Feeds"] {
            try FileManager.default.copyItem(at: Workspace.checkout.appending(path: folder), to: root.appending(path: folder))
        }
        return root
    }

    @Test("a template with an unknown placeholder names file, line and what was meant")
    func unknownPlaceholder() throws {
        let root = try copiedRoot()
        let template = root.appending(path: "Templates/persbericht.md")
        let text = try String(contentsOf: template, encoding: .utf8) + "\n{{kernbodschap}}\n"
        try Data(text.utf8).write(to: template)
        let incident = try workspace.openIncident()
        let outcome = try workspace.run("draft", "persbericht", "--incident", incident, "--root", root.path)
        #expect(outcome.status == 78)
        #expect(outcome.stdout.isEmpty)
        #expect(outcome.errorLines.count == 1)
        let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("kernbodschap") }
        #expect(outcome.stderr.contains("persbericht.md:\((line ?? -1) + 1)"))
        #expect(outcome.stderr.contains("kernboodschap"))
    }

    @Test("a broken rule file is named with its line, and the other rules work")
    func brokenRules() throws {
        let root = try copiedRoot()
        try Data("regels:\n  - id: kapot\n    patroon: [\n".utf8).write(to: root.appending(path: "Principles/kapot.yml"))
        let file = try workspace.write("tekst.txt", "Vermoedelijk is het aangestoken.\n")
        let outcome = try workspace.run("check", file, "--format", "json", "--root", root.path)
        #expect(outcome.status == 78)
        #expect(outcome.stderr.contains("kapot.yml:"))
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.stdout.contains("geen-speculatie"))
    }

    @Test("a data folder that cannot be written is code 73")
    func dataFolder() throws {
        let file = try workspace.write("bestand", "geen map")
        let outcome = try workspace.run("incident", "list", "--data", file + "/data")
        #expect(outcome.status == 73)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.stderr.contains("--data"))
    }

    @Test("an output file that cannot be written is code 73")
    func outputFile() throws {
        let incident = try workspace.openIncident()
        let outcome = try workspace.run("incident", "export", incident, "-o", workspace.folder.path + "/bestaat/niet/uit.json")
        #expect(outcome.status == 73)
    }

    @Test("a configuration with an unknown key is code 78")
    func configuration() throws {
        try workspace.write("data/configuration.yml", "polInterval: 5\n")
        let outcome = try workspace.run("feed", "list")
        #expect(outcome.status == 78)
        #expect(outcome.stderr.contains("polInterval"))
    }

    @Test("a file that is not there is 66; one that is no text is 65")
    func checkFiles() throws {
        #expect(try workspace.run("check", "/bestaat/niet.txt").status == 66)
        let file = workspace.folder.appending(path: "plaatje.png")
        try Data([0x89, 0x50, 0x4E, 0x47, 0x00, 0xFF, 0xFE]).write(to: file)
        let outcome = try workspace.run("check", file.path)
        #expect(outcome.status == 65)
        #expect(outcome.errorLines.count == 1)
    }

    @Test(
        "an address that is none is refused before it is stored",
        arguments: ["ftp://x.example/feed", "geen adres", "file:///etc/passwd", "http://"])
    func feedAddress(url: String) throws {
        #expect(try workspace.run("feed", "add", url).status == 65)
        #expect(try workspace.run("feed", "list", "--json").stdout.isEmpty)
    }

    @Test("a bad query says where and what to do", arguments: ["brand AND (", "\"brand", "NOT brand", ""])
    func query(text: String) throws {
        let incident = try workspace.openIncident()
        let outcome = try workspace.run("watch", "add", incident, text)
        #expect(outcome.status == 65, "\(outcome)")
        #expect(outcome.stderr.contains("teken"))
        #expect(try workspace.run("watch", "list", incident, "--json").stdout.isEmpty)
    }

    @Test("OPML goes in once, and what is wrong in it is told by line")
    func opml() throws {
        let file = try workspace.write(
            "lijst.opml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Lijst</title></head><body>
            <outline text="regionaal">
            <outline type="rss" text="Omroep" xmlUrl="https://omroep.example/rss"/>
            <outline type="rss" text="Kapot" xmlUrl="ftp://omroep.example/rss"/>
            </outline>
            </body></opml>
            """)
        let first = try workspace.run("feed", "import", file)
        #expect(first.status == 0)
        #expect(first.stdout.contains("1 toegevoegd"))
        #expect(first.stderr.contains("lijst.opml:5"))
        #expect(try workspace.run("feed", "import", file).stdout.contains("0 toegevoegd, 1 waren er al"))
        let feeds = try workspace.run("feed", "list", "--json").json()
        #expect(feeds.first?["group"] as? String == "regionaal")
        let bad = try workspace.write("geen.opml", "dit is geen opml")
        #expect(try workspace.run("feed", "import", bad).status == 65)
    }

    @Test("a wrong encoding label does not hide a hit")
    func encodingLabel() throws {
        let server = try LoopbackServer()
        let document = NewsDocument.rss([NewsDocument.fire]).replacing("UTF-8", with: "us-ascii")
        server.route("/rss", .ok(document, type: "application/xml"))
        _ = try workspace.run("feed", "add", server.url("/rss"))
        let incident = try workspace.openIncident()
        _ = try workspace.run("watch", "add", incident, "geëvacueerd")
        #expect(try workspace.run("poll", "--once", "--json").stdout.contains("geëvacueerd"))
    }
}

/// Output that cannot be written is told, and never passes for a whole text.
@Suite struct OutputTests {
    @Test("a full disk under stdout ends with code 73")
    func fullDisk() throws {
        let workspace = try Workspace()
        let incident = try workspace.openIncident()
        let outcome = try workspace.run("draft", "persbericht", "--incident", incident, output: "/dev/full")
        #expect(outcome.status == 73)
        #expect(outcome.stderr.contains("kan niet worden geschreven"))
    }

    @Test("a wrong kind names the kinds that there are")
    func kinds() throws {
        let outcome = try Workspace().run("draft", "gedicht", "--incident", "x")
        #expect(outcome.status == 64)
        #expect(outcome.stderr.contains("persbericht"))
        #expect(outcome.errorLines.count == 1)
    }
}
