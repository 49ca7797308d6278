import Incident
import Testing

@Suite("Opening an incident")
struct OpeningTests {
    @Test("careful defaults: victims unknown, no criminal case, no exercise, dreigende onrust")
    func defaults() throws {
        let incident = try Sample.incident()
        #expect(incident.victims == .unknown)
        #expect(incident.criminalStage == CriminalStage.none)
        #expect(!incident.criminalStage.isCriminalCase)
        #expect(!incident.exercise)
        #expect(incident.phase == .dreigendeOnrust)
        #expect(incident.isOpen)
        #expect(incident.facts.isEmpty)
    }

    @Test("the signal counts from the opening when nothing else is said")
    func signal() throws {
        #expect(try Sample.incident().signalledAt == Sample.start)
        #expect(try Sample.incident { $0.signalledAt = Sample.minute(-12) }.signalledAt == Sample.minute(-12))
    }

    @Test("the opening is the first log entry")
    func log() throws {
        let opened = try Incident.open(Sample.opening(), id: IncidentID(title: "brand"), at: Sample.start, by: "adviseur")
        #expect(opened.entry.action == .opened)
        #expect(opened.entry.subject == "brand")
        #expect(opened.entry.who == "adviseur")
        #expect(opened.entry.at == Sample.start)
        #expect(opened.entry.to == "Brand in zorgcomplex De Linde, Lindelaan")
    }

    @Test("blanks around names fall away")
    func trimmed() throws {
        let incident = try Sample.incident {
            $0.title = "  Brand\n"
            $0.lead = try Lead(name: "\tDe Graaf ", role: .burgemeester)
        }
        #expect(incident.title == "Brand")
        #expect(incident.lead.name == "De Graaf")
    }

    @Test("a blank field is refused by its name", arguments: ["", " ", "\n\t", "\u{00A0}"])
    func blank(_ blank: String) throws {
        #expect(throws: IncidentError(.empty, "titel")) { try Sample.incident { $0.title = blank } }
        #expect(throws: IncidentError(.empty, "gemeente")) { try Sample.incident { $0.municipality = blank } }
        #expect(throws: IncidentError(.empty, "plaats")) { try Sample.incident { $0.place = blank } }
        #expect(throws: IncidentError(.empty, "naam van de woordvoerder")) { try Lead(name: blank, role: .wethouder) }
    }
}
