import DutchText

/// Words round Dutch surnames.
enum NameWords {
    /// What surnames begin with: van Dijk, ter Horst.
    static let prepositions = SmallWordSet("van von ter ten te op in aan uit")

    /// Those that with a capital at the start of a sentence tell a name: Van Dijk zegt; not Op de Berg.
    static let surest = SmallWordSet("van von")

    /// What may follow there: van den Berg, in 't Veld.
    static let articles = SmallWordSet("de den der het t")

    /// A first name that many bear. Ministerie, Slag and Raad have `van` behind them too, so a capital alone tells nothing.
    static func isFirstName(_ word: ArraySlice<UInt8>) -> Bool { firstNames.contains(WordHash.of(word)) }

    private static let firstNames = SmallWordSet(
        """
        aad achmed adriaan ahmed albert alex alexander ali amber anita anke anna anne annemarie anouk anton arie arjan astrid barbara bart bas
        bastiaan ben bert bianca bram carla carolien caroline cees chantal charlotte chris christa claudia coen cor corrie daan daniel daphne david
        debbie dennis diana dick dirk edwin eline ellen els emma eric erik esther eva evert fatima femke fenna finn floor fleur frank frans fred frits
        gerard gerda gerrit gert gijs hanneke hans harm harry hassan heleen henk herman hugo ibrahim ilse inge ingrid iris jaap jacob jacqueline jan
        jannie janneke jasper jelle jeroen jesse joanne job johan johanna john joke joost jop joris jos joyce julia jurgen karel karin kees kim klaas
        koen laura lars leo lieke linda lisa lisette lotte louis louise lucas luuk maarten maartje manon marc marcel margriet maria marieke marianne
        mariska marjan marjolein mark marleen martijn martin mathijs max melissa merel michael michel michiel mieke mirjam mohamed mohammed monique
        nadia nico niels nina noor olaf olga omar oscar pascal patricia paul peter petra pien piet pieter pim rachid ralph ramon remco rene rens
        richard rik rob robert robin roel ron ruben rutger ruud saar said sander sandra sanne sara saskia sem silvia simon sjoerd sofie sophie
        stefan steven suzanne sylvia teun thea theo thijs thomas tim timo tom ton tess tessa vera victor vincent wendy wessel wil wilma wim
        wouter yasmin yvonne youssef
        """)
}
