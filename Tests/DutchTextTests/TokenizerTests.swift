import DutchText
import Testing

@Suite("Tokens")
struct TokenizerTests {
    private func words(_ text: String) -> [String] {
        let folded = FoldedText(text)
        return Tokenizer.tokens(in: folded).map { String(decoding: folded.bytes[$0.folded], as: UTF8.self) }
    }

    @Test(
        "A text falls into words",
        arguments: [
            ("Brand in Veldhoven aan Zee!", ["brand", "in", "veldhoven", "aan", "zee"]),
            ("foto\u{2019}s van 's-Gravenzande", ["foto's", "van", "s", "gravenzande"]),
            ("zo'n 'brand'", ["zo'n", "brand"]), ("Bos' plan", ["bos", "plan"]), ("14.05 uur", ["14", "05", "uur"]),
            ("asiel-opvang", ["asiel", "opvang"]), ("steek\u{AD}partij", ["steekpartij"]), ("en/of", ["en", "of"]),
            ("#brand @gemeente", ["brand", "gemeente"]), ("D66-wethouder", ["d66", "wethouder"]), ("", []), ("… – !", []),
            ("Ελλάδα 100 €", ["ελλαδα", "100"]), ("brand😱brand", ["brand", "brand"]),
        ])
    func fallsIntoWords(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test("Parts of a hyphenated word are joined and share a position")
    func hyphenParts() {
        let tokens = Tokenizer.tokens(in: FoldedText("De asiel\u{2011}opvang-locatie sluit - helaas"))
        #expect(tokens.map(\.position) == [0, 1, 1, 1, 2, 3])
        #expect(tokens.map(\.isJoinedToNext) == [false, true, true, false, false, false])
        #expect(tokens.map(\.isJoinedToPrevious) == [false, false, true, true, false, false])
    }

    @Test("A number with points or commas is one word among words")
    func numberPosition() {
        let tokens = Tokenizer.tokens(in: FoldedText("Om 14.05 uur 1.000,50 euro. 3"))
        #expect(tokens.map(\.position) == [0, 1, 1, 2, 3, 3, 3, 4, 5])
    }

    @Test("Code points count the original, marks and all")
    func codePoints() {
        let tokens = Tokenizer.tokens(in: FoldedText("Cafe\u{301} één: \u{132}s"))
        #expect(tokens.map(\.codePoints) == [0..<5, 6..<9, 11..<13])
    }

    @Test("Capitals and sentence starts are known")
    func capitalsAndSentences() {
        let tokens = Tokenizer.tokens(in: FoldedText("De burgemeester. \"Éen ding\", zei De Graaf: ik\nwacht 3.5 uur"))
        #expect(tokens.map(\.isCapitalised) == [true, false, true, false, false, true, true, false, false, false, false, false])
        #expect(tokens.map(\.startsSentence) == [true, false, true, false, false, false, false, true, true, false, false, false])
    }
}
