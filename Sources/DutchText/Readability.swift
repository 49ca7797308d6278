/// How hard a text is to read, in numbers that can be checked by hand. It says nothing of a reader's level ("B1" grades learners, not texts).
public struct Readability: Sendable, Equatable {
    /// Words between blanks.
    public let words: Int
    /// Sentences, headings and list items.
    public let sentences: Int
    /// Syllables of all words.
    public let syllables: Int
    /// Words of more than six letters.
    public let longWords: Int

    /// Numbers that were counted elsewhere.
    public init(words: Int, sentences: Int, syllables: Int, longWords: Int) {
        self.words = words
        self.sentences = sentences
        self.syllables = syllables
        self.longWords = longWords
    }

    /// Measures a text. Headings and list items count as sentences; numbers count as words of one syllable.
    public init(_ text: FoldedText, tokens: [Token], sentences: [Sentence]) {
        var syllables = 0
        var longWords = 0
        for token in tokens {
            let word = text.originalText(of: token.folded)
            syllables += Syllables.count(in: word)
            if !token.isJoinedToPrevious, word.unicodeScalars.count > 6 { longWords += 1 }
        }
        self.init(
            words: sentences.reduce(0) { $0 + $1.words }, sentences: sentences.count, syllables: syllables, longWords: longWords)
    }

    /// Average length of a sentence; 0 for an empty text.
    public var wordsPerSentence: Double { sentences == 0 ? 0 : Double(words) / Double(sentences) }

    /// 206.835 − 0.93 · words per sentence − 77 · syllables per word (Douma 1960): 0 is very hard, 100 very easy; nil for an empty text.
    public var fleschDouma: Double? {
        guard words > 0, sentences > 0 else { return nil }
        return 206.835 - 0.93 * wordsPerSentence - 77 * Double(syllables) / Double(words)
    }

    /// Words per sentence + the percentage of words over six letters (Björnsson 1968): 30 to 40 is normal; nil for an empty text.
    public var lix: Double? {
        guard words > 0, sentences > 0 else { return nil }
        return wordsPerSentence + 100 * Double(longWords) / Double(words)
    }

    /// The band of the Flesch-Douma score.
    public var band: Band? { fleschDouma.map(Band.init(score:)) }

    /// Bands of Flesch-Douma, in the words that a reader of the report sees.
    public enum Band: String, Sendable, CaseIterable {
        case veryHard = "zeer moeilijk"
        case hard = "moeilijk"
        case fairlyHard = "vrij moeilijk"
        case normal = "normaal"
        case fairlyEasy = "vrij makkelijk"
        case easy = "makkelijk"
        case veryEasy = "zeer makkelijk"

        /// - Parameter score: Flesch-Douma.
        public init(score: Double) {
            switch score {
            case ..<30: self = .veryHard
            case ..<45: self = .hard
            case ..<60: self = .fairlyHard
            case ..<70: self = .normal
            case ..<80: self = .fairlyEasy
            case ..<90: self = .easy
            default: self = .veryEasy
            }
        }
    }
}
