/// Everything that a Dutch word can look like in a text, as far as form tells: its inflections, its verb with particles and prefixes, and
/// the forms in which it stands in compounds. All folded.
public struct WordForms: Sendable {
    /// A part of speech that the word may be. A word is often more than one.
    public enum WordClass: String, Sendable, Codable, CaseIterable {
        case noun
        case verb
        case adjective
    }

    /// A verb whose particle stands apart: `stak` … `op`, `op` zijn `gestoken`.
    public struct Separation: Sendable, Hashable {
        /// The finite verb, infinitive or participle.
        public let finite: String
        /// The particle. It follows a finite verb, and stands before the auxiliaries of an infinitive or participle.
        public let particle: String
        /// It is a participle: its particle stands before it only.
        public let isParticiple: Bool
    }

    /// A form that can be the last part of a compound.
    public struct Tail: Sendable, Hashable {
        /// The form.
        public let form: String
        /// The uninflected form it belongs to.
        public let lemma: String
    }

    /// The word itself.
    public let word: String
    /// What it may be.
    public internal(set) var classes: Set<WordClass> = []
    /// Its inflected forms, without the word itself.
    public internal(set) var inflections: Set<String> = []
    /// Forms of the verbs that it makes with a particle or prefix: afsluiten, afgesloten, ontsloten.
    public internal(set) var prefixed: Set<String> = []
    /// Inflected forms of more than one word: op te steken.
    public internal(set) var sequences: Set<[String]> = []
    /// Forms with the particle apart.
    public internal(set) var separations: Set<Separation> = []
    /// Forms that can stand before another part of a compound, linking sounds apart.
    public internal(set) var fronts: Set<String> = []
    /// Forms that can end a compound.
    public internal(set) var tails: Set<Tail> = []
    /// Inflected forms that are a word of their own as well: `sloot` for `sluiten`.
    public internal(set) var homonyms: Set<String> = []

    /// Works out the forms of a folded word, by rule and table, tried against a list where there is one.
    public init(of word: String, in words: WordList) {
        self.init(bare: word)
        WordFormsBuilder(word, words).build(into: &self)
    }

    /// A word without forms.
    init(bare word: String) {
        self.word = word
    }
}
