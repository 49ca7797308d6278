/// `compleet/nog-invullen`: a gap of a template (`[[nog invullen: …]]`) that nobody filled.
struct UnfilledGap: CodedRule {
    static let id = "compleet/nog-invullen"

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        subject.text.gaps.filter { !subject.text.string($0).lowercased().hasPrefix("[[voorstel") }.map {
            RuleMatch($0, values: ["wat": what(subject.text.string($0))])
        }
    }

    /// "nog invullen: tijd" says what is to be filled in.
    private func what(_ gap: String) -> String {
        let inner = gap.dropFirst(2).dropLast(2)
        let name = inner.split(separator: ":", maxSplits: 1).last ?? inner
        return name.trimmingPrefix { $0 == " " }.description
    }
}
