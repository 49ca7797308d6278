import Incident

/// `geen-speculatie/onbevestigd-feit`: a sentence that follows a fact which is not confirmed yet.
struct UnconfirmedFact: CodedRule {
    static let id = "geen-speculatie/onbevestigd-feit"

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        subject.matches(following: { !$0.isConfirmed && !$0.isRefuted })
    }
}
