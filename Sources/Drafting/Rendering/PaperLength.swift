/// The length of a text on paper, or read aloud.
enum PaperLength {
    /// Calm speech before microphones; about 130 words a minute.
    private static let wordsPerSecond = 130.0 / 60.0

    static func length(of text: String, matter: FrontMatter) -> MessageLength {
        let words = text.split(whereSeparator: \.isWhitespace).filter { $0.contains(where: { $0.isLetter || $0.isNumber }) }.count
        guard let seconds = matter.seconds else { return MessageLength(counted: words, limit: matter.words, unit: .words) }
        return MessageLength(counted: Int((Double(words) / wordsPerSecond).rounded(.up)), limit: seconds, unit: .seconds)
    }
}
