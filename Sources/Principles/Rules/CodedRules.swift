/// The rules that are written in code, by id.
enum CodedRules {
    static let types: [String: any CodedRule.Type] = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }

    private static let all: [any CodedRule.Type] = [
        Abbreviation.self, AgeInBrackets.self, BankAccount.self, CitizenServiceNumber.self, ConfinedFact.self, ContradictedNumber.self,
        CriminalFact.self,
        CriminalStageLimit.self, EarlierMessage.self, OlderThanFacts.self, PassiveVoice.self, PostLink.self, PrepositionChain.self,
        StaleMoment.self,
        HouseAddress.self, LicencePlate.self, LongAverage.self, LongSentence.self, PastUpdate.self, PrivateMailAddress.self,
        PrivateName.self,
        PrivatePhone.self, RefutedFact.self, SecondAdministrator.self, UnconfirmedFact.self, UnfilledGap.self, UnsupportedClaim.self,
        UnsupportedDetail.self, Exclamation.self, Legibility.self, OpenProposal.self, UncommonWord.self,
    ]
}
