/// All ways in which a term or phrase can show in a text.
struct TermForms {
    /// What a single word must meet besides its letters.
    enum Condition: Equatable {
        case none
        /// Starts with a capital: the name is an everyday word too.
        case capital
        /// Written exactly so.
        case written(String)
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

    var wholes: [Whole] = []
    var sequences: [Sequence] = []
    /// Folded beginning or end of a word.
    var prefix: String?
    var suffix: String?
    /// A hit on a part of a hyphenated word takes the whole word and is a compound.
    var growsOverHyphens = false
    var denied: [ListedForm] = []
}
