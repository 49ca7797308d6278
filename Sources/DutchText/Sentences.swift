/// A sentence, heading or list item of a text: what a reader takes in one breath.
public struct Sentence: Sendable, Equatable {
    /// What the sentence is on the page.
    public enum Place: Sendable, Equatable {
        /// A Markdown heading, or a short line without a full stop above a blank line.
        case heading
        /// A line after a dash, star or number.
        case listItem
        case text
    }

    /// Its words, as indices in the tokens it was made from. Never empty.
    public let tokens: Range<Int>
    /// From its first word to its last sign, in code points of the original.
    public let codePoints: Range<Int>
    /// What it is on the page.
    public let place: Place
    /// It ends in a question mark.
    public let isQuestion: Bool
    /// The number of the paragraph (or heading, or list) from 0; blank lines part them.
    public let paragraph: Int
    /// Words between blanks: `14.05`, `asiel-opvang` and an address of a page count once.
    public let words: Int

    init(tokens: Range<Int>, codePoints: Range<Int>, place: Place, isQuestion: Bool, paragraph: Int, words: Int) {
        self.tokens = tokens
        self.codePoints = codePoints
        self.place = place
        self.isQuestion = isQuestion
        self.paragraph = paragraph
        self.words = words
    }

    /// The sentences of a folded text, in order; every token is in exactly one.
    public static func sentences(in text: FoldedText, tokens: [Token]) -> [Sentence] {
        SentenceSplitter.sentences(in: text, tokens: tokens)
    }
}
