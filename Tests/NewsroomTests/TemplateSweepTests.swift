import Drafting
import Foundation
import Incident
import Newsroom
import Principles
import Testing

/// Every template for an incident without a scenario (`ScenarioMessagesTests` has those with one), in three states of knowledge and in every moment, held against our own rules.
@Suite struct TemplateSweepTests {
    private static let desk = Desk(root: DataRoot(folder: TestRoom.checkout), clock: WallClock { FilledIncident.now })

    @Test("renders, keeps the rules, and passes or names what is missing", arguments: FilledIncident.Fill.allCases)
    func sweep(fill: FilledIncident.Fill) throws {
        for moment in MessageMoment.allCases {
            let incident = try FilledIncident(fill: fill, moment: moment).incident()
            let options = DraftOptions(
                moment: moment, values: ["zaaknummer": "2026-001", "portefeuillehouder": "burgemeester De Graaf"])
            let set = try Self.desk.firstMessages(of: incident, options: options)
            #expect(set.failures.isEmpty && set.drafts.count == 16)
            for draft in set.drafts { try hold(draft, incident, fill, "\(draft.kind) \(draft.channel?.rawValue ?? "") \(moment)") }
        }
    }

    private func hold(_ draft: Draft, _ incident: Incident, _ fill: FilledIncident.Fill, _ name: String) throws {
        #expect(!draft.text.contains("{{") && !draft.text.contains("\n\n\n") && !draft.text.contains("  "), "\(name): \(draft.text)")
        for piece in draft.missing {
            #expect(draft.text.contains(piece.marker) && !piece.who.isEmpty, "\(name): \(piece.what) without who can supply it")
        }
        #expect(draft.text.contains("[[nog invullen") == !draft.isComplete, "\(name)")
        if fill != .complete { return }
        #expect(draft.isComplete, "\(name): \(draft.placeholdersMissing)")
        let report = try Self.desk.check(draft.textOnceAgreed, kind: draft.kind, incident: incident)
        #expect(report.findings.isEmpty, "\(name): \(report.findings.map { "\($0.rule): \($0.text)" })")
        #expect(report.missing.isEmpty, "\(name): \(report.missing)")
    }
}

/// An incident in a state of knowledge.
struct FilledIncident {
    enum Fill: String, CaseIterable, Sendable { case empty, halfHour, complete }

    static let now = Date(timeIntervalSince1970: 1_795_003_600)

    let fill: Fill
    let moment: MessageMoment

    func incident() throws -> Incident {
        let start = Self.now.addingTimeInterval(-3_600)
        let lead = try Lead(name: "De Graaf", role: .burgemeester)
        let opening = Opening(
            title: "Situatie in Oosterveen", municipality: "Waterrijk", place: "Oosterveen", lead: lead,
            victims: fill == .complete ? .yes : .unknown, signalledAt: start)
        var incident = try Incident.open(opening, id: IncidentID(title: "Situatie"), at: start, by: "Visser").incident
        guard fill != .empty else { return incident }
        try confirm("In een gebouw aan de Havenweg is iets ernstigs gebeurd.", .what, in: &incident)
        _ = try incident.tell(at: Self.now, by: "Visser") { story in
            story.kernboodschap = "Blijf weg van de Havenweg."
            story.nextUpdate = NextUpdate(at: Self.now.addingTimeInterval(3_600), what: "hoe het met de bewoners gaat")
            story.contacts.public = PublicContact(phone: "14 0000", url: "https://www.waterrijk.example/havenweg", hashtag: "#Havenweg")
        }
        guard fill == .complete else { return incident }
        try fillUp(&incident)
        return incident
    }

    private func fillUp(_ incident: inout Incident) throws {
        try confirm("Het gebeurde om 12.00 uur.", .when, in: &incident)
        let first = try confirm("Twee mensen zijn naar het ziekenhuis gebracht.", .victims, in: &incident)
        if moment == .rectificatie || moment == .update {
            try confirm("Drie mensen zijn naar het ziekenhuis gebracht.", .victims, replacing: first, in: &incident)
        }
        try confirm("De oorzaak is een lek in een gasfles.", .cause, in: &incident)
        _ = try incident.tell(at: Self.now, by: "Visser") { story in
            story.oneliners = ["Hebt u vragen? Bel 14 0000."]
            story.actions = ["We vangen mensen op in sporthal De Schakel.", "De gemeente heeft de Havenweg afgesloten."]
            story.advice = ["Houd ramen en deuren dicht.", "Bel 112 als u hulp nodig hebt."]
            story.questions = [Question(question: "Kan ik naar huis?", answer: "Ja, uw straat is open.", isConfirmed: true)]
            story.contacts.press = PressContact(name: "persvoorlichting", phone: "14 0000", email: "pers@waterrijk.example")
            story.partners = [Partner(name: "Brandweer", leadsOn: ["blussen"])]
        }
    }

    @discardableResult
    private func confirm(
        _ text: String, _ topic: FactTopic, replacing old: FactID? = nil, in incident: inout Incident
    ) throws -> FactID {
        let new = NewFact(text: text, topic: topic, source: "brandweer", supersedes: old)
        let id = try incident.add(new, at: Self.now, by: "Visser").id
        _ = try incident.confirm(id, source: "brandweer", at: Self.now, by: "Visser")
        return id
    }
}
