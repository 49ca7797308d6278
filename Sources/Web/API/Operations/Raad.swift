import Foundation
import HTTPTypes
import Incident
import Newsroom
import Storage

/// A question of the raad as programs see it.
struct APIRaadQuestion: Encodable {
    let id: Int64
    /// As it was asked; not for everybody.
    let question: String
    let askedAt: Date
    let askedBy: String
    /// As the raad reads it.
    let wording: String?
    let answer: String?
    let facts: [String]
    /// It stands on a fact for the raad alone.
    let confidential: Bool
    /// A fact under it is not certain any more, or the moment that it promised is past.
    let stale: Bool
    /// How many versions the answer has had, withdrawals among them.
    let versions: Int
    let answeredAt: Date?
    let answeredBy: String?
    /// When the answer took the place of another.
    let changedAt: Date?
    let withdrawnAt: Date?
    let withdrawnReason: String?
    /// When it went into the questions and answers for everybody.
    let sharedAt: Date?

    static let schema = Schema.object([
        "id": .id, "question": .string, "askedAt": .moment, "askedBy": .string, "wording?": .string, "answer?": .string,
        "facts": .list(.string), "confidential": .boolean, "stale": .boolean, "versions": .whole(0...Int.max), "answeredAt?": .moment,
        "answeredBy?": .string, "changedAt?": .moment, "withdrawnAt?": .moment, "withdrawnReason?": .string, "sharedAt?": .moment,
    ])

    init(_ question: RaadQuestion, of incident: Incident, at now: Date) {
        id = question.id
        self.question = question.question
        askedAt = question.asked
        askedBy = question.askedBy
        wording = question.current?.wording
        answer = question.answer
        facts = question.current?.facts ?? []
        confidential = question.isConfidential(in: incident)
        stale = question.isStale(in: incident, at: now)
        versions = question.versions.count
        answeredAt = question.current?.at
        answeredBy = question.current?.by
        changedAt = question.changed
        withdrawnAt = question.withdrawal?.at
        withdrawnReason = question.withdrawal?.reason
        sharedAt = question.shared
    }
}

/// What keeps a text from the raad, or may stand when somebody says so.
struct APIRaadFinding: Encodable {
    let part: String
    let rule: String
    let severity: String
    let text: String
    let message: String
    let suggestions: [String]
    /// To send back in `letStand`.
    let key: String
    /// Nothing lets it stand.
    let holds: Bool

    static let schema = Schema.object([
        "part": .words(RaadFinding.Part.self), "rule": .string, "severity": .words(["fout", "waarschuwing", "suggestie"]), "text": .string,
        "message": .string, "suggestions": .list(.string), "key": .string, "holds": .boolean,
    ])

    init(_ finding: RaadFinding) {
        part = finding.part.rawValue
        rule = finding.rule
        severity = finding.severity.rawValue
        text = finding.words
        message = finding.message
        suggestions = finding.suggestions
        key = finding.key
        holds = finding.holds
    }
}

/// A question to ask.
struct APINewQuestion: APIInput {
    let question: String
    let letStand: [String]?

    static let schema = Schema.object(["question": .line, "letStand?": .list(.line)]).closed()

    func check() throws {
        try line(question, "question")
        for key in letStand ?? [] { try line(key, "letStand") }
    }
}

/// An answer, with the confirmed facts that it stands on; or the word that it is not known yet.
struct APINewAnswer: APIInput {
    let answer: String?
    let facts: [String]?
    let wording: String?
    let notKnown: Bool?
    let letStand: [String]?
    let reason: String?

    static let schema = Schema.object([
        "answer?": .line, "facts?": .list(.pattern("^f[1-9][0-9]{0,6}$")), "wording?": .line, "notKnown?": .boolean,
        "letStand?": .list(.line), "reason?": .line,
    ]).closed()

    func check() throws {
        try line(answer, "answer")
        try line(wording, "wording")
        try line(reason, "reason")
        for key in letStand ?? [] { try line(key, "letStand") }
    }

