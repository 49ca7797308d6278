import Foundation
import HTTPTypes
import Incident
import Newsroom

/// A fact as programs see it.
struct APIFact: Encodable {
    let id: String
    let text: String
    let topic: String
    let status: String
    let source: String
    let at: Date
    let audience: String
    let supersedes: String?
    let verifiedBy: String?
    let verifiedAt: Date?
    let verifiedSource: String?

    static let schema = Schema.object([
        "id": .string, "text": .string, "topic": .words(FactTopic.self), "status": .words(["unconfirmed", "confirmed", "refuted"]),
        "source": .string, "at": .moment, "audience": .words(Audience.self), "supersedes?": .string, "verifiedBy?": .string,
        "verifiedAt?": .moment, "verifiedSource?": .string,
    ])

    init(_ fact: Fact) {
        id = fact.id.rawValue
        text = fact.text
        topic = fact.topic.rawValue
        status = fact.status.name
        source = fact.source
        at = fact.at
        audience = fact.audience.rawValue
        supersedes = fact.supersedes?.rawValue
        verifiedBy = fact.status.verification?.by
        verifiedAt = fact.status.verification?.at
        verifiedSource = fact.status.verification?.source
    }
}

/// What is said to be so.
struct APINewFact: APIInput {
    let text: String
    let source: String
    let topic: FactTopic?
    let audience: Audience?
    let supersedes: String?

    static let schema = Schema.object([
        "text": .line, "source": .line, "topic?": .words(FactTopic.self), "audience?": .words(Audience.self),
        "supersedes?": .pattern("^f[1-9][0-9]{0,6}$"),
    ]).closed()

    func check() throws {
        try line(text, "text")
        try line(source, "source")
    }
}

/// On whose word a fact is settled.
struct APIWord: APIInput {
    let source: String

    static let schema = Schema.object(["source": .line]).closed()

    func check() throws { try line(source, "source") }
}

extension APIOperations {
    static let facts = [
        APIOperation(
            .get, "/incidents/{id}/facts", "listFacts", "The facts of an incident, in the order in which they came in.",
            needs: .init(scope: .incidentsRead, right: .readIncidents),
            gives: .json(.object(["facts": .list(.named("Fact"))]), "The facts.")
        ) { call in try .json(["facts": try await call.incident().facts.map(APIFact.init)]) },
        APIOperation(
            .post, "/incidents/{id}/facts", "addFact", "Add a fact; it is unconfirmed.",
            needs: .init(scope: .incidentsWrite, right: .addFacts), body: APINewFact.schema, gives: .created(.named("Fact"), "The fact.")
        ) { call in
            let incident = try await call.incident()
            let sent = try call.sent(APINewFact.self)
            let new = NewFact(
                text: sent.text, topic: sent.topic ?? .other, source: sent.source, audience: sent.audience ?? .public,
                supersedes: sent.supersedes.map { FactID($0) })
            let id = try await call.newsroom.addFact(new, to: incident.id, by: call.who)
            return try await fact(id, of: incident.id, call, status: .created)
        },
        APIOperation(
            .post, "/incidents/{id}/facts/{fact}/confirm", "confirmFact", "Confirm a fact on somebody's word.",
            needs: .init(scope: .incidentsWrite, right: .confirmFacts), body: APIWord.schema, gives: .json(.named("Fact"), "The fact.")
        ) { call in
            let incident = try await call.incident()
            let id = try known(incident, call)
            try await call.newsroom.confirmFact(id, of: incident.id, source: try call.sent(APIWord.self).source, by: call.who)
            return try await fact(id, of: incident.id, call)
        },
        APIOperation(
            .post, "/incidents/{id}/facts/{fact}/refute", "refuteFact", "Refute a fact on somebody's word.",
            needs: .init(scope: .incidentsWrite, right: .confirmFacts), body: APIWord.schema, gives: .json(.named("Fact"), "The fact.")
        ) { call in
            let incident = try await call.incident()
            let id = try known(incident, call)
            try await call.newsroom.refuteFact(id, of: incident.id, source: try call.sent(APIWord.self).source, by: call.who)
            return try await fact(id, of: incident.id, call)
        },
    ]

    private static func known(_ incident: Incident, _ call: APICall) throws -> FactID {
        let id = FactID(call.context.parameters.get("fact") ?? "")
        guard incident.fact(id) != nil else { throw Explanation(.missing, "Dit feit is er niet. Vraag de feiten van het incident op.") }
        return id
    }

    private static func fact(
        _ id: FactID, of incident: IncidentID, _ call: APICall, status: HTTPResponse.Status = .ok
    ) async throws -> APIAnswer {
        guard let fact = try await call.newsroom.incident(incident).fact(id) else { throw PageError.notFound }
        return try .json(APIFact(fact), status: status)
    }
}
