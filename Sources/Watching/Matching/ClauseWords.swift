/// Words and signs at the borders of a clause.
enum ClauseWords {
    /// . ; : ! ? ( ) and the comma.
    static let stops: Set<UInt8> = [0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x28, 0x29, 0x2C]

    /// A word that opens another clause: the particle can no longer come.
    static let opens = SmallWordSet(
        "dat omdat doordat zodat terwijl toen waarna waardoor waarbij maar want nadat voordat totdat hoewel mits tenzij die wie wat")

    /// A word that may stand behind a particle at the end of its clause: conjunctions, prepositions, adverbs of time.
    static let follows = SmallWordSet(
        """
        en of maar want dus dat omdat doordat zodat terwijl toen waarna waardoor waarbij nadat voordat totdat hoewel als alsof om
        aan achter bij binnen boven buiten door in langs met na naar naast onder op over per rond rondom sinds tegen tijdens tot tussen uit
        van vanaf vanuit vanwege via volgens voor wegens zonder
        gisteren vandaag morgen nu weer ook toch vanavond vanmiddag vannacht vanmorgen zondag maandag dinsdag woensdag donderdag vrijdag
        zaterdag zei zegt meldt aldus
        """)

    /// Auxiliaries that may stand between a particle and its verb at the end of a clause: aan `moet` houden, aan `te kunnen` houden.
    static let auxiliaries = SmallWordSet(
        """
        moeten moet moest moesten kunnen kan kon konden willen wil wilde wilden zullen zal zou zouden mogen mag mocht mochten gaan gaat ging
        gingen heeft heb hebt hebben had hadden is ben bent zijn was waren wordt worden werd werden laten laat liet lieten blijven blijft durft
        durven hoeft hoeven te
        """)
}
