/// Singulars that a plural may come from.
enum Singulars {
    private static let irregularVowels = [
        ("schepen", "schip"), ("steden", "stad"), ("leden", "lid"), ("heden", "heid"), ("smeden", "smid"),
    ]

    static func candidates(of plural: String) -> [String] {
        var found: [String] = []
        for (ending, singular) in irregularVowels where plural.hasSuffix(ending) {
            found.append(String(plural.dropLast(ending.count)) + singular)
        }
        if plural.hasSuffix("'s") { found.append(String(plural.dropLast(2))) }
        if plural.hasSuffix("s") { found.append(String(plural.dropLast())) }
        if plural.hasSuffix("eren") { found.append(String(plural.dropLast(4))) }
        if plural.hasSuffix("en") {
            let open = String(plural.dropLast(2))
            found += [open, Spelling.devoiced(open), String(plural.dropLast())] + Spelling.closed(open)
        }
        return found.filter { $0.utf8.count > 2 }
    }
}
