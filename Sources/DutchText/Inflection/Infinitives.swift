/// Infinitives that a finite form or participle may come from.
enum Infinitives {
    static func candidates(of form: String, in words: WordList) -> [String] {
        var found = StrongVerbs.infinitives(of: form)
        for prefix in VerbPrefixes.all where form.hasPrefix(prefix) {
            let rest = String(form.dropFirst(prefix.count))
            found += (StrongVerbs.infinitives(of: rest) + StrongVerbs.infinitives(of: "ge" + rest)).map { prefix + $0 }
            if rest.hasPrefix("ge") { found += weak(String(rest.dropFirst(2)), in: words).map { prefix + $0 } }
        }
        if form.hasPrefix("ge") { found += weak(String(form.dropFirst(2)), in: words) }
        found += weak(form, in: words)
        return found.reduce(into: []) { unique, next in if !unique.contains(next) { unique.append(next) } }
            .filter { words.isEmpty || words.contains($0) }
    }

    /// Evacueert, evacueerde, evacueerd: the stem with -t, -d, -de, -te; from it the infinitive.
    private static func weak(_ form: String, in words: WordList) -> [String] {
        let endings = ["t", "d", "te", "de", "ten", "den", ""]
        return endings.filter { form.hasSuffix($0) }.flatMap { ending in
            Spelling.beforeVowel(String(form.dropLast(ending.count))).map { $0 + "en" }
        }
    }
}
