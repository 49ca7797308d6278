/// Number words as they stand in messages.
enum NumberWords {
    /// The value of a folded number word or of digits; nil for other words. `een` is left out: it is an article far more often.
    static func value(of word: String) -> Int? {
        if let digits = Int(word) { return digits }
        return values[word]
    }

    private static let values: [String: Int] = [
        "nul": 0, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11,
        "twaalf": 12,
        "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20,
        "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90, "honderd": 100,
        "tweehonderd": 200, "duizend": 1000,
    ]
}
