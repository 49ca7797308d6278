import DutchText
import Testing

private func readability(of text: String) -> Readability {
    let folded = FoldedText(text)
    let tokens = Tokenizer.tokens(in: folded)
    return Readability(folded, tokens: tokens, sentences: Sentence.sentences(in: folded, tokens: tokens))
}

@Test("The formulas give what a calculation by hand gives")
func byHand() throws {
    // 6 words in 2 sentences, 9 syllables, two words over six letters.
    let found = readability(of: "De brand is geblust. Blijf binnenshuis.")
    #expect(found == Readability(words: 6, sentences: 2, syllables: 9, longWords: 2))
    // 206.835 − 0.93 · 3 − 77 · 1.5 and 3 + 100 · 2 / 6
    let flesch: Double = try #require(found.fleschDouma)
    let lix: Double = try #require(found.lix)
    #expect(abs(flesch - 88.545) < 0.001)
    #expect(abs(lix - 36.3333) < 0.001)
}

@Test("Bands follow the score", arguments: zip([29.9, 30, 45, 60, 70, 80, 90], Readability.Band.allCases))
func bands(score: Double, band: Readability.Band) {
    #expect(Readability.Band(score: score) == band)
}

@Test("An empty text has no score")
func empty() {
    let found = readability(of: "")
    #expect(found.fleschDouma == nil && found.lix == nil && found.band == nil && found.wordsPerSentence == 0)
}
