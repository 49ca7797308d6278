/// The forms of one verb without particle, folded.
struct VerbForms {
    let infinitive: String
    /// `steek`
    let stem: String
    /// Finite forms of the present but the infinitive: steek, steekt.
    let present: [String]
    /// Finite forms of the past: stak, staken.
    let past: [String]
    /// The participle with its endings: gestoken; gesloopt, gesloopte, gesloopten.
    let participles: [String]
    /// Stekend, stekende.
    let gerunds: [String]

    /// All forms that can follow a particle without a change.
    var all: [String] { [infinitive] + present + past + participles + gerunds }
    /// Forms that a main clause puts apart from the particle.
    var finite: [String] { present + [infinitive] + past }

    /// The forms of a verb. Strong ones by table, weak ones by rule, tried against the list where there is one.
    /// Nil when the word is no infinitive.
    init?(_ infinitive: String, in words: WordList) {
        guard let stem = VerbStem.of(infinitive, in: words) else { return nil }
        self.infinitive = infinitive
        self.stem = stem
        present = VerbForms.present(stem, infinitive)
        gerunds = [infinitive + "d", infinitive + "de", infinitive + "den"]
        if let strong = VerbForms.strong(infinitive, in: words) {
            past = strong.past
            participles = strong.participles
            return
        }
        past = VerbForms.weakPast(stem, infinitive)
        participles = VerbForms.weakParticiples(stem, infinitive, in: words)
    }

    /// The participle of a verb with a fixed prefix: ontsloten, verbroken, where the base has gesloten, gebroken.
    var participlesWithoutGe: [String] {
        participles.compactMap { $0.hasPrefix("ge") ? String($0.dropFirst(2)) : nil }
    }

    private static func present(_ stem: String, _ infinitive: String) -> [String] {
        switch infinitive {
        case "houden": ["houd", "houdt", "hou"]
        case "rijden": ["rijd", "rijdt", "rij"]
        case "snijden": ["snijd", "snijdt", "snij"]
        case "komen": ["kom", "komt"]
        case _ where ["gaan", "staan", "slaan"].contains { infinitive.hasSuffix($0) }: [stem, stem + "at"]
        default: stem.hasSuffix("t") ? [stem] : [stem, stem + "t"]
        }
    }

    private static func strong(_ infinitive: String, in words: WordList) -> (past: [String], participles: [String])? {
        guard let (prefix, verb) = strongBase(infinitive, in: words) else { return nil }
        let past = [verb.pastSingular, verb.pastPlural].map { prefix + $0 }
        let plain = verb.participle
        var stems = [prefix + plain]
        if !prefix.isEmpty, plain.hasPrefix("ge") {
            stems = [prefix + plain.dropFirst(2)]
        }
        return (past, stems.flatMap(withEndings))
    }

    /// The strong verb itself, or the one behind a fixed prefix.
    private static func strongBase(_ infinitive: String, in words: WordList) -> (prefix: String, verb: StrongVerbs.Verb)? {
        if let verb = StrongVerbs.verb(infinitive) { return ("", verb) }
        for prefix in VerbPrefixes.inseparable + VerbPrefixes.both where infinitive.hasPrefix(prefix) {
            guard let verb = StrongVerbs.verb(String(infinitive.dropFirst(prefix.count))) else { continue }
            let participle = prefix + (verb.participle.hasPrefix("ge") ? String(verb.participle.dropFirst(2)) : verb.participle)
            if VerbPrefixes.inseparable.contains(prefix) || words.contains(participle) { return (prefix, verb) }
        }
        return nil
    }

    private static func weakPast(_ stem: String, _ infinitive: String) -> [String] {
        let ending = weakEnding(stem, infinitive)
        return [stem + ending + "e", stem + ending + "en"]
    }

    private static func weakParticiples(_ stem: String, _ infinitive: String, in words: WordList) -> [String] {
        let ending = weakEnding(stem, infinitive)
        let body = stem.hasSuffix(ending) ? stem : stem + ending
        let isPrefixed = VerbPrefixes.inseparable.contains { infinitive.hasPrefix($0) && hasVowel(infinitive.dropFirst($0.count + 1)) }
        let withGe = "ge" + body
        if isPrefixed && !words.contains(withGe) { return withEndings(body) }
        let isFixed = VerbPrefixes.both.contains { infinitive.hasPrefix($0) } && words.contains(body) && !words.contains(withGe)
        return withEndings(isFixed ? body : withGe)
    }

    /// 't kofschip: t after a voiceless consonant in the infinitive, d otherwise.
    private static func weakEnding(_ stem: String, _ infinitive: String) -> String {
        let open = infinitive.hasSuffix("en") ? String(infinitive.dropLast(2)) : infinitive
        if open.hasSuffix("ch") { return "t" }
        guard let last = open.last else { return "d" }
        return "tkfsp".contains(last) || last == "x" ? "t" : "d"
    }

    private static func hasVowel(_ rest: Substring) -> Bool { rest.contains(where: Spelling.isVowel) }

    /// Gesloopt, gesloopte, gesloopten; gesloten has one form.
    private static func withEndings(_ participle: String) -> [String] {
        guard !participle.hasSuffix("en"), let open = Spelling.beforeVowel(participle).first else { return [participle] }
        return [participle, open + "e", open + "en"]
    }
}
