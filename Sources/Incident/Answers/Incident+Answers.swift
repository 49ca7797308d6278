import Foundation

extension Incident {
    /// The answer that a finding has now; nil when it has none, or when it was taken back.
    public func answer(to finding: String) -> FindingAnswer? {
        guard let last = answers.last(where: { $0.finding == finding }), last.reason != nil else { return nil }
        return last
    }

    /// The answers that count now, in the order in which they were given.
    public var standingAnswers: [FindingAnswer] {
        answers.enumerated().filter { place, answer in
            answer.reason != nil && !answers[(place + 1)...].contains { $0.finding == answer.finding }
        }.map(\.element)
    }

    /// Answers a finding of the checker: a person decides that the words stay, and says why.
    ///
    /// Which findings may be answered the checker knows; the incident keeps what was said.
    ///
    /// - Throws: `.empty` for a blank reason or name, `.closed` when the incident is closed.
    public mutating func answer(
        finding: String, rule: String, words: String, reason: String, at now: Date, by who: String
    ) throws(IncidentError) -> LogEntry {
        try requireOpen()
        let why = try reason.orThrow("reden")
        let given = FindingAnswer(finding: finding, rule: rule, words: words, reason: why, at: now, by: try who.orThrow("naam"))
        let before = answer(to: finding)?.reason
        answers.append(given)
        return LogEntry(at: now, who: given.by, action: .findingAnswered, subject: rule, from: before, to: words, reason: why)
    }

    /// Takes an answer back: the finding counts again.
    ///
    /// - Throws: `.unknownAnswer` when it has none, `.empty` for a blank name, `.closed` when the incident is closed.
    public mutating func takeBackAnswer(to finding: String, at now: Date, by who: String) throws(IncidentError) -> LogEntry {
        try requireOpen()
        guard let old = answer(to: finding) else { throw IncidentError(.unknownAnswer, finding) }
        let name = try who.orThrow("naam")
        answers.append(FindingAnswer(finding: finding, rule: old.rule, words: old.words, reason: nil, at: now, by: name))
        return LogEntry(at: now, who: name, action: .answerTakenBack, subject: old.rule, from: old.words, to: nil, reason: old.reason)
    }
}
