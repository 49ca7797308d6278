/// Tells whether a part of a word is a part in earnest: whether the rest is made of words and linking sounds too.
///
/// A word that the list knows must fall in two known words, the last of which takes the same endings as the whole: `minister` is not
/// mini and ster, for there are ministers and no sters. A word that the list does not know is cut in the fewest and longest known words, and
/// the part must be one of them or lie in one.
public struct Compounds: Sendable {
    /// Longest word that is looked into, in bytes.
    public static let longest = 60

    private let words: WordList

    /// - Parameter words: what counts as a word. With an empty list nothing is a compound.
    public init(words: WordList) {
        self.words = words
    }

    /// Places where a compound of two parts falls apart: the range of the linking sound between them, empty where there is none.
    /// Only parts that are no function words: brandweer is not `brand weer`.
    public func cuts(of word: [UInt8]) -> [Range<Int>] {
        guard !words.isEmpty, word.count >= 6, word.count <= Self.longest else { return [] }
        return (3...word.count - 3).flatMap { cut in
            CompoundParts.links.compactMap { link in
                let tail = cut + link.count
                guard tail <= word.count - 3 else { return nil }
                let search = CompoundSearch(words: words, word: word, part: cut..<cut, lemma: [])
                return search.fallsApart(front: 0..<cut, link, tail: tail..<word.count) ? cut..<tail : nil
            }
        }
    }

    /// Whether `part` is a real part of `word`.
    /// - Parameters:
    ///   - part: Place of a form in the folded word; not the whole of it.
    ///   - lemma: The uninflected form where the part is an inflected one: kamerleden needs kamerlid.
    public func holds(_ part: Range<Int>, of word: [UInt8], lemma: [UInt8]) -> Bool {
        guard !words.isEmpty, word.count <= Self.longest, part.count < word.count, part.count > 1 else { return false }
        let search = CompoundSearch(words: words, word: word, part: part, lemma: lemma)
        return words.contains(word[...]) ? search.isInKnownWord(0..<word.count, depth: 0) : search.isInNewWord()
    }
}
