import Newsroom
import Principles

/// What there is to say of a text for the raad, beside the field; and how the raad would read it.
struct RaadFindingsPanel: Sendable {
    let findings: [Row]
    let hasFindings: Bool
    /// What may stay when a person says that she saw it.
    let hasWaiting: Bool
    /// Keys of that, for the form.
    let seen: String
    let seenID: String
    let isSeen: Bool
    let preview: Preview?

    /// One finding.
    struct Row: Sendable {
        let grade: String
        let severity: String
        let part: String
        let words: String?
        let message: String
        let why: String?
        let suggestions: [String]
    }

    /// The question and answer as the raad would read them.
    struct Preview: Sendable {
        let wording: String
        let text: String
        let isConfidential: Bool
    }

    init(_ findings: [RaadFinding], reading: RaadReading? = nil, seen: Set<String> = [], prefix: String) {
        let shown = findings.filter(\.holds) + findings.filter(\.waits) + findings.filter { !$0.holds && !$0.waits }
        self.findings = shown.map(Row.init)
        hasFindings = !shown.isEmpty
        let waiting = findings.filter(\.waits)
        hasWaiting = !waiting.isEmpty
        self.seen = waiting.map(\.key).joined(separator: " ")
        seenID = prefix + "laat-staan"
        isSeen = !waiting.isEmpty && waiting.allSatisfy { seen.contains($0.key) }
        preview = reading.flatMap { reading in
            reading.text.isEmpty
                ? nil : Preview(wording: reading.wording, text: reading.text, isConfidential: reading.isConfidential)
        }
    }
}

extension RaadFindingsPanel.Row {
    fileprivate init(_ finding: RaadFinding) {
        grade = finding.severity.rawValue
        severity = Words.severity(finding.severity)
        part = Words.Raad.part(finding.part)
        words = finding.words.isEmpty ? nil : finding.words
        message = finding.message
        why = finding.why.isEmpty ? nil : finding.why
        suggestions = finding.suggestions
    }
}
