import Foundation
import Incident
import Principles

/// Invented incidents for the tests.
enum SampleCases {
    /// Sunday 22 November 2026, 14.00 in the Netherlands.
    static let moment = Date(timeIntervalSince1970: 1_795_352_400)

    enum Status { case confirmed, unconfirmed, refuted }

    /// A fire in a school; burgemeester De Graaf has the lead.
    static func fire(
        _ facts: [(String, Status)] = [], confined: [(String, Audience)] = [], stage: CriminalStage = .none, victims: Victims = .unknown
    ) throws -> Incident {
        let opening = Opening(
            title: "Brand in school", municipality: "Waterrijk", place: "Waterrijk", lead: try Lead(name: "De Graaf", role: .burgemeester),
            victims: victims, criminalStage: stage)
        var incident = try Incident.open(opening, id: IncidentID(title: "Brand in school"), at: moment, by: "test").incident
        for (text, status) in facts {
            let id = try incident.add(NewFact(text: text, topic: .other, source: "politie"), at: moment, by: "test").id
            if status == .confirmed { _ = try incident.confirm(id, source: "politie", at: moment, by: "test") }
            if status == .refuted { _ = try incident.refute(id, source: "politie", at: moment, by: "test") }
        }
        for (text, audience) in confined {
            let new = NewFact(text: text, topic: .other, source: "politie", audience: audience)
            _ = try incident.confirm(try incident.add(new, at: moment, by: "test").id, source: "politie", at: moment, by: "test")
        }
        return incident
    }
}

extension CheckContext {
    static func sample(_ incident: Incident? = nil, kind: MessageKind? = nil) -> CheckContext {
        CheckContext(kind: kind, incident: incident, now: SampleCases.moment)
    }
}
