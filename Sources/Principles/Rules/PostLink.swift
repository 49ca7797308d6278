/// `vorm/link-in-post`: a post without a link to the page with the information.
struct PostLink: CodedRule {
    static let id = "vorm/link-in-post"

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        let text = subject.text
        guard subject.context.kind == .socialbericht, text.tokens.count > 3, text.gaps.isEmpty else { return [] }
        let hasLink = text.words.indices.contains(where: { place in
            ["http", "https", "www"].contains(text.words[place])
                || (["nl", "eu", "com", "org", "frl"].contains(text.words[place]) && place > 0
                    && text.gap(before: place).elementsEqual([0x2E]))
        })
        guard !hasLink, let last = text.tokens.last else { return [] }
        return [RuleMatch(last.codePoints)]
    }
}
