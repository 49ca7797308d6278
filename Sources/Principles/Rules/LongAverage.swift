/// `geen-jargon/gemiddelde-zin`: the sentences of a text are long on average. It marks the longest.
///
/// Settings: `grens` (15 words), `vanaf` (5 sentences; the average of fewer says nothing).
struct LongAverage: CodedRule {
    static let id = "geen-jargon/gemiddelde-zin"

    private let limit: Int
    private let fewest: Int

    init(_ settings: RuleSettings) throws(PatternError) {
        limit = try settings.number("grens", default: 15)
        fewest = try settings.number("vanaf", default: 5)
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        let sentences = subject.text.sentences.filter { $0.place == .text }
        guard sentences.count >= fewest, let longest = sentences.max(by: { $0.words < $1.words }) else { return [] }
        let average = Double(sentences.reduce(0) { $0 + $1.words }) / Double(sentences.count)
        guard average > Double(limit) else { return [] }
        return [RuleMatch(longest.codePoints, values: ["aantal": "\(Int(average.rounded()))", "grens": "\(limit)"])]
    }
}
