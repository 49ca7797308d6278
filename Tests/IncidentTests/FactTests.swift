import Foundation
import Incident
import Testing

@Suite("Facts")
struct FactTests {
    @Test("a new fact is unconfirmed and stands in no message")
    func unconfirmed() throws {
        var incident = try Sample.incident()
        let added = try incident.add(Sample.fact(), at: Sample.minute(1), by: "adviseur")
        #expect(added.id == FactID("f1"))
        #expect(incident.fact(added.id)?.status == .unconfirmed)
        #expect(incident.confirmedFacts(for: .internal).isEmpty)
        #expect(added.entry.action == .factAdded)
        #expect(added.entry.to == "Er is brand op de tweede verdieping.")
    }

    @Test("a fact without a moment speaks of the moment of adding")
    func moment() throws {
        var incident = try Sample.incident()
        _ = try incident.add(Sample.fact(), at: Sample.minute(1), by: "adviseur")
        _ = try incident.add(Sample.fact(at: Sample.minute(-5)), at: Sample.minute(2), by: "adviseur")
        #expect(incident.facts.map(\.at) == [Sample.minute(1), Sample.minute(-5)])
        #expect(incident.facts.map(\.recordedAt) == [Sample.minute(1), Sample.minute(2)])
    }

    @Test("a confirmed fact knows by whom, when and on what source")
    func confirmed() throws {
        var incident = try Sample.incident()
        let id = try incident.add(Sample.fact(), at: Sample.minute(1), by: "adviseur").id
        let entries = try incident.confirm(id, source: " meldkamer ", at: Sample.minute(3), by: " officier van dienst ")
        #expect(
            incident.fact(id)?.status
                == .confirmed(Verification(by: "officier van dienst", at: Sample.minute(3), source: "meldkamer")))
        #expect(entries.map(\.action) == [.factConfirmed])
        #expect(entries.first?.from == "unconfirmed")
        #expect(entries.first?.to == "confirmed: meldkamer")
        #expect(incident.confirmedFacts(for: .public).map(\.id) == [id])
    }

    @Test("a fact is not settled without a name and a source", arguments: ["", "  "])
    func nameAndSource(_ blank: String) throws {
        var incident = try Sample.incident()
        let id = try incident.add(Sample.fact(), at: Sample.minute(1), by: "adviseur").id
        let before = incident
        #expect(throws: IncidentError(.empty, "naam")) {
            try incident.confirm(id, source: "politie", at: Sample.minute(2), by: blank)
        }
        #expect(throws: IncidentError(.empty, "bron")) {
            try incident.confirm(id, source: blank, at: Sample.minute(2), by: "officier")
        }
        #expect(throws: IncidentError(.empty, "bron")) {
            try incident.refute(id, source: blank, at: Sample.minute(2), by: "officier")
        }
        #expect(incident == before)
    }

    @Test("a refuted fact stands in no message")
    func refuted() throws {
        var incident = try Sample.incident()
        let id = try incident.add(Sample.fact(), at: Sample.minute(1), by: "adviseur").id
        _ = try incident.confirm(id, source: "brandweer", at: Sample.minute(2), by: "officier")
        let entries = try incident.refute(id, source: "politie", at: Sample.minute(3), by: "officier")
        #expect(entries.map(\.action) == [.factRefuted])
        #expect(entries.first?.from == "confirmed")
        #expect(incident.confirmedFacts(for: .internal).isEmpty)
        #expect(incident.fact(id)?.status.verification?.source == "politie")
    }

    @Test("what a fact supersedes stays until that fact is confirmed, and is refuted then")
    func supersedes() throws {
        var incident = try Sample.incident()
        let old = try incident.add(Sample.fact("Er zijn twee gewonden."), at: Sample.minute(1), by: "adviseur").id
        _ = try incident.confirm(old, source: "brandweer", at: Sample.minute(2), by: "officier")
        let new = try incident.add(
            Sample.fact("Er zijn drie gewonden.", supersedes: old), at: Sample.minute(3), by: "adviseur"
        ).id
        #expect(incident.confirmedFacts(for: .public).map(\.id) == [old])

        let entries = try incident.confirm(new, source: "ambulancedienst", at: Sample.minute(4), by: "officier")
        #expect(entries.map(\.subject) == ["f2", "f1"])
        #expect(entries.map(\.action) == [.factConfirmed, .factRefuted])
        #expect(incident.confirmedFacts(for: .public).map(\.id) == [new])
    }

    @Test("a confirmed fact refutes the whole row that it supersedes, not only the last")
    func supersedesRow() throws {
        var incident = try Sample.incident()
        let first = try incident.add(Sample.fact("Twee gewonden."), at: Sample.minute(1), by: "adviseur").id
        _ = try incident.confirm(first, source: "brandweer", at: Sample.minute(2), by: "officier")
        let second = try incident.add(Sample.fact("Drie gewonden.", supersedes: first), at: Sample.minute(3), by: "a").id
        let third = try incident.add(Sample.fact("Vier gewonden.", supersedes: second), at: Sample.minute(4), by: "a").id
        _ = try incident.confirm(third, source: "ambulancedienst", at: Sample.minute(5), by: "officier")
        #expect(incident.confirmedFacts(for: .public).map(\.id) == [third])
        #expect(incident.fact(first)?.isRefuted == true)
    }

    @Test("what was refuted before is not refuted again")
    func refutedOnce() throws {
        var incident = try Sample.incident()
        let old = try incident.add(Sample.fact(), at: Sample.minute(1), by: "adviseur").id
        _ = try incident.refute(old, source: "politie", at: Sample.minute(2), by: "officier")
        let new = try incident.add(Sample.fact(supersedes: old), at: Sample.minute(3), by: "adviseur").id
        #expect(try incident.confirm(new, source: "brandweer", at: Sample.minute(4), by: "officier").count == 1)
        #expect(incident.fact(old)?.status.verification?.at == Sample.minute(2))
    }

    @Test("facts that are not there are refused by their id")
    func unknown() throws {
        var incident = try Sample.incident()
        #expect(throws: IncidentError(.unknownFact, "f7")) {
            try incident.confirm(FactID("f7"), source: "politie", at: Sample.start, by: "officier")
        }
        #expect(throws: IncidentError(.unknownFact, "f8")) {
            try incident.refute(FactID("f8"), source: "politie", at: Sample.start, by: "officier")
        }
        #expect(throws: IncidentError(.unknownFact, "f9")) {
            try incident.add(Sample.fact(supersedes: FactID("f9")), at: Sample.start, by: "adviseur")
        }
        #expect(incident.facts.isEmpty)
    }

    @Test("a fact without text or source is refused by the field")
    func blank() throws {
        var incident = try Sample.incident()
        #expect(throws: IncidentError(.empty, "tekst van het feit")) {
            try incident.add(Sample.fact(" "), at: Sample.start, by: "adviseur")
        }
        #expect(throws: IncidentError(.empty, "bron van het feit")) {
            try incident.add(Sample.fact(source: ""), at: Sample.start, by: "adviseur")
        }
    }

    @Test("confirmed facts come in the order of time, f2 before f10")
    func order() throws {
        var incident = try Sample.incident()
        for number in 1...11 {
            let moment = number == 11 ? Sample.minute(-1) : Sample.start
            let id = try incident.add(Sample.fact("Feit \(number)", at: moment), at: Sample.minute(1), by: "a").id
            _ = try incident.confirm(id, source: "politie", at: Sample.minute(2), by: "officier")
        }
        #expect(
            incident.confirmedFacts(for: .public).map(\.id.rawValue)
                == ["f11", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10"])
    }

    @Test("a reader gets what is meant for readers as wide or wider", arguments: Audience.allCases)
    func audience(_ reader: Audience) throws {
        var incident = try Sample.incident()
        for audience in Audience.allCases {
            let id = try incident.add(Sample.fact(audience: audience), at: Sample.minute(1), by: "a").id
            _ = try incident.confirm(id, source: "politie", at: Sample.minute(2), by: "officier")
        }
        let expected: [Audience] =
            switch reader {
            case .public: [.public]
            case .raad: [.public, .raad]
            case .internal: [.public, .raad, .internal]
            }
        #expect(incident.confirmedFacts(for: reader).map(\.audience) == expected)
    }

    @Test("each kind of message reads as its reader may; the instructie is spoken to residents")
    func kinds() {
        #expect(MessageKind.raadsinformatiebrief.audience == .raad)
        #expect(MessageKind.instructie.audience == .public)
        #expect(MessageKind.internBericht.audience == .internal)
        #expect(MessageKind.omgevingsbeeld.audience == .internal)
        #expect(MessageKind.allCases.filter { $0.audience == .public }.count == 7)
    }
}
