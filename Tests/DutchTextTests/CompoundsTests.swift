import DutchText
import Testing

@Suite("Compounds", .enabled(if: !WordList.standard.isEmpty))
struct CompoundsTests {
    private let compounds = Compounds(words: .standard)

    /// Whether the first place of a part in a word is a real part.
    private func holds(_ part: String, in word: String, lemma: String? = nil) -> Bool {
        let bytes = Array(word.utf8)
        let wanted = Array(part.utf8)
        let starts = bytes.indices.filter { bytes[$0...].starts(with: wanted) }
        return starts.contains { compounds.holds($0..<($0 + wanted.count), of: bytes, lemma: Array((lemma ?? part).utf8)) }
    }

    @Test(
        "A real part is one, in front, in the middle and at the end",
        arguments: [
            ("brand", "brandweer"), ("brand", "brandstof"), ("brand", "brandbrief"), ("brand", "bosbrandgevaar"), ("brand", "autobrand"),
            ("steekpartij", "massasteekpartij"), ("steekpartij", "steekpartijverdachte"), ("kinder", "kinderopvang"),
            ("water", "afvalwater"),
            ("huis", "ziekenhuisopname"), ("asiel", "asielopvanglocatie"), ("zorg", "mantelzorgers"), ("moord", "zelfmoord"),
            ("fatbike", "fatbikeverbod"), ("veiligheid", "veiligheidsregio"), ("gemeente", "gemeenteraadsverkiezing"),
            ("raad", "gemeenteraad"), ("water", "waterschap"), ("water", "waterschapsbelasting"), ("brand", "brandmeldinstallatie"),
            ("huis", "huiszoeking"), ("huisjes", "huisjesmelker"), ("trein", "hogesnelheidstrein"), ("politie", "politiespion"),
            ("tand", "melktand"), ("zorg", "zorgmijder"), ("water", "waterstand"), ("kind", "stiefkind"),
            ("baby", "babyfoon"), ("pers", "dagbladpers"),
        ])
    func realParts(part: String, word: String) {
        #expect(holds(part, in: word))
    }

    @Test(
        "Chance is no compound",
        arguments: [
            ("politie", "politiek"), ("storm", "brainstorm"), ("gas", "flabbergasted"), ("brand", "brandsma"), ("gas", "gasten"),
            ("raad", "raadsel"), ("kamp", "kampioen"), ("auto", "autoriteit"), ("auto", "automaat"), ("ster", "minister"),
            ("trein", "terrein"),
            ("oor", "kantoor"), ("stad", "stadion"), ("mes", "mest"), ("mes", "messing"), ("rel", "relatie"), ("school", "scholing"),
            ("huis", "verhuisd"), ("bom", "bombardement"), ("bom", "bomenrij"), ("ramp", "trampoline"), ("lek", "elektriciteit"),
            ("tand", "waterstand"), ("port", "topsport"), ("rook", "lichtstrook"), ("tof", "brandstof"), ("lang", "brandslang"),
            ("bes", "vissenbestand"), ("les", "alarmcentrales"), ("dom", "christendom"), ("ram", "rampenplan"), ("lozen", "daklozen"),
            ("schip", "schippers"), ("steken", "gelijkheidsteken"), ("explosie", "explosieven"), ("brand", "branderij"),
            ("pers", "schippers"), ("pers", "kampers"), ("boer", "boerka"),
        ])
    func chance(part: String, word: String) {
        #expect(!holds(part, in: word))
    }

    @Test("An inflected end needs the compound of the uninflected one")
    func lemmas() {
        #expect(holds("leden", in: "raadsleden", lemma: "lid"))
        #expect(!holds("leden", in: "overleden", lemma: "lid"))
        #expect(holds("betogingen", in: "straatbetogingen", lemma: "betoging"))
    }

    @Test("A compound falls apart between its words, but not where a part is a function word")
    func cuts() {
        #expect(compounds.cuts(of: Array("asielopvang".utf8)) == [5..<5])
        #expect(compounds.cuts(of: Array("veiligheidsregio".utf8)) == [10..<11])
        #expect(compounds.cuts(of: Array("brandweer".utf8)).isEmpty)
        #expect(compounds.cuts(of: Array("burgemeester".utf8)).isEmpty)
    }

    @Test("Words of any length and kind end in time", .timeLimit(.minutes(1)))
    func endsInTime() {
        for letters in ["a", "en", "brand", "s", "brandweer"] {
            let word = Array(String(repeating: letters, count: 300).utf8.prefix(300))
            for length in [3, 10, 59, 60, 61, 300] {
                _ = compounds.holds(0..<2, of: Array(word.prefix(length)), lemma: [])
            }
        }
        #expect(!compounds.holds(0..<5, of: Array("brand".utf8), lemma: []))
    }

    @Test("Without a list nothing is a compound")
    func withoutList() {
        let none = Compounds(words: WordList(words: [String]()))
        #expect(!none.holds(0..<5, of: Array("brandweer".utf8), lemma: Array("brand".utf8)))
    }
}
