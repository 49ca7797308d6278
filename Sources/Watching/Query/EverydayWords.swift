/// Words that stand in nearly every Dutch news item: alone they are too broad to watch, and they are no part of a compound in disguise.
enum EverydayWords {
    static func contains(_ folded: String) -> Bool {
        folded.utf8.count < 2 || words.contains(folded)
    }

    private static let words: Set<String> = Set(
        """
        aan al alle alleen alles als altijd ander andere anders af
        bent bij bijna beide ben bleef blijft
        daar daardoor daarna daarom dan dat de deze die dit doe doen doet door dus deed
        een eerst eerste elk elke en enkele er ervan ervoor even echt erg
        ga gaan gaat geen geweest ging goed goede graag gaf geeft gisteren
        had hadden heb hebben hebt heel heeft hem hen het hetzelfde hier hij hoe hun haar
        ieder iedere iedereen iemand iets ik in is indien
        ja je jij jou jouw jullie jaar jaren
        kan kon konden kunnen kwam komen komt krijgt kreeg
        laat later liet liggen
        maar maken maakt maakte me meer men met mij mijn minder moet moeten moest moesten mocht mogen mag morgen
        na naar nadat nee net niet niets niemand nieuwe nieuw nog nooit nu
        of om omdat ons onze ook op over ooit onder
        samen sinds snel staan staat stond steeds
        te tegen ten ter terwijl toch toe toen tot twee tussen
        uit u uw
        vaak van vanaf vandaag vanuit vanwege veel verder vindt volgens voor vooral vond
        waar waarbij waardoor waarin waarom wanneer want waren was wat we weer weet wel weg welk welke wil willen wilde wie wij worden
        wordt word werd werden
        zal ze zeer zei zegt zelf zeggen zich zij zijn zit zo zoals zodat zonder zou zouden zullen
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
