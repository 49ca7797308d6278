import DutchText
import Testing

private func sentences(of text: String) -> [String] {
    split(text).map { sentence in
        let scalars = Array(text.unicodeScalars)[sentence.codePoints]
        return String(String.UnicodeScalarView(scalars))
    }
}

private func split(_ text: String) -> [Sentence] {
    let folded = FoldedText(text)
    return Sentence.sentences(in: folded, tokens: Tokenizer.tokens(in: folded))
}

@Test(
    "A sentence ends at a full stop before a capital",
    arguments: [
        ("De brand is uit. Niemand raakte gewond.", ["De brand is uit.", "Niemand raakte gewond."]),
        ("Bel 112! Blijf binnen. Hebt u vragen? Bel ons.", ["Bel 112!", "Blijf binnen.", "Hebt u vragen?", "Bel ons."]),
        ("Er zijn twee gewonden. 34 mensen zijn opgevangen.", ["Er zijn twee gewonden.", "34 mensen zijn opgevangen."]),
        ("Dhr. J. Jansen en dr. Bos zijn er om 14.05 uur.", ["Dhr. J. Jansen en dr. Bos zijn er om 14.05 uur."]),
        ("Kijk op www.waterrijk.nl/brand voor meer.", ["Kijk op www.waterrijk.nl/brand voor meer."]),
        ("“Blijf binnen!” zegt de burgemeester. Dat helpt.", ["Blijf binnen!” zegt de burgemeester.", "Dat helpt."]),
        ("We weten het zeker. ‘Het vuur is uit’, zegt zij.", ["We weten het zeker.", "Het vuur is uit’, zegt zij."]),
    ])
func endsAtFullStop(text: String, expected: [String]) {
    #expect(sentences(of: text) == expected)
}

@Test(
    "Headings, list items, table cells and short lines are sentences of their own",
    arguments: [
        ("# Brand in school\n\nDe brand is uit.", ["Brand in school", "De brand is uit."]),
        ("Wat kunt u doen?\n- Sluit ramen\n- bel 112 bij nood", ["Wat kunt u doen?", "Sluit ramen", "bel 112 bij nood"]),
        ("1. Sluit de ramen\n2. Zet de radio aan", ["1. Sluit de ramen", "2. Zet de radio aan"]),
        ("| tijd | wat |\n| 12.00 | brand |", ["tijd", "wat", "12.00", "brand"]),
        ("Brand in school\nDe brand is uit.", ["Brand in school", "De brand is uit."]),
    ])
func linesEndSentences(text: String, expected: [String]) {
    #expect(sentences(of: text) == expected)
}

@Test("A line that was wrapped goes on on the next")
func wrappedLines() {
    let text = "De brandweer heeft de brand in de school aan de Kerkstraat om\nKwart over twee geblust."
    #expect(sentences(of: text).count == 1)
}

@Test("Words are counted between blanks")
func words() {
    #expect(split("Om 14.05 uur is de asiel-opvang dicht: zie www.waterrijk.nl/x.").map(\.words) == [9])
}

@Test("A sentence knows its place and whether it asks")
func places() {
    let found = split("# Kop\n\nWat nu?\n\n- Een ding\n\nEen zin.")
    #expect(found.map(\.place) == [.heading, .text, .listItem, .text])
    #expect(found.map(\.isQuestion) == [false, true, false, false])
    #expect(found.map(\.paragraph) == [0, 1, 2, 3])
}

@Test("A text without words has no sentences", arguments: ["", "  \n\n", "…—!"])
func noWords(text: String) {
    #expect(split(text).isEmpty)
}

@Test("Every word is in one sentence, also in a long text without stops")
func coversEverything() {
    let text = String(repeating: "woord ", count: 50_000) + "\n\n" + String(repeating: "A. ", count: 20_000)
    let folded = FoldedText(text)
    let tokens = Tokenizer.tokens(in: folded)
    let found = Sentence.sentences(in: folded, tokens: tokens)
    #expect(found.map(\.tokens.count).reduce(0, +) == tokens.count)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.tokens.upperBound == $1.tokens.lowerBound })
}
