/// Numbers in words, as news writes small ones.
enum NumberWords {
    private static let values: [String: Int] = [
        "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12,
        "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20,
        "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90, "honderd": 100,
        "tweehonderd": 200, "driehonderd": 300, "vierhonderd": 400, "vijfhonderd": 500, "duizend": 1000, "tientallen": -10,
        "honderden": -100, "duizenden": -1000,
    ]

    /// Verbs and adverbs that come with any claim.
    static let vague: Set<String> = [
        "zijn", "werd", "werden", "wordt", "worden", "raakte", "raakten", "geraakt", "vielen", "gevallen", "ligt", "liggen", "inmiddels",
        "helemaal", "zeker", "minstens", "ruim", "ongeveer", "nog", "ook", "door", "tijdens", "vanwege", "daarbij", "hierbij",
    ]

    /// The value of a number in digits or words; a vague one (tientallen) has a value of its own. Nil for `een`, which is mostly an article.
    static func value(of word: String) -> Int? { values[word] ?? Int(word) }
}
