/// Words that stand in dates: months in several languages, halves of the day.
enum DateWords {
    /// The language that a month's name gives away.
    enum Tongue { case dutch, other }

    /// The month (1–12) of a word in lower case, and whether only Dutch spells it so.
    static func month(_ word: String) -> (number: Int, tongue: Tongue)? {
        if let number = dutch[word] { return (number, .dutch) }
        if let number = shared[word] { return (number, .other) }
        if let number = foreign[word] { return (number, .other) }
        let start = String(word.prefix(3))
        guard word.count > 3, let number = shared[start], full.contains(where: { $0.hasPrefix(word) }) else { return nil }
        return (number, .other)
    }

    /// Whether a word is a day of the week or another word that says nothing about the moment.
    static func isDutchDay(_ word: String) -> Bool { dutchDays.contains(word) }

    private static let dutchDays: Set<String> = [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "di", "wo", "vr", "za", "zo", "uur", "om",
    ]

    private static let dutch: [String: Int] = [
        "januari": 1, "februari": 2, "maart": 3, "mrt": 3, "mei": 5, "juni": 6, "juli": 7, "augustus": 8, "oktober": 10, "okt": 10,
    ]

    private static let shared: [String: Int] = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
        "january": 1, "february": 2, "march": 3, "april": 4, "june": 6, "july": 7, "august": 8, "sept": 9, "september": 9,
        "october": 10, "november": 11, "december": 12,
    ]

    private static let full = [
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    ]

    private static let foreign: [String: Int] = [
        // German and French
        "januar": 1, "februar": 2, "märz": 3, "mär": 3, "mai": 5, "dez": 12, "dezember": 12, "janvier": 1, "janv": 1, "février": 2,
        "févr": 2, "fév": 2, "mars": 3, "avril": 4, "avr": 4, "juin": 6, "juillet": 7, "juil": 7, "août": 8, "aou": 8,
        "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "déc": 12,
        // Hungarian
        "január": 1, "februári": 2, "február": 2, "március": 3, "április": 4, "május": 5, "június": 6, "július": 7, "augusztus": 8,
        "szeptember": 9, "október": 10,
        // Greek
        "ιαν": 1, "φεβ": 2, "μάώ": 3, "μαώ": 3, "μάρ": 3, "μαρ": 3, "απρ": 4, "μάι": 5, "μαϊ": 5, "μαι": 5, "ιούν": 6, "ιον": 6,
        "ιούλ": 7, "ιολ": 7, "αύγ": 8, "αυγ": 8, "σεπ": 9, "οκτ": 10, "νοέ": 11, "νοε": 11, "δεκ": 12,
    ]
}
