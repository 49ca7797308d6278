import Foundation
import Incident
import Newsroom
import Storage

/// A question of the raad as programs see it.
struct APIRaadQuestion: Encodable {
    let id: Int64
    let question: String
    let askedAt: Date
    let askedBy: String
    let answer: String?
    let facts: [String]
    let answeredAt: Date?
    let answeredBy: String?
    /// When it went into the questions and answers for everybody.
    let sharedAt: Date?

    static let schema = Schema.object([
        "id": .id, "question": .string, "askedAt": .moment, "askedBy": .string, "answer?": .string, "facts": .list(.string),
        "answeredAt?": .moment, "answeredBy?": .string, "sharedAt?": .moment,
    ])

    init(_ question: RaadQuestion) {
        id = question.id
        self.question = question.question
        askedAt = question.asked
        askedBy = question.askedBy
        answer = question.answer
        facts = question.facts
        answeredAt = question.answered
        answeredBy = question.answeredBy
        sharedAt = question.shared
    }
}

/// A question to ask.
struct APINewQuestion: APIInput {
    let question: String

    static let schema = Schema.object(["question": .line]).closed()

    func check() throws { try line(question, "question") }
}

/// An answer, with the confirmed facts that it stands on.
struct APINewAnswer: APIInput {
    let answer: String
    let facts: [String]?

    static let schema = Schema.object(["answer": .line, "facts?": .list(.pattern("^f[1-9][0-9]{0,6}$"))]).closed()

    func check() throws { try line(answer, "answer") }
}

extension APIOperations {
    static let raad = [
        APIOperation(
            .get, "/incidents/{id}/raad-questions", "listRaadQuestions", "Questions of the raad on an incident, newest first.",
            needs: .init(scope: .raadRead, right: .readIncidents),
            gives: .json(.object(["questions": .list(.named("RaadQuestion"))]), "The questions.")
        ) { call in
            try .json(["questions": try await call.newsroom.raadQuestions(of: try await call.incident().id).map(APIRaadQuestion.init)])
        },
        APIOperation(
            .post, "/incidents/{id}/raad-questions", "askRaadQuestion", "Ask a question as a member of the raad.",
            needs: .init(scope: .raadWrite, right: .askQuestions), body: APINewQuestion.schema,
            gives: .created(.named("RaadQuestion"), "The question.")
        ) { call in
            let incident = try await call.incident()
            let asked = try await call.newsroom.askForRaad(try call.sent(APINewQuestion.self).question, of: incident.id, by: call.who)
            return try .json(APIRaadQuestion(asked), status: .created)
        },
        APIOperation(
            .post, "/incidents/{id}/raad-questions/{number}/answer", "answerRaadQuestion", "Answer a question from confirmed facts.",
            needs: .init(scope: .raadWrite, right: .answerQuestions), body: APINewAnswer.schema,
            gives: .json(.named("RaadQuestion"), "The question.")
        ) { call in
            let incident = try await call.openIncident()
            let sent = try call.sent(APINewAnswer.self)
            let facts = (sent.facts ?? []).map { FactID($0) }
            return try .json(
                APIRaadQuestion(
                    try await call.newsroom.answerRaad(try call.number(), of: incident.id, sent.answer, facts: facts, by: call.who)))
        },
        APIOperation(
            .post, "/incidents/{id}/raad-questions/{number}/share", "shareRaadQuestion",
            "Put question and answer into the questions and answers that every message uses.",
            needs: .init(scope: .raadWrite, right: .answerQuestions), gives: .nothing("They are there.")
        ) { call in
            let incident = try await call.openIncident()
            try await call.newsroom.shareRaadAnswer(try call.number(), of: incident.id, by: call.who)
            return .nothing
        },
    ]
}
