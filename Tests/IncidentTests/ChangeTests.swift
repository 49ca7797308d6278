import Foundation
import Incident
import Testing

@Suite("Changes")
struct ChangeTests {
    /// Every change there is, by name.
    static let changes: [String: @Sendable (inout Incident) throws -> [LogEntry]] = [
        "add": { [try $0.add(Sample.fact(), at: Sample.minute(60), by: "adviseur").entry] },
        "confirm": { try $0.confirm(FactID("f1"), source: "politie", at: Sample.minute(60), by: "adviseur") },
        "refute": { try $0.refute(FactID("f1"), source: "politie", at: Sample.minute(60), by: "adviseur") },
        "handOver": {
            [try $0.handOver(to: Lead(name: "Bos", role: .wethouder), reason: "r", at: Sample.minute(60), by: "adviseur")]
        },
        "move": { [try $0.move(to: .escalatie, at: Sample.minute(60), by: "adviseur")] },
        "tell": { [try $0.tell(at: Sample.minute(60), by: "adviseur") { $0.kernboodschap = "Blijf weg." }] },
        "assess": { [try $0.assess(victims: .yes, at: Sample.minute(60), by: "adviseur")] },
        "close": { [try $0.close(at: Sample.minute(60), by: "adviseur")] },
    ]

    @Test("each change returns a log entry with who and when", arguments: changes.keys.sorted())
    func logged(_ name: String) throws {
        var incident = try Sample.incident()
        _ = try incident.add(Sample.fact(), at: Sample.minute(1), by: "adviseur")
        let before = incident
        let change = try #require(ChangeTests.changes[name])
        let entries = try change(&incident)
        #expect(incident != before)
        #expect(entries.count == 1)
        #expect(entries.first?.who == "adviseur")
        #expect(entries.first?.at == Sample.minute(60))
    }

    @Test("a closed incident refuses every change and stays as it was", arguments: changes.keys.sorted())
    func closed(_ name: String) throws {
        var incident = try Sample.incident()
        _ = try incident.add(Sample.fact(), at: Sample.minute(1), by: "adviseur")
        _ = try incident.close(at: Sample.minute(2), by: "adviseur")
        let before = incident
        let change = try #require(ChangeTests.changes[name])
        #expect(throws: IncidentError(.closed, incident.id.rawValue)) { try change(&incident) }
        #expect(incident == before)
        #expect(incident.closedAt == Sample.minute(2))
    }

    @Test("a phase is told from what to what")
    func phase() throws {
        var incident = try Sample.incident()
        let entry = try incident.move(to: .terugkeerNaarRust, at: Sample.minute(1), by: "adviseur")
        #expect(incident.phase == .terugkeerNaarRust)
        #expect(entry.from == "dreigende-onrust")
        #expect(entry.to == "terugkeer-naar-rust")
    }

    @Test("an assessment changes only what is given")
    func assess() throws {
        var incident = try Sample.incident()
        _ = try incident.assess(criminalStage: .interviews, at: Sample.minute(1), by: "adviseur")
        #expect(incident.victims == .unknown)
        #expect(incident.criminalStage == .interviews)
        #expect(incident.criminalStage.isCriminalCase)
        let entry = try incident.assess(victims: .yes, at: Sample.minute(2), by: "adviseur")
        #expect(incident.criminalStage == .interviews)
        #expect(entry.from == "slachtoffers unknown, strafzaak 1")
        #expect(entry.to == "slachtoffers yes, strafzaak 1")
    }

    @Test("a change of the story keeps the rest of the story")
    func tell() throws {
        var incident = try Sample.incident()
        _ = try incident.tell(at: Sample.minute(1), by: "adviseur") { $0.advice = ["Blijf weg."] }
        let entry = try incident.tell(at: Sample.minute(2), by: "adviseur") { $0.kernboodschap = "Bewoners staan voorop." }
        #expect(incident.story.advice == ["Blijf weg."])
        #expect(entry.to == "Bewoners staan voorop.")
    }
}
