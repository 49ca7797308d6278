import DutchText
import Testing

@Suite("Folding")
struct FoldedTextTests {
    @Test(
        "Variants of a word fold to one form",
        arguments: [
            ("Steekpartij", "steekpartij"), ("GEËVACUEERD", "geevacueerd"), ("gee\u{308}vacueerd", "geevacueerd"),
            ("\u{132}sselmeer", "ijsselmeer"), ("Stra\u{DF}e", "strasse"), ("STRA\u{1E9E}E", "strasse"), ("Cæsar", "caesar"),
            ("steek\u{AD}partij", "steekpartij"), ("steek\u{200B}partij", "steekpartij"), ("\u{FEFF}brand", "brand"),
            ("twee\u{A0}woorden", "twee woorden"), ("twee\u{202F}woorden", "twee woorden"), ("asiel\u{2011}opvang", "asiel-opvang"),
            ("asiel\u{2013}opvang", "asiel-opvang"), ("foto\u{2019}s", "foto's"), ("foto`s", "foto's"), ("foto\u{B4}s", "foto's"),
            ("\u{201C}brand\u{201D}", "\"brand\""), ("\u{201E}brand\u{201D}", "\"brand\""), ("Đoković", "dokovic"), ("Łódź", "lodz"),
            ("coördinatie", "coordinatie"), ("o\u{301}o\u{300}o\u{302}", "ooo"), ("e\u{301}\u{302}n", "en"), ("\u{FB01}etspad", "fietspad"),
            ("ＢＲＡＮＤ", "brand"), ("Ệ", "e"), ("МОСКВА", "москва"), ("100 €", "100 €"), ("m²", "m2"), ("", ""), ("\u{301}", ""),
            ("👩‍🚒 brand", "👩🚒 brand"), ("İstanbul", "istanbul"),
        ])
    func foldsToOneForm(text: String, folded: String) {
        #expect(FoldedText(text).string == folded)
    }

    @Test(
        "A folded match leads back to its code points",
        arguments: [
            ("een brand hier", "brand", 4, 9), ("één brand hier", "brand", 4, 9), ("e\u{301}e\u{301}n brand", "brand", 6, 11),
            ("steek\u{AD}partij!", "steekpartij", 0, 12), ("\u{FEFF}brand", "brand", 1, 6), ("👩‍🚒 brand", "brand", 4, 9),
            ("in cafe\u{301} De Zon", "cafe", 3, 8), ("het \u{132}sselmeer", "ijsselmeer", 4, 13), ("Stra\u{DF}e", "strasse", 0, 6),
            ("a\u{AD}\u{AD}b\u{301}\u{302}c", "abc", 0, 7), ("geëvacueerde", "geevacueerde", 0, 12), ("xëy", "e", 1, 2),
            ("x\u{FB01}y", "y", 2, 3), ("a\u{308}", "a", 0, 2), ("ba\u{308}", "a", 1, 3),
        ])
    func leadsBack(text: String, needle: String, start: Int, end: Int) throws {
        let folded = FoldedText(text)
        let range = try #require(firstRange(of: needle, in: folded))
        #expect(folded.codePoints(of: range) == start..<end)
        let scalars = Array(text.unicodeScalars)
        var expected = String.UnicodeScalarView()
        expected.append(contentsOf: scalars[start..<end])
        #expect(Array(folded.originalText(of: range).unicodeScalars) == Array(expected))
    }

    @Test("Every byte maps to a code point, never backwards")
    func mapIsMonotonous() {
        let text = "Café «De Zón»\u{AD}: 3 gewónden\u{301} 👍🏽 \u{132}ssel\u{2014}Maas… Ærø ﬁn\n\u{FEFF}x"
        let folded = FoldedText(text)
        var previous = 0
        for byte in folded.bytes.indices {
            let place = folded.codePoints(of: byte..<byte + 1)
            #expect(place.lowerBound >= previous && place.upperBound <= text.unicodeScalars.count && !place.isEmpty)
            previous = place.lowerBound
        }
    }

    private func firstRange(of needle: String, in text: FoldedText) -> Range<Int>? {
        let wanted = Array(needle.utf8)
        return text.bytes.indices.first { text.bytes[$0...].starts(with: wanted) }.map { $0..<($0 + wanted.count) }
    }
}
