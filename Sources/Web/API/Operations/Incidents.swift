import Foundation
import Incident
import Newsroom

/// An incident as programs see it. Its whole file is another operation.
struct APIIncident: Encodable {
    let id: String
    let title: String
    let municipality: String
    let place: String
    let phase: String
    let exercise: Bool
    let lead: APILead
    let signalledAt: Date
    let closedAt: Date?
    let victims: String
    let criminalStage: String

    static let schema = Schema.object([
        "id": .string, "title": .string, "municipality": .string, "place": .string, "phase": .words(Phase.self), "exercise": .boolean,
        "lead": .object(["name": .string, "role": .string]), "signalledAt": .moment, "closedAt?": .moment, "victims": .words(Victims.self),
        "criminalStage": .words(CriminalStage.self),
    ])

    init(_ incident: Incident) {
        id = incident.id.rawValue
        title = incident.title
        municipality = incident.municipality
        place = incident.place
        phase = incident.phase.rawValue
        exercise = incident.exercise
        lead = APILead(name: incident.lead.name, role: incident.lead.role.rawValue)
        signalledAt = incident.signalledAt
        closedAt = incident.closedAt
        victims = incident.victims.rawValue
        criminalStage = incident.criminalStage.rawValue
    }
}

/// Who speaks.
struct APILead: Codable {
    let name: String
    let role: String
}

/// What opens an incident.
struct APIOpening: APIInput {
    let title: String
    let municipality: String
    let place: String
    let lead: String
    let role: String
    let victims: Victims?
    let criminalStage: CriminalStage?
    let exercise: Bool?

    static let schema = Schema.object([
        "title": .line, "municipality": .line, "place": .line, "lead": .line, "role": .line, "victims?": .words(Victims.self),
        "criminalStage?": .words(CriminalStage.self), "exercise?": .boolean,
    ]).closed()

    func check() throws {
        for (name, text) in [("title", title), ("municipality", municipality), ("place", place), ("lead", lead), ("role", role)] {
            try line(text, name)
        }
    }
}

extension APIOperations {
    static let incidents = [
        APIOperation(
            .get, "/incidents", "listIncidents", "All incidents, open ones first.",
            needs: .init(scope: .incidentsRead, right: .readIncidents),
            gives: .json(.object(["incidents": .list(.named("Incident"))]), "The incidents.")
        ) { call in
            try .json(["incidents": try await call.newsroom.incidents(for: call.context.visitor).map(APIIncident.init)])
        },
        APIOperation(
            .post, "/incidents", "openIncident", "Open an incident.", needs: .init(scope: .incidentsWrite, right: .openIncidents),
            body: APIOpening.schema, gives: .created(.named("Incident"), "The incident.")
        ) { call in
            let sent = try call.sent(APIOpening.self)
            let opening = Opening(
                title: sent.title, municipality: sent.municipality, place: sent.place,
                lead: try Lead(name: sent.lead, role: Role(rawValue: sent.role)), victims: sent.victims ?? .unknown,
                criminalStage: sent.criminalStage ?? .none, exercise: sent.exercise ?? false)
            return try .json(APIIncident(try await call.newsroom.openIncident(opening, by: call.who)), status: .created)
        },
        APIOperation(
            .get, "/incidents/{id}", "getIncident", "One incident.", needs: .init(scope: .incidentsRead, right: .readIncidents),
            gives: .json(.named("Incident"), "The incident.")
        ) { call in try .json(APIIncident(try await call.incident())) },
        APIOperation(
            .get, "/incidents/{id}/dossier", "getDossier", "The whole file of an incident, as 'eenmond incident export' writes it.",
            needs: .init(scope: .incidentsRead, right: .readIncidents), gives: .json(.object(["incident": .object([:])]), "The dossier.")
        ) { call in
            APIAnswer(status: .ok, type: "application/json", bytes: [UInt8](try Dossier(try await call.incident()).json()))
        },
    ]
}
