import Editing
import Foundation
import Incident
import Newsroom
import Storage

/// The text of a next version.
struct APINewText: APIInput {
    let text: String

    static let schema = Schema.object(["text": .text]).closed()

    func check() throws {
        let isClean = !text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" }
        let hasWords = text.unicodeScalars.contains { !$0.properties.isWhitespace }
        guard isClean, hasWords else { throw Explanation(.badData, "Het veld \"text\" is leeg, of bevat besturingstekens.") }
        try TextLimit.check(text)
    }
}

/// What changed between two versions, word by word.
private struct APIDifference: Encodable {
    let pieces: [Piece]
    let wordsAdded: Int
    let wordsRemoved: Int

    struct Piece: Encodable {
        let change: String
        let text: String
    }

    static let schema = Schema.object([
        "pieces": .list(.object(["change": .words(["kept", "added", "removed"]), "text": .string])), "wordsAdded": .whole(0...Int.max),
        "wordsRemoved": .whole(0...Int.max),
    ])

    init(_ difference: TextDifference) {
        pieces = difference.pieces.map { piece in
            let change =
                switch piece.change {
                case .kept: "kept"
                case .added: "added"
                case .removed: "removed"
                }
            return Piece(change: change, text: piece.text)
        }
        wordsAdded = difference.wordsAdded
        wordsRemoved = difference.wordsRemoved
    }
}

/// A publication that somebody tells of.
struct APINewPublication: APIInput {
    let place: String
    let group: ReaderGroup?
    let address: String?
    let at: Date?

    static let schema = Schema.object(["place": .line, "group?": .words(ReaderGroup.self), "address?": .line, "at?": .moment]).closed()

    func check() throws {
        try line(place, "place")
        try line(address, "address")
    }
}

/// Who was told what, in the order in which they should hear it.
private struct APIOrder: Encodable {
    let groups: [Group]

    struct Group: Encodable {
        let group: String
        let publications: [Told]
    }

    struct Told: Encodable {
        let place: String
        let address: String?
        let at: Date
    }

    static let schema = Schema.object([
        "groups": .list(
            .object([
                "group": .words(ReaderGroup.self),
                "publications": .list(.object(["place": .string, "address?": .string, "at": .moment])),
            ]))
    ])

    init(_ order: PublicationOrder) {
        groups = order.steps.map { step in
            Group(
                group: step.group.rawValue, publications: step.publications.map { Told(place: $0.place, address: $0.address, at: $0.at) })
        }
    }
}

/// What came of writing down a publication.
private struct APIPublished: Encodable {
    let message: APIMessage
    /// Who should have heard it first and has not.
    let skipped: [String]
}

extension APIOperations {
    static let versions = [
        APIOperation(
            .get, "/incidents/{id}/messages/{number}/versions", "listVersions", "Every version of a message, newest first.",
            needs: .init(scope: .messagesRead, right: .readIncidents),
            gives: .json(.object(["versions": .list(.named("Version"))]), "The versions.")
        ) { call in
            let draft = try await message(call)
            return try .json(["versions": try await call.newsroom.versions(of: draft.id).map { APIVersion($0.draft, $0.state) }])
        },
        APIOperation(
            .post, "/incidents/{id}/messages/{number}/versions", "saveVersion", "Keep a changed text as the next version.",
            needs: .init(scope: .messagesWrite, right: .writeMessages), body: APINewText.schema,
            gives: .created(.named("Message"), "The new version.")
        ) { call in
            let draft = try await message(call)
            let saved = try await call.newsroom.saveText(
                try call.sent(APINewText.self).text, after: draft.id, by: call.who, account: call.account)
            return try .json(APIMessage(try await call.newsroom.messageStatus(saved.draft.id)), status: .created)
        },
        APIOperation(
            .get, "/incidents/{id}/messages/{number}/difference", "compareVersions",
            "What changed since the version that this one was made from, word by word.",
            needs: .init(scope: .messagesRead, right: .readIncidents), gives: .json(APIDifference.schema, "The difference.")
        ) { call in try .json(APIDifference(try await call.newsroom.difference(of: try await message(call).id))) },
        APIOperation(
            .post, "/incidents/{id}/messages/{number}/publish", "publishMessage",
            "Write down that an approved version went out. Nothing is sent.",
            needs: .init(scope: .messagesWrite, right: .writeMessages), body: APINewPublication.schema,
            gives: .json(
                .object(["message": .named("Message"), "skipped": .list(.words(ReaderGroup.self))]), "The message, and who was skipped.")
        ) { call in
            let draft = try await message(call)
            let sent = try call.sent(APINewPublication.self)
            let outcome = try await call.newsroom.publish(
                draft.id, place: sent.place, group: sent.group, address: sent.address, at: sent.at, by: call.who, account: call.account)
            return try .json(APIPublished(message: APIMessage(outcome.status), skipped: outcome.skipped.map(\.rawValue)))
        },
        APIOperation(
            .get, "/incidents/{id}/publications", "listPublications", "Who was told what, in the order in which they should hear it.",
            needs: .init(scope: .messagesRead, right: .readIncidents), gives: .json(APIOrder.schema, "The order.")
        ) { call in try .json(APIOrder(try await call.newsroom.publicationOrder(of: try await call.incident().id))) },
    ]
}

/// A version in the list of a message: without its text.
struct APIVersion: Encodable {
    let number: Int64
    let version: Int
    let state: String
    let createdAt: Date
    let createdBy: String

    static let schema = Schema.object([
        "number": .id, "version": .whole(1...Int.max), "state": .words(ApprovalState.Step.self), "createdAt": .moment, "createdBy": .string,
    ])

    init(_ draft: StoredDraft, _ state: ApprovalState) {
        number = draft.id
        version = draft.version
        self.state = state.step.rawValue
        createdAt = draft.created
        createdBy = draft.createdBy
    }
}
