import Foundation
import Incident

/// What a raadslid asked about an incident, for a resident or for the raad itself, with its answer once there is one.
public struct RaadQuestion: Sendable, Equatable, Identifiable {
    /// Number in the store.
    public let id: Int64
    /// What it is about.
    public let incident: IncidentID
    /// As it was asked.
    public let question: String
    /// When it was asked.
    public let asked: Date
    /// Who asked it.
    public let askedBy: String
    /// Nil while nobody has answered.
    public let answer: String?
    /// The confirmed facts that the answer stands on.
    public let facts: [String]
    /// When it was answered.
    public let answered: Date?
    /// Who answered it.
    public let answeredBy: String?
    /// When question and answer went into the questions and answers that everybody uses; nil when they did not.
    public let shared: Date?

    /// Whether it still waits for an answer.
    public var isOpen: Bool { answer == nil }
}

extension RaadQuestion {
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        incident = try row["incident"]
        question = try row["question"]
        asked = try row["asked_at"]
        askedBy = try row["asked_by"]
        answer = try row["answer"]
        facts = try (row["facts"] as String?)?.split(separator: " ").map(String.init) ?? []
        answered = try row["answered_at"]
        answeredBy = try row["answered_by"]
        shared = try row["shared_at"]
    }
}
