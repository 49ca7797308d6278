import Incident

/// Lays a text beside the principles, and beside what is known of the incident.
public struct Checker: Sendable {
    /// The largest text that is checked, in bytes of UTF-8: some 150,000 words, far more than any message.
    public static let maximumBytes = 1_000_000

    /// The rules that the texts are laid beside.
    public let rules: RuleSet

    /// A checker with the rules of an organisation.
    public init(rules: RuleSet) { self.rules = rules }

    /// Checks a text. Linear in its length.
    ///
    /// - Throws: ``CheckError`` when the text is too large or no text at all.
    public func check(_ text: String, as context: CheckContext) throws(CheckError) -> CheckReport {
        try Self.refuse(text)
        let checked = CheckedText(text, vocabulary: rules.engine.index.vocabulary)
        let run = CheckRun(engine: rules.engine, text: checked, context: context)
        return run.report()
    }

    static func refuse(_ text: String) throws(CheckError) {
        let bytes = text.utf8.count
        guard bytes <= maximumBytes else { throw CheckError(.tooLarge, "\(bytes)") }
        let control = text.unicodeScalars.enumerated().first { _, scalar in
            scalar.value < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains(scalar.value)
        }
        if let control { throw CheckError(.binary, "\(control.offset)") }
    }
}
