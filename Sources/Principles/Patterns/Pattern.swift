/// One sequence of steps to look for. What is optional makes a pattern of its own.
struct Pattern: Sendable {
    enum Step: Sendable {
        case words(WordForms)
        /// One word of `single`, or one of the longer sequences of words.
        case choice(single: WordForms?, longer: [[WordForms]])
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
    var notBefore: WordForms?
    /// The word after must not be one of these.
    var notAfter: WordForms?
    var atSentenceStart = false
    var atSentenceEnd = false
}
