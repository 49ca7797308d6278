import Foundation
import Incident
import Testing

@Suite("A dossier that does not hold together")
struct BadDossierTests {
    /// A right dossier in which each part can be put wrong.
    static func dossier(
        incident: String = #""title": "Brand", "municipality": "Waterrijk", "place": "Lindelaan""#,
        lead: String = #""name": "De Graaf", "role": "burgemeester""#, facts: String = "", rest: String = ""
    ) -> String {
        "{\"incident\": {\(incident)}, \"lead\": {\(lead)}, \"facts\": [\(facts)]\(rest)}"
    }

    static func read(_ json: String) throws -> Incident {
        try Incident(Dossier(json: Data(json.utf8)), at: Sample.start)
    }

    @Test("right before anything is put wrong")
    func right() throws {
        #expect(try BadDossierTests.read(BadDossierTests.dossier()).title == "Brand")
    }

    @Test(
        "the refusal names the field",
        arguments: [
            (dossier(incident: #""municipality": "Waterrijk", "place": "Lindelaan""#), "incident.title ontbreekt"),
            (dossier(lead: #""name": "De Graaf""#), "lead.role ontbreekt"),
            (dossier(facts: #"{"id": "f1"}"#), "facts[0].text ontbreekt"),
            (dossier(facts: #"{"text": null}"#), "facts[0].text is leeg"),
            (
                dossier(facts: #"{"text": "a"}, {"text": "b", "topic": "weer"}"#),
                "facts[1].topic is ‘weer’; kies uit: what, where, when, victims, cause, measure, criminal, other"
            ),
            (dossier(facts: #"{"text": 5}"#), "facts[0].text is van de verkeerde soort"),
            (
                dossier(facts: #"{"text": "a", "at": "gisteren"}"#),
                "facts[0].at is geen tijdstip zoals 2026-11-22T14:05:00+01:00"
            ),
            (
                dossier(rest: #", "nextUpdate": {"at": "2026-02-30T12:00:00Z"}"#),
                "nextUpdate.at is geen tijdstip zoals 2026-11-22T14:05:00+01:00"
            ),
            (dossier(rest: #", "actions": "bellen""#), "actions is van de verkeerde soort"),
            ("", "geen leesbare JSON"),
            (#"{"incident": "#, "geen leesbare JSON"),
            ("titel: brand", "geen leesbare JSON"),
        ])
    func field(_ json: String, _ said: String) {
        #expect(throws: IncidentError(.invalidDossier, said)) { try BadDossierTests.read(json) }
    }

    @Test(
        "a broken invariant is refused by name",
        arguments: [
            (
                dossier(incident: #""title": " ", "municipality": "Waterrijk", "place": "Lindelaan""#),
                IncidentError(.empty, "titel")
            ),
            (dossier(lead: #""name": "", "role": "burgemeester""#), IncidentError(.empty, "naam van de woordvoerder")),
            (dossier(facts: #"{"text": "a"}, {"text": ""}"#), IncidentError(.empty, "tekst van het feit (f2)")),
            (dossier(facts: #"{"text": "a", "source": " "}"#), IncidentError(.empty, "bron van het feit (f1)")),
            (
                dossier(facts: #"{"id": "f1", "text": "a"}, {"id": "f1", "text": "b"}"#),
                IncidentError(.invalidDossier, "feit f1 staat er twee keer in")
            ),
            (dossier(facts: #"{"text": "a", "supersedes": "f9"}"#), IncidentError(.unknownFact, "f9")),
            (
                dossier(facts: #"{"id": "f1", "text": "a", "supersedes": "f1"}"#),
                IncidentError(.invalidDossier, "feit f1 vervangt zichzelf")
            ),
            (
                dossier(incident: #""id": "../x", "title": "Brand", "municipality": "Waterrijk", "place": "Lindelaan""#),
                IncidentError(.invalidDossier, #"incident.id "../x" mag alleen kleine letters, cijfers en streepjes hebben"#)
            ),
            (
                dossier(
                    lead: #""name": "Bos", "role": "wethouder", "since": "2026-11-22T15:00:00Z""#,
                    rest: """
                        , "leadHistory": [{"name": "De Graaf", "role": "burgemeester", "since": "2026-11-22T13:00:00Z",
                          "until": "2026-11-22T14:00:00Z", "reason": "r"}]
                        """),
                IncidentError(
                    .invalidDossier, "de leiding sluit niet aan: er moet op elk moment precies één woordvoerder zijn")
            ),
        ])
    func invariant(_ json: String, _ error: IncidentError) {
        #expect(throws: error) { try BadDossierTests.read(json) }
    }

    @Test("facts that supersede each other in a ring do no harm")
    func ring() throws {
        var incident = try BadDossierTests.read(
            BadDossierTests.dossier(
                facts: #"{"id": "f1", "text": "a", "supersedes": "f2"}, {"id": "f2", "text": "b", "supersedes": "f1"}"#))
        _ = try incident.confirm(FactID("f1"), source: "politie", at: Sample.start, by: "officier")
        #expect(incident.fact(FactID("f1"))?.isConfirmed == true)
        #expect(incident.fact(FactID("f2"))?.isRefuted == true)
    }
}
