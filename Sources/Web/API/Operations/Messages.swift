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

    static let schema = Schema.object([
        "number": .id, "kind": .words(MessageKind.self), "channel?": .string, "version": .whole(1...Int.max), "text": .string,
        "state": .words(ApprovalState.Step.self), "reason?": .string, "latest": .boolean, "factsUsed": .list(.string), "createdAt": .moment,
        "createdBy": .string,
    ])

    init(_ status: MessageStatus) {
        let draft = status.draft
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

    static let schema = Schema.object(["kind": .words(MessageKind.self)]).closed()

    func check() throws {}
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
        ) { call in try .json(["messages": try await call.newsroom.messages(of: try await call.incident().id).map(APIMessage.init)]) },
        APIOperation(
            .post, "/incidents/{id}/messages", "makeMessage", "Make the next version of a message from the confirmed facts, and keep it.",
            needs: .init(scope: .messagesWrite, right: .writeMessages), body: APINewMessage.schema,
            gives: .created(.named("Message"), "The message.")
        ) { call in
            let incident = try await call.incident()
            let draft = try await call.newsroom.draft(try call.sent(APINewMessage.self).kind, of: incident.id)
            let saved = try await call.newsroom.save(draft, of: incident.id, by: call.who)
            return try .json(APIMessage(try await call.newsroom.messageStatus(saved.id)), status: .created)
        },
        APIOperation(
            .get, "/incidents/{id}/messages/{number}", "getMessage", "One version of a message.",
            needs: .init(scope: .messagesRead, right: .readIncidents), gives: .json(.named("Message"), "The message.")
        ) { call in try .json(APIMessage(try await call.newsroom.messageStatus(try await message(call).id))) },
        APIOperation(
            .post, "/incidents/{id}/messages/{number}/ask-approval", "askApproval", "Ask for approval of a version.",
            needs: .init(scope: .messagesWrite, right: .writeMessages), gives: .json(.named("Message"), "The message.")
        ) { call in
            let draft = try await message(call)
            return try .json(APIMessage(try await call.newsroom.askApproval(draft.id, by: call.who)))
        },
        APIOperation(
            .post, "/incidents/{id}/messages/{number}/approve", "approveMessage",
            "Approve a version; refused while something holds it, and to who wrote it.",
            needs: .init(scope: .messagesWrite, right: .approveMessages), gives: .json(.named("Message"), "The message.")
        ) { call in
            let draft = try await message(call)
            return try .json(APIMessage(try await call.newsroom.approve(draft.id, by: call.who, isMandated: true)))
        },
        APIOperation(
            .post, "/incidents/{id}/messages/{number}/return", "returnMessage", "Return a version to its writer, with a reason.",
            needs: .init(scope: .messagesWrite, right: .approveMessages), body: APIReason.schema,
            gives: .json(.named("Message"), "The message.")
        ) { call in
            let draft = try await message(call)
            let reason = try call.sent(APIReason.self).reason
            return try .json(APIMessage(try await call.newsroom.giveBack(draft.id, reason: reason, by: call.who, isMandated: true)))
        },
    ]

    /// The version of the address, which must belong to its incident.
    static func message(_ call: APICall) async throws -> StoredDraft {
        let incident = try await call.incident()
        let draft = try await call.newsroom.draft(number: try call.number())
        guard draft.incident == incident.id else { throw PageError.notFound }
        return draft
    }
}
