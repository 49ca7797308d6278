import Foundation
import Incident
import Testing

/// Diagnoses, ticks, and what a criminal stage brings along.
@Suite("Judging")
struct JudgingTests {
    private let answer = Diagnosis.Answer(question: "A1", risk: .hoger, note: "nooit eerder gebeurd")

    @Test("a second diagnosis stands beside the first")
    func twoDiagnoses() throws {
        var incident = try Sample.incident()
        let first = try incident.diagnose([answer], advice: .meerInformatie, at: Sample.minute(1), by: "adviseur")
        let second = try incident.diagnose([answer], advice: .acuut, note: "het wordt drukker", at: Sample.minute(9), by: "adviseur")
        #expect(incident.diagnoses.map(\.advice) == [.meerInformatie, .acuut])
        #expect(first.action == .diagnosed && first.from == nil)
        #expect(second.from == "meer-informatie" && second.to == "acuut" && second.reason == "het wordt drukker")
    }

    @Test("a diagnosis without answers, or for which nobody answers, is refused")
    func empty() throws {
        var incident = try Sample.incident()
        #expect(throws: IncidentError(.empty, "antwoorden van de diagnose")) {
            try incident.diagnose([], advice: .acuut, at: Sample.start, by: "adviseur")
        }
        #expect(throws: IncidentError(.empty, "naam")) { try incident.diagnose([answer], advice: .acuut, at: Sample.start, by: " ") }
        #expect(incident.diagnoses.isEmpty)
    }

    @Test("of two ticks the last counts, and both stay")
    func ticks() throws {
        var incident = try Sample.incident()
        #expect(try incident.tick("actie-raad", note: "gebeld", at: Sample.minute(1), by: "griffier").action == .ticked)
        let undone = try incident.tick("actie-raad", isDone: false, at: Sample.minute(2), by: "griffier")
        #expect(undone.action == .unticked && undone.from == "gedaan" && undone.to == "open")
        #expect(incident.tick(of: "actie-raad")?.isDone == false)
        #expect(incident.ticks.count == 2)
        #expect(throws: IncidentError(.empty, "naam")) { try incident.tick("actie-raad", at: Sample.start, by: "") }
    }

    @Test("a closed incident takes no diagnosis and no tick")
    func closed() throws {
        var incident = try Sample.full()
        #expect(throws: IncidentError.self) { try incident.diagnose([answer], advice: .acuut, at: Sample.start, by: "a") }
        #expect(throws: IncidentError.self) { try incident.tick("actie-raad", at: Sample.start, by: "a") }
    }

    @Test("from criminal stage 1 on the OM is a partner that leads on criminal facts", arguments: CriminalStage.allCases)
    func prosecutor(_ stage: CriminalStage) throws {
        let opened = try Sample.incident { $0.criminalStage = stage }
        #expect(opened.story.partners == (stage == .none ? [] : [.prosecutor]))
        var later = try Sample.incident()
        _ = try later.assess(criminalStage: stage, at: Sample.minute(1), by: "adviseur")
        #expect(later.story.partners == opened.story.partners)
    }

    @Test("who was named already as leading on criminal facts stays, and the OM comes once")
    func prosecutorOnce() throws {
        var incident = try Sample.incident()
        let named = Partner(name: "Parket Waterrijk", leadsOn: ["Strafbare feiten"])
        _ = try incident.tell(at: Sample.minute(1), by: "adviseur") { $0.partners = [named] }
        _ = try incident.assess(criminalStage: .interviews, at: Sample.minute(2), by: "adviseur")
        #expect(incident.story.partners == [named])
        var other = try Sample.incident { $0.criminalStage = .interviews }
        _ = try other.assess(criminalStage: .investigation, at: Sample.minute(2), by: "adviseur")
        #expect(other.story.partners.count == 1)
    }

    @Test("a dossier holds all of it, and without it looks as before")
    func dossier() throws {
        var incident = try Sample.incident { $0.region = "Waterland" }
        let bare = String(decoding: try Dossier(Sample.incident()).json(), as: UTF8.self)
        for key in ["diagnoses", "ticks", "audiences", "privacyWarnings", "region"] { #expect(!bare.contains("\"\(key)\"")) }
        _ = try incident.diagnose([answer], advice: .acuut, note: "druk", at: Sample.minute(1), by: "adviseur")
        _ = try incident.tick("actie-raad", at: Sample.minute(2), by: "griffier")
        _ = try incident.tell(at: Sample.minute(3), by: "adviseur") {
            $0.audiences = [TargetGroup(name: "Ouders", channels: ["brief"])]
            $0.privacyWarnings = ["Geen namen."]
        }
        let again = try Incident(Dossier(json: Dossier(incident).json()), at: Sample.minute(99))
        #expect(again == incident)
    }

    @Test("a dossier that names no partners gets the OM in a criminal case; one that names none on purpose does not")
    func dossierPartners() throws {
        let incident = try Sample.incident { $0.criminalStage = .interviews }
        var dossier = Dossier(incident)
        dossier.partners = nil
        #expect(try Incident(dossier, at: Sample.start).story.partners == [.prosecutor])
        dossier.partners = []
        #expect(try Incident(dossier, at: Sample.start).story.partners.isEmpty)
    }
}
