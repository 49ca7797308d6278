import Incident

extension Subject {
    /// The sentences that follow a fact, each marked from the first to the last word that the two share.
    func matches(following condition: (Fact) -> Bool) -> [RuleMatch] {
        (facts?.following(where: condition) ?? []).map { following in
            RuleMatch(
                text.codePoints(of: following.tokens),
                values: ["feit": following.fact.quoted, "bron": following.fact.source, "lezers": following.fact.audience.readers])
        }
    }
}

extension Fact {
    /// Its words as they stand between quotation marks in a sentence: without a full stop of their own.
    var quoted: String { text.hasSuffix(".") ? String(text.dropLast()) : text }
}

extension Audience {
    /// Who may have a fact, in a sentence.
    fileprivate var readers: String {
        switch self {
        case .public: "iedereen"
        case .raad: "de raad"
        case .internal: "de eigen organisatie"
        }
    }
}
