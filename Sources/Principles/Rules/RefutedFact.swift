import Incident

/// `geen-speculatie/weerlegd-feit`: a sentence that follows a fact which turned out not to be so.
struct RefutedFact: CodedRule {
    static let id = "geen-speculatie/weerlegd-feit"

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        subject.matches(following: { $0.isRefuted })
    }
}
