import Foundation

/// One crisis diagnosis, made by people at one moment. A later one stands beside it and never replaces it.
public struct Diagnosis: Sendable, Equatable {
    /// How the answer to a question weighs.
    public enum Risk: String, CaseIterable, Codable, Sendable {
        case hoger, lager
    }

    /// The answer to one question of the tables.
    public struct Answer: Sendable, Equatable, Codable {
        /// `A1`, `B3`, … as in `Scenarios/diagnose.yml`.
        public let question: String
        /// Whether it makes the risk higher or lower.
        public let risk: Risk
        /// What it rests on; nil when nothing was noted.
        public let note: String?

        /// An answer as it was given.
        public init(question: String, risk: Risk, note: String? = nil) {
            self.question = question
            self.risk = risk
            self.note = note
        }
    }

    /// When it was made.
    public let at: Date
    /// Who answers for it.
    public let by: String
    /// What the questions were answered with, in the order of the tables. Never empty.
    public let answers: [Answer]
    /// The advice that the people chose.
    public let advice: DiagnosisAdvice
    /// Their reason, in a sentence; nil when they gave none.
    public let note: String?

    /// A diagnosis as it was stored.
    ///
    /// - Throws: `.empty` when nobody answers for it, or nothing was answered.
    public init(at: Date, by: String, answers: [Answer], advice: DiagnosisAdvice, note: String? = nil) throws(IncidentError) {
        self.at = at
        self.by = try by.orThrow("naam")
        guard !answers.isEmpty else { throw IncidentError(.empty, "antwoorden van de diagnose") }
        self.answers = answers
        self.advice = advice
        let trimmed = note?.trimmingBlanks()
        self.note = trimmed?.isEmpty == true ? nil : trimmed
    }
}
