import Incident

/// `privacy/besloten-feit`: a sentence for the public or the raad that follows a confirmed fact which they may not have.
///
/// It stands under privacy: such a fact is kept inside because it touches people or a confidential process.
struct ConfinedFact: CodedRule {
    static let id = "privacy/besloten-feit"

    init(_ settings: RuleSettings) {}

    func matches(in subject: Subject) -> [RuleMatch] {
        subject.matches(following: { $0.isConfirmed && !subject.audience.mayRead($0.audience) })
    }
}
