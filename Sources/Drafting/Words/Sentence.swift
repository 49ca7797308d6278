/// Makes a sentence of what someone typed: a capital, a full stop, one line.
enum Sentence {
    static func make(_ text: String) -> String {
        let line = text.onOneLine
        guard let last = line.last else { return "" }
        return line.capitalizedFirst + (closers.contains(last) ? "" : ".")
    }

    /// The sentence for in another one: without its full stop, and with a small letter when its first word is an everyday one.
    static func clause(_ text: String) -> String {
        let line = text.onOneLine
        let bare = line.hasSuffix(".") && !line.dropLast().contains(".") ? String(line.dropLast()) : line
        guard let first = bare.split(separator: " ").first, everyday.contains(first.lowercased()) else { return bare }
        return bare.prefix(1).lowercased() + bare.dropFirst()
    }

    /// The first sentence, without its full stop: a headline.
    static func headline(_ text: String) -> String {
        let line = text.onOneLine
        var previous: Character = " "
        var index = line.startIndex
        while index < line.endIndex {
            let next = line.index(after: index)
            let ends = next == line.endIndex || line[next] == " "
            // "12.00 uur" has no blank after its stop; "mr. De Graaf" has no lower-case word before it of four letters or more.
            if line[index] == ".", ends, previous.isLetter || previous.isNumber, !isAbbreviation(line[..<index]) {
                return String(line[..<index]).capitalizedFirst
            }
            previous = line[index]
            index = next
        }
        return line.capitalizedFirst
    }

    /// How many sentences there are, roughly: enough to know whether there is one.
    static func isSingle(_ text: String) -> Bool {
        let line = text.onOneLine
        return headline(line).count + 1 >= line.count
    }

    private static func isAbbreviation(_ before: Substring) -> Bool {
        guard let word = before.split(separator: " ").last else { return false }
        return word.count == 1 && word.first?.isLetter == true || abbreviations.contains(word.lowercased())
    }

    private static let closers: Set<Character> = [".", "!", "?", "…", ":", ";", "”", "’", "\"", ")"]
    private static let abbreviations: Set<String> = [
        "bijv", "ca", "circa", "dhr", "dr", "drs", "enz", "evt", "ing", "ir", "jl", "max", "mevr", "min", "mr", "nr", "o.a", "pag", "prof",
        "st", "t/m", "tel", "z.o.z",
    ]
    private static let everyday: Set<String> = [
        "als", "dan", "dat", "de", "deze", "die", "dit", "een", "er", "het", "hoe", "ook", "meer", "nieuwe", "op", "over", "uitleg",
        "wanneer", "wat", "we", "wij", "informatie",
    ]
}
