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
    /// "Blijft staan, A. de Vries: het is een citaat."; nil while nobody answered.
    let answer: String?
    /// Names it for an answer; nil when no reason answers it, or there is one.
    let key: String?
    /// Names one that was answered, to take the answer back.
    let answeredKey: String?
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
        answer = finding.answer.map { Words.Message.answered($0) }
        key = finding.isFirm || finding.answer != nil ? nil : finding.key
        answeredKey = finding.answer == nil ? nil : finding.key
        start = finding.start
        end = finding.end
    }
}
