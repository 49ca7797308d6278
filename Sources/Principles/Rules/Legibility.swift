import DutchText

/// `geen-jargon/leesbaarheid`: the whole text is harder to read, by the formula of Flesch-Douma, than its readers can be asked. It marks the
/// longest sentence.
///
/// Settings: `grens` (45: the band "moeilijk" ends there), `grens-<kind>` for one kind of message, `vanaf` (100 words; the formula says little
/// of fewer).
struct Legibility: CodedRule {
    static let id = "geen-jargon/leesbaarheid"

    private let limit: Int
    private let fewest: Int
    private let settings: RuleSettings

    init(_ settings: RuleSettings) throws(PatternError) {
        limit = try settings.number("grens", default: 45)
        fewest = try settings.number("vanaf", default: 100)
        for key in settings.values.keys where key.hasPrefix("grens-") { _ = try settings.number(key, default: 45) }
        self.settings = settings
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        let readability = Readability(text.folded, tokens: text.tokens, sentences: text.sentences)
        guard readability.words >= fewest, let score = readability.fleschDouma,
            let longest = text.sentences.max(by: { $0.words < $1.words })
        else { return [] }
        let limit = subject.context.kind.flatMap { settings.values["grens-\($0.rawValue)"].flatMap { Int($0) } } ?? limit
        guard score < Double(limit) else { return [] }
        return [RuleMatch(longest.codePoints, values: ["aantal": "\(Int(score.rounded()))", "grens": "\(limit)"])]
    }
}
