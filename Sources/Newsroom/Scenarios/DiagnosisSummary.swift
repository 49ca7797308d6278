import Incident

/// What the answers of a diagnosis point to: a suggestion with the answers that carry it. People choose the advice; nothing is
/// added up to a score, because a sum of shared impressions would look more certain than they are.
public struct DiagnosisSummary: Sendable, Equatable {
    /// The suggested advice.
    public let suggested: DiagnosisAdvice
    /// The questions whose answers carry it; those without an answer when it is to know more.
    public let carriedBy: [DiagnosisTables.Question]
    /// Advices to consider beside it, each with the questions that carry it.
    public let besides: [Besides]

    /// An advice to consider beside the suggested one.
    public struct Besides: Sendable, Equatable {
        /// The advice.
        public let advice: DiagnosisAdvice
        /// The questions whose answers carry it.
        public let carriedBy: [DiagnosisTables.Question]
    }

    /// Reads the answers against the tables.
    public init(_ answers: [Diagnosis.Answer], _ tables: DiagnosisTables) {
        let higher = Set(answers.filter { $0.risk == .hoger }.map(\.question))
        let known = Set(answers.map(\.question))
        let weighing = tables.questions.filter { higher.contains($0.id) }
        let carriers = { (advice: DiagnosisAdvice) in weighing.filter { $0.carries == advice } }
        let open = tables.questions.filter { !known.contains($0.id) }
        // What cannot wait comes first, also when much is still unknown.
        if carriers(.acuut).count >= tables.enoughForAcute {
            (suggested, carriedBy) = (.acuut, carriers(.acuut))
        } else if answers.count < tables.enoughAnswers {
            (suggested, carriedBy) = (.meerInformatie, open)
        } else if weighing.isEmpty {
            let lower = tables.questions.filter { known.contains($0.id) }
            (suggested, carriedBy) = (.geenAanleiding, lower)
        } else {
            (suggested, carriedBy) = (.nietAcuutWelActies, weighing)
        }
        let main = suggested
        besides = [DiagnosisAdvice.meerInformatie, .regionaleSteun, .derdePartij].compactMap { advice in
            guard advice != main, !carriers(advice).isEmpty else { return nil }
            return Besides(advice: advice, carriedBy: carriers(advice))
        }
    }
}
