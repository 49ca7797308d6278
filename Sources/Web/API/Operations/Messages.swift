import Drafting
import Editing
import Foundation
import Incident
import Newsroom
import Storage

/// One version of a message as programs see it.
struct APIMessage: Encodable {
    let number: Int64
    let kind: String
    let channel: String?
    let version: Int
    let text: String
    let state: String
    /// Why it was returned, or approved in an emergency.
    let reason: String?
    /// The version that no other was made from.
    let latest: Bool
    let factsUsed: [String]
    let createdAt: Date
    let createdBy: String
    /// First message, update, correction or closing.
    let moment: String?
    /// What must be known before the text goes out: of the criminal case, or of a mistake that was told. Empty when there is nothing.
    let cautions: [String]

    static let schema = Schema.object([
        "number": .id, "kind": .words(MessageKind.self), "channel?": .string, "version": .whole(1...Int.max), "text": .string,
        "state": .words(ApprovalState.Step.self), "reason?": .string, "latest": .boolean, "factsUsed": .list(.string), "createdAt": .moment,
        "createdBy": .string, "moment?": .words(MessageMoment.self), "cautions": .list(.string),
    ])

    /// - Parameter cautions: what must be known of the criminal case.
    init(_ status: MessageStatus, cautions: [String] = []) {
        let draft = status.draft
        self.cautions = cautions
        moment = draft.moment?.rawValue
        state = status.state.step.rawValue
        reason = status.state.reason
        latest = status.isLatest
        number = draft.id
        kind = draft.kind.rawValue
        channel = draft.channel
        version = draft.version
        text = draft.text
        factsUsed = draft.factsUsed.map(\.id)
        createdAt = draft.created
        createdBy = draft.createdBy
    }
}

/// Which message to make.
struct APINewMessage: APIInput {
    let kind: MessageKind
    /// For a socialbericht.
    let channel: String?
    /// Which message in the row; without it the first, of a closed incident the last.
    let moment: MessageMoment?

    static let schema = Schema.object([
        "kind": .words(MessageKind.self), "channel?": .line, "moment?": .words(MessageMoment.self),
    ]).closed()

    func check() throws {
        if let channel { try line(channel, "channel") }
    }
}

/// Why a message is returned.
struct APIReason: APIInput {
    let reason: String

    static let schema = Schema.object(["reason": .line]).closed()

    func check() throws { try line(reason, "reason") }
}

extension APIOperations {
    static let messages = [
        APIOperation(
            .get, "/incidents/{id}/messages", "listMessages", "The last version of each message of an incident, newest first.",
            needs: .init(scope: .messagesRead, right: .readIncidents),
            gives: .json(.object(["messages": .list(.named("Message"))]), "The messages.")
        ) { call in
            let incident = try await call.incident()
            let messages = try await call.newsroom.messages(of: incident.id).map { try message($0, of: incident, call) }
            return try .json(["messages": messages])
        },
        APIOperation(
            .post, "/incidents/{id}/messages", "makeMessage", "Make the next version of a message from the confirmed facts, and keep it.",
            needs: .init(scope: .messagesWrite, right: .writeMessages), body: APINewMessage.schema,
            gives: .created(.named("Message"), "The message.")
        ) { call in
            let incident = try await call.incident()
            let wanted = try call.sent(APINewMessage.self)
            let draft = try await call.newsroom.draft(
                wanted.kind, of: incident.id, channel: wanted.channel.map(Channel.init(rawValue:)),
                options: DraftOptions(moment: wanted.moment))
            let saved = try await call.newsroom.saveUnlessChanged(
                draft, of: incident.id, by: call.who, account: call.account
            ).message
            return try .json(message(try await call.newsroom.messageStatus(saved.id), of: incident, call), status: .created)
        },
        APIOperation(
            .get, "/incidents/{id}/messages/{number}", "getMessage", "One version of a message.",
            needs: .init(scope: .messagesRead, right: .readIncidents), gives: .json(.named("Message"), "The message.")
        ) { call in try await answer(try await call.newsroom.messageStatus(try await message(call).id), call) },
        APIOperation(
            .post, "/incidents/{id}/messages/{number}/ask-approval", "askApproval", "Ask for approval of a version.",
            needs: .init(scope: .messagesWrite, right: .writeMessages), gives: .json(.named("Message"), "The message.")
        ) { call in
            let draft = try await message(call)
            return try await answer(try await call.newsroom.askApproval(draft.id, by: call.who, account: call.account), call)
        },
        APIOperation(
            .post, "/incidents/{id}/messages/{number}/approve", "approveMessage",
            "Approve a version; refused while something holds it, and to who wrote it.",
            needs: .init(scope: .messagesWrite, right: .approveMessages, orMandate: true),
            gives: .json(.named("Message"), "The message.")
        ) { call in
            let draft = try await message(call)
            let status = try await call.newsroom.approve(
                draft.id, by: call.who, account: call.account, isMandated: call.context.mayApprove)
            return try await answer(status, call)
        },
        APIOperation(
            .post, "/incidents/{id}/messages/{number}/return", "returnMessage", "Return a version to its writer, with a reason.",
            needs: .init(scope: .messagesWrite, right: .approveMessages, orMandate: true), body: APIReason.schema,
            gives: .json(.named("Message"), "The message.")
        ) { call in
            let draft = try await message(call)
            let reason = try call.sent(APIReason.self).reason
            let status = try await call.newsroom.giveBack(
                draft.id, reason: reason, by: call.who, account: call.account, isMandated: call.context.mayApprove)
            return try await answer(status, call)
        },
    ]

    private static func answer(_ status: MessageStatus, _ call: APICall) async throws -> APIAnswer {
        try .json(message(status, of: try await call.incident(), call))
    }

    private static func message(_ status: MessageStatus, of incident: Incident, _ call: APICall) throws -> APIMessage {
        APIMessage(status, cautions: try call.newsroom.desk.cautions(status.draft, of: incident))
    }

    /// The version of the address, which must belong to its incident.
    static func message(_ call: APICall) async throws -> StoredDraft {
        let incident = try await call.incident()
        let draft = try await call.newsroom.draft(number: try call.number())
        guard draft.incident == incident.id else { throw PageError.notFound }
        return draft
    }
}