    var reply: RaadReply {
        RaadReply(
            wording: wording, words: answer ?? "", facts: (facts ?? []).map { FactID($0) }, isNotKnown: notKnown ?? false,
            seen: Set(letStand ?? []), reason: reason)
    }
}

/// Why an answer is taken back.
struct APIWithdrawal: APIInput {
    let reason: String

    static let schema = Schema.object(["reason": .line]).closed()

    func check() throws { try line(reason, "reason") }
}

extension APIOperations {
    static let raad = [
        APIOperation(
            .get, "/incidents/{id}/raad-questions", "listRaadQuestions", "Questions of the raad on an incident, newest first.",
            needs: .init(scope: .raadRead, right: .readIncidents),
            gives: .json(.object(["questions": .list(.named("RaadQuestion"))]), "The questions.")
        ) { call in
            let incident = try await call.incident()
            let now = call.newsroom.clock.now
            let questions = try await call.newsroom.raadQuestions(of: incident.id)
            return try .json(["questions": questions.map { APIRaadQuestion($0, of: incident, at: now) }])
        },
        APIOperation(
            .post, "/incidents/{id}/raad-questions", "askRaadQuestion",
            "Ask a question as a member of the raad; names and numbers of residents are refused.",
            needs: .init(scope: .raadWrite, right: .askQuestions), body: APINewQuestion.schema,
            gives: .created(.named("RaadQuestion"), "The question.")
        ) { call in
            let incident = try await call.incident()
            let sent = try call.sent(APINewQuestion.self)
            let asked = try await call.newsroom.askForRaad(sent.question, of: incident.id, seen: Set(sent.letStand ?? []), by: call.who)
            return try await answer(asked, call, status: .created)
        },
        APIOperation(
            .post, "/incidents/{id}/raad-questions/{number}/answer", "answerRaadQuestion",
            """
            Answer a question from confirmed facts, or say that it is not known yet; a second answer corrects the first. Without `answer` the \
            facts are the answer, without `wording` the question is shown as it was asked, without what points at a resident. What the \
            checker finds is in `findings` of the 422: what `holds` must go, the rest may stand when its key is in `letStand`.
            """,
            needs: .init(scope: .raadWrite, right: .answerQuestions), body: APINewAnswer.schema,
            gives: .json(.named("RaadQuestion"), "The question.")
        ) { call in
            let incident = try await call.openIncident()
            let reply = try call.sent(APINewAnswer.self).reply
            return try await answer(
                try await call.newsroom.answerRaad(try call.number(), of: incident.id, reply, by: call.who), call)
        },
        APIOperation(
            .post, "/incidents/{id}/raad-questions/{number}/withdraw", "withdrawRaadAnswer",
            "Take an answer back; the raad reads the reason, and the question waits for another answer.",
            needs: .init(scope: .raadWrite, right: .answerQuestions), body: APIWithdrawal.schema,
            gives: .json(.named("RaadQuestion"), "The question.")
        ) { call in
            let incident = try await call.openIncident()
            let reason = try call.sent(APIWithdrawal.self).reason
            return try await answer(
                try await call.newsroom.withdrawRaadAnswer(try call.number(), of: incident.id, reason: reason, by: call.who), call)
        },
        APIOperation(
            .post, "/incidents/{id}/raad-questions/{number}/share", "shareRaadQuestion",
            "Put question and answer into the questions and answers that every message uses, and make the next version of the instructie.",
            needs: .init(scope: .raadWrite, right: .answerQuestions), gives: .nothing("They are there.")
        ) { call in
            let incident = try await call.openIncident()
            try await call.newsroom.shareRaadAnswer(try call.number(), of: incident.id, by: call.who)
            return .nothing
        },
    ]

    private static func answer(
        _ question: RaadQuestion, _ call: APICall, status: HTTPResponse.Status = .ok
    ) async throws -> APIAnswer {
        let incident = try await call.newsroom.incident(question.incident)
        return try .json(APIRaadQuestion(question, of: incident, at: call.newsroom.clock.now), status: status)
    }
}
