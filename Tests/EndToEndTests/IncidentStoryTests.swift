import Foundation
import Testing

/// The incident file through the command line.
@Suite struct IncidentStoryTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test("open, facts, export and import hold together")
    func roundTrip() throws {
        let incident = try workspace.openIncident(title: "Brand Havenkade", more: ["--victims", "yes", "--criminal-stage", "1"])
        #expect(incident == "brand-havenkade")
        let first = try workspace.addFact(incident, "Er is brand aan de Havenkade.", confirmed: true)
        let second = try workspace.addFact(incident, "Er zijn twaalf gewonden.", topic: "victims", confirmed: false)
        #expect([first, second] == ["f1", "f2"])
        #expect(try workspace.run("incident", "fact", "refute", incident, second, "--by", "officier", "--source", "GHOR").status == 0)

        let facts = try workspace.run("incident", "fact", "list", incident, "--json").json()
        #expect(facts.map { $0["status"] as? String } == ["confirmed", "refuted"])
        #expect(facts[0]["verifiedBy"] as? String == "officier van dienst")

        let file = workspace.folder.appending(path: "dossier.json").path
        #expect(try workspace.run("incident", "export", incident, "-o", file).status == 0)
        let other = try Workspace()
        #expect(try other.run("incident", "import", file).status == 0)
        let here = try workspace.run("incident", "export", incident).stdout
        #expect(try other.run("incident", "export", incident).stdout == here)
        let again = try other.run("incident", "import", file)
        #expect(again.status == 65)
        #expect(again.errorLines.count == 1)
    }

    @Test("there is one lead at any time, and handing over needs a reason")
    func oneLead() throws {
        let incident = try workspace.openIncident()
        let same = try workspace.run("incident", "lead", incident, "--name", "De Graaf", "--role", "burgemeester", "--reason", "toch")
        #expect(same.status == 65)
        #expect(try workspace.run("incident", "lead", incident, "--name", "Bos", "--role", "wethouder", "--reason", " ").status == 65)
        #expect(
            try workspace.run("incident", "lead", incident, "--name", "Bos", "--role", "wethouder", "--reason", "Het gaat nu om zorg.")
                .status == 0)
        let dossier = try #require(workspace.run("incident", "show", incident, "--json").json().first)
        #expect((dossier["lead"] as? [String: Any])?["name"] as? String == "Bos")
        #expect((dossier["leadHistory"] as? [[String: Any]])?.count == 1)
        let log = try workspace.run("incident", "log", incident, "--json").json()
        #expect(log.last?["reason"] as? String == "Het gaat nu om zorg.")
    }

    @Test("a dossier with two leads at once is refused")
    func twoLeadsInAFile() throws {
        let file = try workspace.write(
            "twee.json",
            """
            {"incident":{"title":"Brand","municipality":"Waterrijk","place":"Havenkade"},
             "lead":{"name":"De Graaf","role":"burgemeester","since":"2026-11-22T12:00:00Z"},
             "leadHistory":[{"name":"Bos","role":"wethouder","since":"2026-11-22T11:00:00Z","until":"2026-11-22T13:00:00Z","reason":"start"}]}
            """)
        let outcome = try workspace.run("incident", "import", file)
        #expect(outcome.status == 65)
        #expect(outcome.stderr.contains("precies één woordvoerder"))
    }

    @Test("an unknown incident is one clear line with code 66", arguments: ["show", "export", "close"])
    func unknownIncident(command: String) throws {
        let outcome = try workspace.run("incident", command, "bestaat-niet")
        #expect(outcome.status == 66)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.stderr.contains("bestaat-niet"))
        #expect(outcome.stdout.isEmpty)
    }

    @Test("a closed incident changes no more")
    func closed() throws {
        let incident = try workspace.openIncident()
        #expect(try workspace.run("incident", "close", incident).status == 0)
        let outcome = try workspace.run("incident", "fact", "add", incident, "--text", "x", "--source", "y")
        #expect(outcome.status == 65)
    }

    @Test("wrong usage exits with 64 and prints nothing on stdout")
    func usage() throws {
        for arguments in [["incident", "open"], ["nergens"], ["draft", "gedicht", "--incident", "x"]] {
            let outcome = try workspace.start(arguments).wait()
            #expect(outcome.status == 64, "\(outcome)")
            #expect(outcome.stdout.isEmpty)
        }
    }
}
