import Principles

/// What there is to say of a text that goes to the raad: the words, the reason, better words.
public struct RaadFinding: Sendable, Equatable {
    /// What it is about.
    public enum Part: String, Sendable, CaseIterable {
        /// The question.
        case question
        /// The answer.
        case answer
        /// Why an answer was changed or withdrawn.
        case reason
    }

    /// What it is about.
    public let part: Part
    /// `geen-speculatie/vermoedelijk`
    public let rule: String
    /// `fout`, `waarschuwing` or `suggestie`.
    public let severity: Severity
    /// The words found; empty when it is about the whole.
    public let words: String
    /// One or two plain sentences.
    public let message: String
    /// Why the rule exists; empty when the message says it.
    public let why: String
    /// Better words, best first; may be empty.
    public let suggestions: [String]
    /// Names it, to let it stand.
    public let key: String
    /// Nothing answers it: the words must go before the raad reads this.
    public let holds: Bool

    /// It waits for a person who says that it may stand.
    public var waits: Bool { !holds && severity == .waarschuwing }

    init(_ finding: Finding, in part: Part) {
        self.part = part
        rule = finding.rule
        severity = finding.severity
        words = finding.text
        message = finding.message
        why = finding.why
        suggestions = finding.suggestions
        key = finding.key
        holds = finding.isFirm || finding.severity == .fout
    }

    init(
        _ part: Part, rule: String, severity: Severity = .fout, words: String = "", message: String, why: String = "", key: String? = nil
    ) {
        self.part = part
        self.rule = rule
        self.severity = severity
        self.words = words
        self.message = message
        self.why = why
        suggestions = []
        self.key = key ?? rule
        holds = severity == .fout
    }
}

/// A text that cannot go to the raad as it is.
public struct RaadHold: Error, Sendable, Equatable {
    /// Everything that there is to say of it, those that hold it first.
    public let findings: [RaadFinding]

    init(_ findings: [RaadFinding]) { self.findings = findings }
}

extension RaadHold: Explainable {
    var explanation: Explanation {
        let first = findings.first { $0.holds } ?? findings.first { $0.waits }
        return Explanation(.badData, first?.message ?? "Dit kan zo niet naar de raad.")
    }
}
