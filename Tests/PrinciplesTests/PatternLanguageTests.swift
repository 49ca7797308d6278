import Principles
import Testing

/// Rules with one pattern, to try the pattern language through the public door.
private func rules(_ pattern: String, more: String = "") -> RuleSet {
    RuleSet(yaml: [
        (
            "proef.yml",
            """
            lijsten:
              dieren: kat hond
            regels:
              - id: proef/patroon
                principe: vorm
                ernst: suggestie
                melding: "‘{woord}’"
                waarom: proef
                bron: proef
                patroon: "\(pattern)"
                wel: "[x]"
                niet: "y"
            \(more)
            """
        )
    ])
}

@Test(
    "The pattern language finds what it says",
    arguments: [
        ("mogelijk", "Dat is [Mogelijk]."), ("geëvacueerd", "Wij zijn [geevacueerd] of [GEËVACUEERD]."),
        ("vermoed*", "[Vermoedelijk], [vermoeden], vermoe"),
        ("*jarige", "Een 34-[jarige] man"), ("(a|b c)", "[a] en [b c] en b d"),
        ("heel (erg)? groot", "[heel groot], [heel erg groot], heel erg erg groot"),
        ("een .. vier", "[een twee drie vier]"), ("een ..2 vier", "een twee drie drie vier"), ("een .. vier", "een. Vier"),
        ("!zo mogelijk", "zo mogelijk, [mogelijk]"),
        ("mogelijk !(maken|te)", "mogelijk maken, mogelijk te, [mogelijk]"), ("^ bel", "[Bel] nu. Wij bel."), ("nu $", "nu bellen [nu]."),
        ("{zou} ..4 zijn", "Hij [zou] daar zijn"),
        ("#getal gewonden", "[12 gewonden], [twee gewonden], veel gewonden"), ("de #hoofdletter", "[de Graaf] en de hond"),
        ("een #woord? hond", "[een hond] en [een grote hond]"),
        ("@dieren", "[kat], [hond] en vis"), ("loco-burgemeester", "de [loco-burgemeester] en de [loco burgemeester]"), ("B&W", "[B&W]"),
    ])
func patterns(pattern: String, marked: String) throws {
    let text = String(marked.filter { $0 != "[" && $0 != "]" })
    let asked = marked.split(separator: "[", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "]" }) }
    let set = rules(pattern)
    #expect(set.problems.map(\.description) == [])
    #expect(try Checker(rules: set).check(text, as: .sample()).findings.map(\.text) == asked)
}

@Test(
    "A pattern that cannot be read is told with file, line and rule",
    arguments: [
        ("(a|b", "er ontbreekt een haakje"), ("a|b", "zet alternatieven tussen haakjes: (a|b)"),
        ("..", "een patroon begint en eindigt met een woord, niet met ‘..’"),
        ("{a b", "er ontbreekt een }"), ("a ^", "^ staat aan het begin"), ("ab*", "bij een ster horen minstens drie letters"),
        ("@vissen", "er is geen lijst ‘vissen’"),
        ("#iets", "‘#iets’ bestaat niet; het is #getal, #hoofdletter of #woord"), ("(a|#getal)", "‘#’ kan niet binnen ‘#getal’"),
        ("a ..40 b", "na .. staat een getal van 1 tot 20"),
        ("(a|b)? (c|d)? (e|f)? (g|h)? (i|j)? (k|l)? (m|n)? (o|p)? (q|r)? s", "het patroon heeft te veel mogelijkheden"),
    ])
func brokenPatterns(pattern: String, what: String) {
    #expect(rules(pattern).problems.map(\.description) == ["proef.yml:4: proef/patroon: \(what)"])
}
