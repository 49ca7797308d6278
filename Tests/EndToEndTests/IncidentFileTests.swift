import Foundation
import GRDB
import Testing

/// The incident file through the command line: log, scenario, clock, diagnosis, checklists, contacts.
@Suite struct IncidentFileTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test("the log verifies, exports in three forms, and an entry that was changed past Eenmond is named")
    func log() throws {
        let incident = try workspace.openIncident()
        try workspace.addFact(incident, "=Er is brand, \"aan de kade\".", confirmed: true)
        let verified = try workspace.run("incident", "log", "verify", incident, "--json")
        #expect(verified.status == 0, "\(verified)")
        #expect(try verified.json().first?["intact"] as? Bool == true)
        #expect(try verified.json().first?["entries"] as? Int == 3)

        let csv = try workspace.run("incident", "log", incident, "--format", "csv")
        #expect(csv.stdout.hasPrefix("number,at,who,action,subject,from,to,reason,seal\r\n"))
        #expect(csv.stdout.contains("\"'=Er is brand, \"\"aan de kade\"\".\""))
        #expect(try workspace.run("incident", "log", incident, "--format", "md").stdout.contains("| feit bevestigd |"))
        let document = try #require(workspace.run("incident", "log", incident, "--format", "json").json().first)
        #expect((document["entries"] as? [[String: Any]])?.count == 3)
        #expect(try workspace.run("incident", "log", incident, "--json").json().count == 3)
        #expect(try workspace.run("incident", "log", incident).lines.count == 3)

        let database = try DatabaseQueue(path: workspace.data.appending(path: "eenmond.sqlite").path)
        try database.write { connection in
            try connection.execute(sql: "DROP TRIGGER incident_log_keeps_values")
            try connection.execute(sql: "UPDATE incident_log SET who = 'niemand' WHERE action = 'fact-added'")
        }
        let broken = try workspace.run("incident", "log", "verify", incident)
        #expect(broken.status == 65)
        #expect(broken.errorLines.count == 1 && broken.stdout.isEmpty)
        #expect(broken.stderr.contains("regel 2 (niemand, fact-added, f1)"))
        #expect(try workspace.run("incident", "log", "verify", "bestaat-niet").status == 66)
    }

    @Test("a scenario brings what it holds; an unknown one lists the names")
    func scenario() throws {
        #expect(try workspace.run("scenario", "list", "--json").json().count == 8)
        #expect(try workspace.run("scenario", "show", "familiedrama").stdout.contains("Nooit in een bericht"))
        let unknown = try workspace.run("scenario", "show", "ruzie")
        #expect(unknown.status == 66 && unknown.errorLines.count == 1 && unknown.stderr.contains("zedenzaak"))

        let incident = try workspace.openIncident(title: "Drama Haven", more: ["--scenario", "familiedrama", "--fill", "school=De Linde"])
        let dossier = try #require(workspace.run("incident", "show", incident, "--json").json().first)
        let head = try #require(dossier["incident"] as? [String: Any])
        #expect(head["criminalStage"] as? String == "1" && head["victims"] as? String == "unknown" && head["phase"] as? String == "onrust")
        #expect((dossier["partners"] as? [[String: Any]])?.count == 5)
        #expect((dossier["privacyWarnings"] as? [String])?.isEmpty == false)
        #expect(try workspace.run("watch", "list", incident, "--json").json().count == 3)
        let refused = try workspace.start([
            "incident", "open", "--title", "x", "--municipality", "Waterrijk", "--place", "x", "--lead", "x", "--role", "wethouder",
            "--scenario", "ruzie",
        ]).wait()
        #expect(refused.status == 66 && refused.stderr.contains("Kies uit:"))
        #expect(try workspace.run("incident", "list", "--json").json().count == 1, "nothing is half opened")
    }

    @Test("show tells the clock and what may be said; a changed stage brings the OM")
    func show() throws {
        let incident = try workspace.openIncident()
        let before = try workspace.run("incident", "show", incident)
        #expect(before.stdout.contains("Eerste bericht over 30 minuten") || before.stdout.contains("Eerste bericht over 29 minuten"))
        #expect(before.stdout.contains("Geen strafzaak"))
        #expect(try workspace.run("incident", "assess", incident, "--criminal-stage", "1").status == 0)
        let told = try workspace.run("incident", "log", "show", incident).stdout
        #expect(
            told.contains(
                "slachtoffers: nog onbekend, strafzaak: geen → slachtoffers: nog onbekend, strafzaak: melding en verhoor van getuigen"),
            "\(told)")
        let again = try workspace.run("incident", "assess", incident, "--criminal-stage", "1")
        #expect(again.status == 0 && again.stderr.contains("Er is niets veranderd"))
        #expect(try workspace.run("incident", "phase", incident, "dreigende-onrust").stderr.contains("Het incident was al in deze fase."))
        #expect(try workspace.run("incident", "log", "show", incident).stdout == told)
        let after = try workspace.run("incident", "show", incident).stdout
        #expect(after.contains("fase 1: geheimhouding"))
        #expect(after.contains("Openbaar Ministerie: persvoorlichting over strafbare feiten"))
        let json = try #require(workspace.run("incident", "show", incident, "--json").json().first)
        #expect((json["clock"] as? [String: Any])?["nextDueFrom"] as? String == "first-message")
        #expect((json["criminalGuidance"] as? [String: Any])?["stage"] as? String == "1")
    }

    @Test("a refuted fact marks the kept messages that used it")
    func stale() throws {
        let incident = try workspace.openIncident()
        let fact = try workspace.addFact(incident, "Er zijn twaalf gewonden.", topic: "victims", confirmed: true)
        #expect(try workspace.run("draft", "persbericht", "--incident", incident, "--save").status == 0)
        #expect(try workspace.run("incident", "drafts", incident, "--json").json().first?["staleFacts"] as? [String] == [])
        let refuted = try workspace.run("incident", "fact", "refute", incident, fact, "--by", "officier", "--source", "GHOR")
        #expect(refuted.stderr.contains("persbericht versie 1 klopt niet meer"))
        #expect(try workspace.run("incident", "drafts", incident, "--json").json().first?["staleFacts"] as? [String] == [fact])
        #expect(try workspace.run("incident", "drafts", incident).stdout.contains("Feit f1 is weerlegd"))
    }

    @Test("two diagnoses stand side by side, with what carries the advice")
    func diagnose() throws {
        let incident = try workspace.openIncident()
        let first = try workspace.run("incident", "diagnose", incident, "--answer", "A1=hoger", "--note", "A1=nooit eerder", "--json")
        #expect(first.status == 0, "\(first)")
        #expect(try first.json().first?["advice"] as? String == "meer-informatie")
        let second = try workspace.run(
            "incident", "diagnose", incident, "--answer", "A10=hoger", "--answer", "C1=hoger", "--advice", "acuut", "--by", "Visser")
        #expect(second.stdout.contains("gedragen door A10, C1"))
        #expect(second.stdout.contains("geen berekening"))
        #expect(try workspace.run("incident", "diagnose", "list", incident, "--json").json().count == 2)
        #expect(try workspace.run("incident", "diagnose", "show", incident, "1").stdout.contains("nooit eerder"))
        for wrong in [["--answer", "A1=misschien"], ["--answer", "Z1=hoger"], ["--answer", "A1=hoger", "--answer", "A1=lager"]] {
            let outcome = try workspace.start(["incident", "diagnose", incident] + wrong).wait()
            #expect(outcome.status == 65 && outcome.errorLines.count == 1, "\(outcome)")
        }
        #expect(try workspace.run("incident", "diagnose", incident).status == 64)
        #expect(try workspace.run("incident", "diagnose", "show", incident, "9").status == 66)
    }

    @Test("an item is ticked with a name, and the lead is suggested, never taken")
    func checklistAndLead() throws {
        let incident = try workspace.openIncident()
        #expect(try workspace.run("incident", "checklist", "tick", incident, "raad-gemeenschap", "--by", "griffier").status == 0)
        #expect(try workspace.run("incident", "checklist", incident).stdout.contains("[x] raad-gemeenschap"))
        #expect(try workspace.run("incident", "checklist", incident, "raad", "--json").json().first?["by"] as? String == "griffier")
        #expect(try workspace.run("incident", "checklist", "tick", incident, "nergens", "--by", "x").status == 66)
        let suggested = try workspace.run("incident", "lead", "suggest", incident, "--yes", "zorg-inhoud", "--json")
        #expect(try suggested.json().first?["suggestion"] as? String == "wethouder")
        let dossier = try #require(workspace.run("incident", "show", incident, "--json").json().first)
        #expect((dossier["lead"] as? [String: Any])?["role"] as? String == "burgemeester")
        #expect((dossier["ticks"] as? [[String: Any]])?.count == 1)
    }

    @Test("contacts are added, listed and removed")
    func contacts() throws {
        let added = try workspace.run(
            "contact", "add", "--organisation", "GGD", "--role", "piketdienst", "--phone", "06-00000000", "--json")
        let id = try #require(added.json().first?["id"] as? Int)
        #expect(try workspace.run("contact", "list", "--json").json().first?["organisation"] as? String == "GGD")
        #expect(try workspace.run("contact", "remove", "\(id)").status == 0)
        #expect(try workspace.run("contact", "list", "--json").stdout.isEmpty)
        #expect(try workspace.run("contact", "remove", "\(id)").status == 66)
        #expect(try workspace.run("contact", "add", "--organisation", "GGD", "--role", "piket").status == 65)
    }
}
