import Incident

/// A sentence of somebody else's text that says something about the incident, laid beside the facts.
public struct Claim: Sendable, Equatable {
    /// How it stands to the facts.
    public enum Standing: String, Sendable, CaseIterable {
        /// A confirmed fact says all of it.
        case bornOut
        /// It says what was refuted.
        case refuted
        /// It says what is not confirmed.
        case unconfirmed
    }

    /// How it stands to the facts.
    public let standing: Standing
    /// The fact.
    public let fact: FactID
    /// The sentence, in code points of the text.
    public let start: Int
    /// Exclusive.
    public let end: Int
    /// From the first to the last word that sentence and fact share, in code points of the text.
    public let words: Range<Int>
}

extension Checker {
    /// Lays every sentence of a text beside the facts of an incident, whoever may read them: what the analyst reads is for her alone.
    ///
    /// - Throws: ``CheckError`` when the text is too large or no text at all.
    public func claims(in text: String, of incident: Incident) throws(CheckError) -> [Claim] {
        try Self.refuse(text)
        let checked = CheckedText(text, vocabulary: rules.engine.index.vocabulary)
        let comparison = FactComparison(incident, checked, audience: .internal, reader: rules.engine.terms, reserved: [])
        return comparison.claims()
    }
}
