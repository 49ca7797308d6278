/// Makes a sentence of what someone typed: a capital, a full stop, one line.
enum Sentence {
    static func make(_ text: String) -> String {
        let line = text.onOneLine
        guard let last = line.last else { return "" }
        // A full stop right after a hashtag reads as a part of it.
        let endsInTag = line.split(separator: " ").last?.hasPrefix("#") == true
        return line.capitalizedFirst + (closers.contains(last) || endsInTag ? "" : ".")
    }

    /// It ends in a sign that closes a sentence.
    static func isClosed(_ text: String) -> Bool { text.last.map(closers.contains) ?? false }

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
        let first = line[..<firstEnd(in: line)]
        return (first.hasSuffix(".") ? String(first.dropLast()) : String(first)).capitalizedFirst
    }

    /// Just behind the closing mark of the first sentence. "12.00 uur" has no blank after its full stop; "mr. De Graaf" is known.
    private static func firstEnd(in line: String) -> String.Index {
        var index = line.startIndex
        while index < line.endIndex {
            let next = line.index(after: index)
            let ends = next == line.endIndex || line[next] == " "
            if ends, "!?".contains(line[index]) || line[index] == "." && !isAbbreviation(line[..<index]) { return next }
            index = next
        }
        return line.endIndex
    }

    /// The sentences, each with its closing mark.
    static func split(_ text: String) -> [String] {
        var rest = text.onOneLine
        var sentences: [String] = []
        while !rest.isEmpty {
            let end = firstEnd(in: rest)
            sentences.append(String(rest[..<end]))
            rest = rest[end...].trimmed
        }
        return sentences
    }

    /// Whether there is no second sentence.
    static func isSingle(_ text: String) -> Bool { split(text).count < 2 }

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
