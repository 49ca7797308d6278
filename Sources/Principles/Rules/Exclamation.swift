/// `neutraal/uitroep`: an exclamation mark outside a quotation: two in a row anywhere, one in a formal letter or a press release.
struct Exclamation: CodedRule {
    static let id = "neutraal/uitroep"

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        let isFormal = subject.context.kind.map { [.persbericht, .raadsinformatiebrief, .instructie].contains($0) } ?? false
        return text.sentences.compactMap { sentence in
            guard let last = sentence.tokens.last, !text.isQuoted(last) else { return nil }
            let marks = text.gap(after: last).filter { $0 == 0x21 }.count
            return marks > 1 || (isFormal && marks > 0) ? RuleMatch(text.tokens[last].codePoints) : nil
        }
    }
}
