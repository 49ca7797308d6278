/// `compleet/voorstel`: a proposal of a template (`[[voorstel: …]]`) that nobody agreed to yet, such as the lead's quote.
struct OpenProposal: CodedRule {
    static let id = "compleet/voorstel"

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        subject.text.gaps.compactMap { gap in
            let inside = subject.text.string(gap).dropFirst(2).dropLast(2)
            guard inside.lowercased().hasPrefix("voorstel") else { return nil }
            let what = inside.split(separator: ":", maxSplits: 1).dropFirst().first ?? "voorstel"
            return RuleMatch(gap, values: ["wat": what.trimmingPrefix { $0 == " " }.description])
        }
    }
}
