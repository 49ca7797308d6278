/// Abbreviations that end in a full stop in the middle of a sentence.
enum SentenceAbbreviations {
    static let known: Set<String> = [
        "dhr", "mevr", "mw", "mr", "mrs", "dr", "drs", "ir", "ing", "prof", "ds", "st", "sr", "jr", "nr", "nrs", "blz", "art", "ca", "bijv",
        "evt", "resp", "incl", "excl", "tel", "jl", "vgl", "zgn", "aug", "sept", "okt", "nov", "dec", "jan", "febr", "feb", "mrt", "apr",
    ]
}
