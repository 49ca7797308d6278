import DutchText

/// All ways in which a term or phrase can show in a text.
struct TermForms {
    /// What a single word must meet besides its letters.
    enum Condition: UInt8 {
        case none
        /// Starts with a capital: the name is an everyday word too.
        case capital
        /// Not in the list, so a capital in a sentence makes it a name: no compound of Bergman.
        case noName
        /// Joined to the next word by a hyphen: stads-dichter.
        case joined
        /// No part of a hyphenated word, unless its other parts are numbers (GRIP-1).
        case alone
        /// Written exactly as the term, and alone.
        case written
        /// Not the surname of a person: Louis van Dijk is no dijk.
        case noSurname
    }

    /// A form of one word.
    struct Whole: Equatable {
        let word: String
        let form: MatchForm
        var condition = Condition.none
    }

    /// A form of several words.
    struct Sequence: Equatable {
        let words: [String]
        let form: MatchForm
        /// Between the words stand blanks or hyphens only.
        let isTight: Bool
        var condition = Condition.none
    }

    /// A form that answers as a part of a compound.
    struct Part: Hashable {
        let form: String
        /// The uninflected form, for the last part of a compound.
        let lemma: String
        /// Where it may stand: before another part, or at the end.
        let isFront: Bool
    }

    /// A verb whose particle stands apart: later in the clause, or before the auxiliaries (aan heeft gehouden).
    struct Separation: Hashable {
        let finite: String
        let particle: String
        /// It has its particle before it only.
        let isParticiple: Bool
    }

    var wholes: [Whole] = []
    var sequences: [Sequence] = []
    var parts: [Part] = []
    var separations: [Separation] = []
    /// Folded beginning or end of a word.
    var prefix: String?
    var suffix: String?
    var allowedPrefixes: [String] = []
    /// A hit on a part of a hyphenated word takes the whole word and is a compound.
    var growsOverHyphens = false
    /// The word that the rules worked on, for the explanation; nil where the rules do nothing.
    var dutch: WordForms?
    var denied: [ListedForm] = []
}
