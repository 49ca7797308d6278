/// Finds the stem of an infinitive.
enum VerbStem {
    private static let short = [
        "gaan": "ga", "staan": "sta", "slaan": "sla", "zien": "zie", "doen": "doe", "komen": "kom",
    ]

    /// Steken → steek. Nil when the word is no infinitive as far as the list tells; without a list every word on -en may be one.
    static func of(_ infinitive: String, in words: WordList) -> String? {
        if let stem = shortStem(infinitive, in: words) { return stem }
        guard infinitive.hasSuffix("en"), infinitive.utf8.count > 4 else { return nil }
        // English stems keep their two consonants: appen, app, appt.
        let open = String(infinitive.dropLast(2))
        let candidates = Spelling.closed(open) + (words.contains(open + "t") ? [open] : [])
        guard !words.isEmpty else { return candidates.first }
        if StrongVerbs.verb(infinitive) != nil { return candidates.first(where: words.contains) ?? candidates.first }
        guard !isParticiple(infinitive) else { return nil }
        return candidates.first { words.contains($0) && isStem($0, of: infinitive, in: words) }
    }

    /// Staan → sta, and so ontstaan → ontsta.
    private static func shortStem(_ infinitive: String, in words: WordList) -> String? {
        if let stem = short[infinitive] { return stem }
        for prefix in VerbPrefixes.inseparable + VerbPrefixes.both where infinitive.hasPrefix(prefix) {
            let verb = String(infinitive.dropFirst(prefix.count))
            // A word such as omdoen has its prefix apart in its participle: it is no verb of this kind.
            guard verb != "komen", let stem = short[verb], !words.contains(prefix + "ge" + verb) else { continue }
            if words.isEmpty || words.contains(prefix + stem) || words.contains(infinitive) { return prefix + stem }
        }
        return nil
    }

    /// Both the present and the past or the participle are known.
    private static func isStem(_ stem: String, of infinitive: String, in words: WordList) -> Bool {
        let presents = stem.hasSuffix("t") ? [stem] : [stem + "t"]
        guard presents.contains(where: words.contains) else { return false }
        let body = stem.hasSuffix("t") || stem.hasSuffix("d") ? [stem + "e", stem + "te", stem + "de"] : [stem + "te", stem + "de"]
        let participles = [stem, stem + "t", stem + "d"].map { "ge" + $0 }
        return (body + participles).contains(where: words.contains) || isStrongWithPrefix(infinitive)
    }

    /// Gestoken looks like an infinitive and is a participle.
    static func isParticiple(_ word: String) -> Bool {
        word.hasPrefix("ge") && !StrongVerbs.infinitives(of: word).isEmpty
    }

    private static func isStrongWithPrefix(_ infinitive: String) -> Bool {
        VerbPrefixes.all.contains { infinitive.hasPrefix($0) && StrongVerbs.verb(String(infinitive.dropFirst($0.count))) != nil }
    }
}
