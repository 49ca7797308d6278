import Foundation
import Incident
import Testing

@Suite("The dossier file")
struct DossierTests {
    @Test("an incident comes back from its file as it was")
    func roundTrip() throws {
        let incident = try Sample.full()
        let read = try Incident(Dossier(json: Dossier(incident).json()), at: Sample.minute(500))
        #expect(read == incident)
    }

    @Test("two exports of one state are equal, byte for byte")
    func stable() throws {
        let bytes = try Dossier(Sample.full()).json()
        let again = try Dossier(Incident(Dossier(json: bytes), at: Sample.minute(500))).json()
        #expect(again == bytes)
    }

    @Test("moments are written in UTC with Z")
    func utc() throws {
        let text = String(decoding: try Dossier(Sample.full()).json(), as: UTF8.self)
        #expect(text.contains(#""closedAt" : "2026-11-22T14:35:00Z""#))
        #expect(text.contains(#""at" : "2026-11-22T13:35:00Z""#))
    }

    @Test("a few lines written by hand are enough")
    func least() throws {
        let incident = try Incident(
            Dossier(
                json: Data(
                    """
                    {"incident": {"title": "Brand De Linde", "municipality": "Waterrijk", "place": "Lindelaan"},
                     "lead": {"name": "De Graaf", "role": "Burgemeester"},
                     "facts": [{"text": "Er is brand."}, {"id": "f1", "text": "De weg is dicht.", "status": "confirmed"},
                               {"id": " ", "text": "Er is rook."}],
                     "questions": [{"question": "Hoe?", "answer": "", "status": "confirmed"}]}
                    """.utf8)), at: Sample.start)
        #expect(incident.id.rawValue == "brand-de-linde")
        #expect(incident.lead.description == "burgemeester De Graaf")
        #expect(incident.criminalStage == CriminalStage.none)
        #expect(incident.victims == .unknown)
        #expect(incident.signalledAt == Sample.start)
        #expect(incident.leadership.since == Sample.start)
        #expect(incident.facts.map(\.id.rawValue) == ["f2", "f1", "f3"])
        #expect(incident.fact(FactID("f1"))?.status.verification?.by == "dossier")
        #expect(incident.fact(FactID("f2"))?.isConfirmed == false)
        #expect(incident.story.questions == [Question(question: "Hoe?", answer: nil, isConfirmed: false)])
    }

    @Test("a new fact after reading takes the next free name")
    func nextName() throws {
        var incident = try Incident(
            Dossier(
                json: Data(
                    """
                    {"incident": {"title": "t", "municipality": "m", "place": "p"}, "lead": {"name": "n", "role": "burgemeester"},
                     "facts": [{"id": "f7", "text": "Er is brand."}, {"id": "eigen", "text": "Er is rook."}]}
                    """.utf8)), at: Sample.start)
        #expect(try incident.add(Sample.fact(), at: Sample.start, by: "a").id == FactID("f8"))
    }

    @Test("an id that is given stands above the file's own")
    func givenID() throws {
        let dossier = Dossier(try Sample.full())
        let id = IncidentID(title: "Kopie")
        #expect(try Incident(dossier, id: id, at: Sample.start).id == id)
    }

    @Test("a file with a byte order mark reads")
    func byteOrderMark() throws {
        let dossier = Dossier(try Sample.full())
        #expect(try Dossier(json: Data([0xEF, 0xBB, 0xBF]) + dossier.json()) == dossier)
    }

    @Test("names are read as people write them: with a capital, a space or as a bare number")
    func namesByHand() throws {
        let written = BadDossierTests.dossier(
            incident:
                #""title": "Brand", "municipality": "Waterrijk", "place": "Lindelaan", "phase": "Dreigende onrust", "criminalStage": 2"#,
            facts: #"{"text": "a", "topic": "Victims", "status": "Confirmed", "source": "GHOR"}"#)

        let incident = try BadDossierTests.read(written)

        #expect(incident.phase == .dreigendeOnrust)
        #expect(incident.criminalStage == .investigation)
        #expect(incident.facts.map(\.topic) == [.victims])
    }
}
