/// The rules that are written in code, by id.
enum CodedRules {
    static let types: [String: any CodedRule.Type] = Dictionary(
        all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    private static let all: [any CodedRule.Type] = [
        LongSentence.self, SecondAdministrator.self, UnconfirmedFact.self, RefutedFact.self, ConfinedFact.self, PrivateName.self,
    ]
}
