import Drafting
import Editing
import Foundation
import Incident

/// One version of a message. It never changes: another text is another version.
public struct StoredDraft: Sendable, Equatable, Identifiable {
    /// Number in the store.
    public let id: Int64
    /// What it is about.
    public let incident: IncidentID
    /// What kind of message it is.
    public let kind: MessageKind
    /// The name of the channel; nil for a text on paper.
    public let channel: String?
    /// 1, 2, 3, … within incident, kind and channel.
    public let version: Int
    /// The text as it was kept.
    public let text: String
    /// The facts that stand in it, with the status that they had.
    public let factsUsed: [UsedFact]
    /// When this version was kept.
    public let created: Date
    /// Who made it.
    public let createdBy: String
    /// Number of that person's account; nil when it was made without one.
    public let createdByAccount: Int64?
    /// How it came to be; nil for a version of an older program.
    public let origin: DraftOrigin?
    /// The versions that it was made from; nil for a version of an older program, which stood on the one before.
    public let parents: [Int64]?
    /// What Eenmond proposed; nil when that is not known.
    public let basis: DraftBasis?
}

extension StoredDraft {
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        incident = try row["incident"]
        kind = try row["kind"]
        let name: String = try row["channel"]
        channel = name.isEmpty ? nil : name
        version = try row["version"]
        text = try row["text"]
        factsUsed = try row.json("facts_used")
        created = try row["created_at"]
        createdBy = try row["created_by"]
        createdByAccount = try row["created_by_account"]
        origin = try row["origin"]
        let parents: String? = try row["parents"]
        self.parents = try parents.map { text throws(StorageError) in try StoredJSON.value(text) }
        let basis: String? = try row["basis"]
        self.basis = try basis.map { text throws(StorageError) in try StoredJSON.value(text) }
    }

    /// First message, update, correction or closing; nil when that is not known.
    public var moment: MessageMoment? { basis?.moment }
}
