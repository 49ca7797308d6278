/// Nouns whose plural changes a vowel or takes another ending; compounds follow their last part (vrachtschip, raadslid).
enum IrregularNouns {
    /// The plurals of a noun, and its diminutive where that is irregular too.
    struct Noun {
        let singular: String
        let plurals: [String]
        let diminutives: [String]
        /// Forms that stand only before another word: scheeps-.
        let modifiers: [String]
    }

    /// The entry of a noun or of the last part of a compound, with what stands before that part.
    static func noun(_ word: String, in words: WordList) -> (front: String, noun: Noun)? {
        if let noun = bySingular[word] { return ("", noun) }
        for length in stride(from: min(word.count - 2, longest), through: 2, by: -1) {
            let front = String(word.dropLast(length))
            guard let noun = bySingular[String(word.suffix(length))], noun.plurals.contains(where: { words.contains(front + $0) }) else {
                continue
            }
            return (front, noun)
        }
        return nil
    }

    private static let longest = 10

    private static let bySingular = Dictionary(
        table.split(separator: "\n").compactMap(noun).map { ($0.singular, $0) }, uniquingKeysWith: { first, _ in first })

    private static func noun(_ line: Substring) -> Noun? {
        let columns = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.split(separator: " ").map(String.init) }
        guard let singular = columns.first?.first, columns.count > 1 else { return nil }
        return Noun(
            singular: singular, plurals: columns[1], diminutives: columns.count > 2 ? columns[2] : [],
            modifiers: columns.count > 3 ? columns[3] : [])
    }

    /// Singular | plurals | diminutive where it is not regular | modifiers.
    private static let table = """
        bad|baden|badje
        bedrag|bedragen
        been|benen beenderen|beentje
        bevel|bevelen
        blad|bladen bladeren blaren|blaadje
        bod|boden
        dag|dagen|dagje daagje
        dak|daken
        dal|dalen
        ei|eieren|eitje eiertjes|eier
        gat|gaten|gaatje
        gebed|gebeden
        gebod|geboden
        gebrek|gebreken
        gen|genen
        gelid|gelederen
        glas|glazen|glaasje
        god|goden
        goed|goederen
        graf|graven
        hertog|hertogen
        hoen|hoenders hoenderen
        hof|hoven
        hol|holen
        jongen|jongens|jongetje
        kalf|kalveren
        kind|kinderen|kindje kindertjes|kinder kinds
        kleed|kleden klederen|kleedje
        koe|koeien|koetje
        lam|lammeren|lammetje lammertjes
        lid|leden|lidje|ledematen
        lied|liederen
        lot|loten|lotje
        oorlog|oorlogen
        pad|paden padden|paadje padje
        rad|raderen|raadje radje
        rund|runderen||runder
        schip|schepen|scheepje|scheeps
        schot|schoten schotten
        slag|slagen
        slot|sloten
        smid|smeden|smidje
        spel|spelen spellen|spelletje spelletjes
        staf|staven
        stad|steden|stadje|stede
        tred|treden
        vat|vaten|vaatje
        verbod|verboden
        verdrag|verdragen
        verlof|verloven
        vlo|vlooien
        volk|volken volkeren|volkje
        vrijer|vrijers
        weg|wegen|weggetje|wegen
        museum|musea museums
        centrum|centra centrums
        datum|data datums
        medium|media mediums
        stadium|stadia
        forum|fora forums
        gymnasium|gymnasia gymnasiums
        aquarium|aquaria aquariums
        podium|podia podiums
        criterium|criteria criteriums
        politicus|politici
        musicus|musici
        academicus|academici
        medicus|medici
        criticus|critici
        technicus|technici
        virus|virussen
        mens|mensen
        leraar|leraren leraars
        crisis|crises crisissen
        collega|collega's collegae
        """
}
