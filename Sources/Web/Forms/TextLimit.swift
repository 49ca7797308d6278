import Newsroom

/// How long a text may be that is checked or kept through a page or a program.
enum TextLimit {
    /// In code points: some twenty pages of paper, far beyond any message, and checked within a tenth of a second.
    static let longest = 60_000

    /// What to tell whoever sent a text that is too long; nil when it is not.
    static func problem(_ text: String) -> String? {
        let length = text.unicodeScalars.count
        guard length > longest else { return nil }
        return "Uw tekst heeft \(Words.number(length)) tekens en Eenmond kijkt er hoogstens \(Words.number(longest)) na. "
            + "Deel de tekst, en kijk de stukken een voor een na."
    }

    /// - Throws: ``Explanation`` when it is too long.
    static func check(_ text: String) throws {
        if let problem = problem(text) { throw Explanation(.badData, problem) }
    }
}
