import Foundation
import Incident

@testable import Editing

/// An incident of which burgemeester De Graaf has the lead, with a public fact f1 and a fact f2 for the raad.
struct SampleDesk {
    let now = Date(timeIntervalSince1970: 1_795_000_000)
    let incident: Incident

    init() {
        // A sample that cannot be made is a broken test: it stops here, loudly.
        do {
            let lead = try Lead(name: "De Graaf", role: .burgemeester)
            let opening = Opening(title: "Brand", municipality: "Waterrijk", place: "Havenkade", lead: lead)
            var incident = try Incident.open(opening, id: IncidentID(title: "Brand"), at: now, by: "Visser").incident
            for (text, audience) in [("Er is brand.", Audience.public), ("De eigenaar is bekend.", .raad)] {
                let id = try incident.add(NewFact(text: text, topic: .what, source: "brandweer", audience: audience), at: now, by: "Visser")
                    .id
                _ = try incident.confirm(id, source: "brandweer", at: now, by: "Visser")
            }
            self.incident = incident
        } catch {
            fatalError("\(error)")
        }
    }

    var lead: Approver { Approver("De Graaf", of: incident, mandates: []) }
    var ground: MessageGround { MessageGround(incident, for: .public) }

    func version(_ id: Int64, parents: [Int64] = [], writer: String = "Visser", facts: [String] = ["f1"]) -> MessageVersion {
        MessageVersion(
            id: id, number: Int(id), parents: parents, text: "Er is brand.", writer: writer, at: now, facts: facts.map(FactID.init))
    }

    func file(writer: String = "Visser", kind: MessageKind = .persbericht, facts: [String] = ["f1"]) -> MessageFile {
        file(versions: [version(1, writer: writer, facts: facts)], kind: kind)
    }

    func file(versions: [MessageVersion], kind: MessageKind = .persbericht) -> MessageFile {
        MessageFile(incident: incident.id, kind: kind, channel: nil, versions: versions, events: [])
    }
}

extension MessageFile {
    func with(_ step: MessageStep) -> MessageFile {
        MessageFile(incident: incident, kind: kind, channel: channel, versions: versions, events: events + [step.event])
    }
}
