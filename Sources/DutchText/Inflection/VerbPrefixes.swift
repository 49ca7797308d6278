/// The parts that stand before a verb.
enum VerbPrefixes {
    /// Never apart from the verb; the participle goes without ge-.
    static let inseparable = ["be", "ge", "her", "er", "ont", "ver"]

    /// Apart from the verb in a main clause, at least as a rule: `steekt … op`. From long to short, so that the longest fits first.
    static let separable = [
        "achteruit", "achterover", "bijeen", "binnen", "buiten", "achter", "dicht", "tegemoet", "tegen", "terecht", "tentoon", "terug",
        "thuis",
        "tussen", "vooruit", "vooraf", "voorbij", "voorover", "voort", "voor", "samen", "klaar", "rond", "rondom", "kwijt", "goed", "droog",
        "open", "onder", "omver", "omhoog", "omlaag", "over", "neer", "mede", "mee", "los", "langs", "leeg", "heen", "ineen", "door",
        "deel",
        "daar", "bloot", "bij", "beet", "aaneen", "aan", "af", "in", "na", "om", "op", "plat", "plaats", "stuk", "stil", "stop", "toe",
        "uit",
        "vast", "vol", "vrij", "weer", "weg", "zwart", "wijs", "teniet", "neder", "ter", "gade", "dood", "schoon", "warm", "kapot",
        "vreemd",
    ].sorted { $0.utf8.count > $1.utf8.count }

    /// Apart in one verb and fixed in another: `ondergaan`, `overlijden`, `doorzoeken`.
    static let both = ["aan", "achter", "door", "mis", "om", "onder", "over", "vol", "voor", "weer"]

    /// Whether a verb with a fixed prefix has gone so far from its base that nobody who watches the base means it.
    static func isOpaque(_ infinitive: String) -> Bool { opaque.contains(infinitive) }

    private static let opaque: Set<String> = Set(
        """
        bedragen bedanken begaan begeven begrijpen behalen behandelen behelzen behoeven behoren behouden bekennen bekomen bekostigen beleven
        bereiken beroepen beschikken beslaan besluiten bestaan bestellen bestoken betalen betrekken bevallen bevinden bewegen bewijzen bezitten
        bezoeken gebeuren gebruiken gedragen geloven gelukken genezen geraken geschieden gevallen herinneren herhalen onderhouden ondernemen
        ondergaan ondervinden onderwijzen onderzoeken ontbreken onthouden ontkomen ontslaan ontstaan ontvangen overkomen overleggen overtuigen
        overwegen overwinnen verblijven verdienen verdragen vergaan vergaderen vergeven vergelijken verhalen verhouden verkeren verklaren verkopen
        verlangen verlaten verleden verlopen vernemen verraden verschijnen verschillen verslaan verstaan verstrekken vertellen vertrekken
        vertrouwen ontbijten verbieden ontdekken bestemmen herstellen ontmoeten ontstellen verzinnen bewaren verdelen vervallen vervelen verwachten verwijten verzoeken volgen voldoen voldoende volhouden voorkomen weerstaan
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// All parts that may stand joined before a verb.
    static let all = Set(inseparable + separable + both).sorted()
}
