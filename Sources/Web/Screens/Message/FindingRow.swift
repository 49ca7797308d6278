import Principles

/// One finding beside the letter.
struct FindingRow: Sendable {
    let number: Int
    let id: String
    let place: String
    /// Class for its colour; the word stands in `severity`.
    let grade: String
    let severity: String
    let words: String
    let message: String
    let why: String
    let suggestions: [String]
    let origin: String
    /// Code points of the text, for the script.
    let start: Int
    let end: Int

    init(_ finding: Finding, number: Int) {
        self.number = number
        id = "bevinding-\(number)"
        place = "#plek-\(number)"
        grade = finding.severity.rawValue
        severity = Words.severity(finding.severity)
        words = finding.text
        message = finding.message
        why = finding.why
        suggestions = finding.suggestions
        origin = finding.source
        start = finding.start
        end = finding.end
    }
}
