/// One sequence of words to look for, without alternatives of more than one word (those are several patterns).
struct Pattern: Equatable, Sendable {
    enum Step: Equatable, Sendable {
        case words(Set<WordForm>)
        /// Digits or a number word.
        case number
        /// A word with a capital.
        case capital
        case anyWord
        /// At most so many words in between.
        case gap(Int)
    }

    var steps: [Step] = []
    /// The steps that are marked in the text; all when nil.
    var marked: ClosedRange<Int>?
    /// The word before must not be one of these.
    var notBefore: Set<WordForm> = []
    /// The word after must not be one of these.
    var notAfter: Set<WordForm> = []
    var atSentenceStart = false
    var atSentenceEnd = false
}
