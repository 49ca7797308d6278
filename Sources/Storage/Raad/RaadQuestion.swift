import Foundation
import Incident

/// What a raadslid asked about an incident, for a resident or for the raad itself, with what was answered to it.
public struct RaadQuestion: Sendable, Equatable, Identifiable {
    /// Number in the store.
    public let id: Int64
    /// What it is about.
    public let incident: IncidentID
    /// As it was asked: for who asked it and who answers it alone.
    public let question: String
    /// When it was asked.
    public let asked: Date
    /// Who asked it.
    public let askedBy: String
    /// When question and answer went into the questions and answers that everybody uses; nil when they are not there.
    public let shared: Date?
    /// Every version of the answer, oldest first; none is ever lost.
    public let versions: [RaadAnswer]

    /// The answer that counts now; nil while nobody has answered, and when the last answer was withdrawn.
    public var current: RaadAnswer? { versions.last.flatMap { $0.text == nil ? nil : $0 } }
    /// The withdrawal of the last answer; nil when it counts.
    public var withdrawal: RaadAnswer? { versions.last.flatMap { $0.text == nil ? $0 : nil } }
    /// The words of the answer that counts now.
    public var answer: String? { current?.text }
    /// When the answer that counts took the place of another one; nil for a first answer.
    public var changed: Date? { versions.count > 1 ? current?.at : nil }
    /// Whether it still waits for an answer.
    public var isOpen: Bool { current == nil }
}

extension RaadQuestion {
    init(_ row: Row, versions: [RaadAnswer]) throws(StorageError) {
        id = try row["id"]
        incident = try row["incident"]
        question = try row["question"]
        asked = try row["asked_at"]
        askedBy = try row["asked_by"]
        shared = try row["shared_at"]
        self.versions = versions
    }
}
