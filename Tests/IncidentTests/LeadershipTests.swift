import Foundation
import Incident
import Testing

@Suite("The lead")
struct LeadershipTests {
    @Test("a hand-over leaves one lead and joins: the one ends where the other begins")
    func joins() throws {
        var incident = try Sample.incident()
        let bos = try Lead(name: "Bos", role: .wethouder)
        let entry = try incident.handOver(to: bos, reason: " nadruk op zorg ", at: Sample.minute(20), by: "adviseur")

        #expect(incident.lead == bos)
        #expect(incident.leadership.since == Sample.minute(20))
        #expect(incident.leadership.past.map(\.lead.name) == ["De Graaf"])
        #expect(incident.leadership.past.first?.since == Sample.start)
        #expect(incident.leadership.past.first?.until == Sample.minute(20))
        #expect(entry.action == .leadHandedOver)
        #expect(entry.from == "burgemeester De Graaf")
        #expect(entry.to == "wethouder Bos")
        #expect(entry.reason == "nadruk op zorg")
    }

    @Test("after any number of hand-overs each moment has exactly one lead")
    func oneAtAnyTime() throws {
        var incident = try Sample.incident()
        // The third comes with a clock that runs behind.
        for (index, minute) in [10.0, 20, 15, 30].enumerated() {
            let lead = try Lead(name: "Bestuurder \(index)", role: .wethouder)
            _ = try incident.handOver(to: lead, reason: "wisseling", at: Sample.minute(minute), by: "adviseur")
        }
        let leadership = incident.leadership
        let starts = leadership.past.map(\.since) + [leadership.since]
        #expect(leadership.past.map(\.until) == Array(starts.dropFirst()))
        #expect(starts == starts.sorted())
        #expect(throws: Never.self) {
            try Leadership(past: leadership.past, current: leadership.current, since: leadership.since)
        }
    }

    @Test("a hand-over to who already has the lead is refused, however the office is written")
    func same() throws {
        var incident = try Sample.incident()
        let before = incident
        for role in ["burgemeester", "Burgemeester", " burgemeester "] {
            #expect(throws: IncidentError(.sameLead, "De Graaf")) {
                try incident.handOver(
                    to: Lead(name: "De Graaf", role: Role(rawValue: role)), reason: "r", at: Sample.minute(1), by: "a")
            }
        }
        #expect(incident == before)
    }

    @Test("a hand-over needs a reason")
    func reason() throws {
        var incident = try Sample.incident()
        #expect(throws: IncidentError(.empty, "reden")) {
            try incident.handOver(to: Lead(name: "Bos", role: .wethouder), reason: " ", at: Sample.minute(1), by: "a")
        }
        #expect(incident.lead.name == "De Graaf")
    }

    @Test(
        "stored terms that leave a gap, overlap or run backwards are refused",
        arguments: [(0.0, 10.0, 11.0), (0.0, 10.0, 9.0), (10.0, 5.0, 5.0)])
    func broken(_ since: Double, _ until: Double, _ next: Double) throws {
        let lead = try Lead(name: "De Graaf", role: .burgemeester)
        let term = Leadership.Term(lead: lead, since: Sample.minute(since), until: Sample.minute(until), reason: "r")
        let error = #expect(throws: IncidentError.self) {
            try Leadership(past: [term], current: Lead(name: "Bos", role: .wethouder), since: Sample.minute(next))
        }
        #expect(error?.code == .invalidDossier)
    }

    @Test(
        "an office has one spelling",
        arguments: [
            ("Burgemeester", "burgemeester"), (" wethouder ", "wethouder"), ("", "burgemeester"), ("CdK", "CdK"),
            ("Voorzitter veiligheidsregio", "voorzitter veiligheidsregio"),
        ])
    func role(_ written: String, _ expected: String) {
        #expect(Role(rawValue: written).rawValue == expected)
    }
}
