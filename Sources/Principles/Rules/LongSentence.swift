/// `geen-jargon/lange-zin`: a sentence of more words than a reader takes in at once.
///
/// Settings: `grens` (25), and `grens-<kind>` for one kind of message.
struct LongSentence: CodedRule {
    static let id = "geen-jargon/lange-zin"

    private let limit: Int
    private let settings: RuleSettings

    init(_ settings: RuleSettings) throws(PatternError) {
        self.settings = settings
        limit = try settings.number("grens", default: 25)
        for key in settings.values.keys where key.hasPrefix("grens-") { _ = try settings.number(key, default: 25) }
    }

    func matches(in subject: Subject) -> [RuleMatch] {
        let limit = subject.context.kind.flatMap { settings.values["grens-\($0.rawValue)"].flatMap { Int($0) } } ?? limit
        return subject.text.sentences.filter { $0.words > limit }.map { sentence in
            RuleMatch(sentence.codePoints, values: ["aantal": "\(sentence.words)", "grens": "\(limit)"])
        }
    }
}
