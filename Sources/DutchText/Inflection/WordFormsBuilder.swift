/// Decides what a word may be and collects the forms of all that it may be.
struct WordFormsBuilder {
    private let word: String
    private let words: WordList

    init(_ word: String, _ words: WordList) {
        self.word = word
        self.words = words
    }

    /// Nouns that look like an infinitive of which nobody thinks.
    private static let nounsOnly: Set<String> = ["jongen", "wapen", "laken", "molen", "oven", "haven", "regen", "keuken", "kussen"]

    func build(into forms: inout WordForms) {
        guard word.utf8.count > 1, word.utf8.allSatisfy({ $0 &- 0x61 < 26 || $0 == 0x27 }) else { return }
        addVerbs(to: &forms)
        addAdjective(to: &forms)
        addNouns(to: &forms)
        addBase(to: &forms)
        forms.fronts.insert(word)
        forms.tails.insert(.init(form: word, lemma: word))
        forms.inflections.remove(word)
        forms.homonyms = homonyms(of: forms)
    }

    private func addNouns(to forms: inout WordForms) {
        let noun = NounForms(word, in: words)
        let isOnlyVerb = forms.classes.contains(.verb) && !noun.plurals.contains { $0 == word + "s" }
        guard !isOnlyVerb, noun.isCertain || forms.classes.isEmpty else {
            if forms.classes == [.verb] { addSingulars(to: &forms, onlyNouns: true) }
            return
        }
        if !noun.isCertain { addSingulars(to: &forms) }
        let isPlainNoun = forms.classes.isEmpty && (words.isEmpty || Infinitives.candidates(of: word, in: words).isEmpty)
        if noun.isCertain || isPlainNoun { add(word, noun, to: &forms) }
    }

    private func add(_ singular: String, _ noun: NounForms, to forms: inout WordForms) {
        forms.classes.insert(.noun)
        forms.inflections.formUnion([singular] + noun.plurals + noun.diminutives)
        forms.fronts.formUnion([singular] + noun.plurals + noun.modifiers + noun.diminutives.filter { $0.hasSuffix("s") })
        if let open = Spelling.beforeVowel(singular).first, !singular.hasSuffix("e") { forms.fronts.insert(open + "e") }
        for form in [singular] + noun.plurals + noun.diminutives { forms.tails.insert(.init(form: form, lemma: singular)) }
    }

    /// The word as a plural: kinderen brings kind.
    /// - Parameter onlyNouns: only singulars that have a diminutive too: `bezet` is no noun for `bezetten`.
    private func addSingulars(to forms: inout WordForms, onlyNouns: Bool = false) {
        guard !VerbStem.isParticiple(word) else { return }
        for singular in Singulars.candidates(of: word) where words.contains(singular) {
            let noun = NounForms(singular, in: words)
            guard noun.plurals.contains(word), !onlyNouns || noun.hasDiminutive else { continue }
            add(singular, noun, to: &forms)
        }
    }

    private func addVerbs(to forms: inout WordForms) {
        guard !WordFormsBuilder.nounsOnly.contains(word) else { return }
        if addSeparable(word, to: &forms) { return }
        guard let verb = VerbForms(word, in: words), words.contains(word) || StrongVerbs.verb(word) != nil || words.isEmpty else { return }
        add(verb, to: &forms)
    }

    private func add(_ verb: VerbForms, to forms: inout WordForms) {
        forms.classes.insert(.verb)
        forms.inflections.formUnion(verb.all)
        forms.fronts.formUnion([verb.stem, verb.infinitive])
        for form in [verb.stem, verb.infinitive] + verb.participles { forms.tails.insert(.init(form: form, lemma: verb.infinitive)) }
        for prefix in VerbPrefixes.all
        where prefix != "ge" && words.contains(prefix + verb.infinitive) && !VerbPrefixes.isOpaque(prefix + verb.infinitive) {
            let isFixed = VerbPrefixes.inseparable.contains(prefix) || VerbPrefixes.both.contains(prefix)
            let participles = verb.participles + (isFixed ? verb.participlesWithoutGe : [])
            let plain = [verb.infinitive] + verb.present + verb.past
            forms.prefixed.formUnion((plain + participles).map { prefix + $0 }.filter(words.contains))
        }
    }

    /// A verb whose particle comes loose: opsteken. False when the word is none.
    private func addSeparable(_ infinitive: String, to forms: inout WordForms) -> Bool {
        for particle in VerbPrefixes.separable where infinitive.hasPrefix(particle) {
            guard let base = VerbForms(String(infinitive.dropFirst(particle.count)), in: words), isApart(particle, base) else { continue }
            forms.classes.insert(.verb)
            let joined = base.all.map { particle + $0 }
            forms.inflections.formUnion(joined)
            if VerbPrefixes.both.contains(particle) {
                forms.inflections.formUnion(base.participlesWithoutGe.map { particle + $0 }.filter(words.contains))
            }
            forms.sequences.insert([particle, "te", base.infinitive])
            for finite in base.finite { forms.separations.insert(.init(finite: finite, particle: particle, isParticiple: false)) }
            for participle in base.participles.prefix(1) {
                forms.separations.insert(.init(finite: participle, particle: particle, isParticiple: true))
            }
            forms.fronts.formUnion([particle + base.stem, infinitive])
            for form in [infinitive, particle + base.stem] + base.participles.map({ particle + $0 }) {
                forms.tails.insert(.init(form: form, lemma: infinitive))
            }
            return true
        }
        return false
    }

    /// The participle has its ge- between: opgestoken, but overleden.
    private func isApart(_ particle: String, _ base: VerbForms) -> Bool {
        guard !words.isEmpty else { return !VerbPrefixes.both.contains(particle) }
        guard words.contains(base.infinitive) else { return false }
        return base.participles.contains { $0.hasPrefix("ge") && words.contains(particle + $0) }
            || words.contains(particle + base.infinitive) && !VerbPrefixes.both.contains(particle)
    }

    private func addAdjective(to forms: inout WordForms) {
        guard !forms.classes.contains(.verb), let adjective = AdjectiveForms(word, in: words) else { return }
        forms.classes.insert(.adjective)
        forms.inflections.formUnion(adjective.forms)
        forms.fronts.formUnion([word] + adjective.forms.prefix(2))
        for form in adjective.forms { forms.tails.insert(.init(form: form, lemma: word)) }
    }

    /// A past form or participle brings its verb; one that serves as a noun or has a noun for a stem does not (gewond, wond).
    private func addBase(to forms: inout WordForms) {
        guard !forms.classes.contains(.verb), !forms.classes.contains(.noun) else { return }
        for infinitive in Infinitives.candidates(of: word, in: words) {
            guard let verb = VerbForms(infinitive, in: words), verb.all.contains(word) else {
                _ = addBaseWithParticle(infinitive, to: &forms)
                continue
            }
            guard !NounForms(verb.stem, in: words).hasDiminutive || StrongVerbs.verb(infinitive) != nil else { continue }
            add(verb, to: &forms)
        }
    }

    private func addBaseWithParticle(_ infinitive: String, to forms: inout WordForms) -> Bool {
        var candidate = WordForms(bare: word)
        guard addSeparable(infinitive, to: &candidate), candidate.inflections.contains(word) else { return false }
        return addSeparable(infinitive, to: &forms)
    }

    /// Forms of the verb that are nouns too.
    private func homonyms(of forms: WordForms) -> Set<String> {
        guard forms.classes.contains(.verb), !words.isEmpty else { return [] }
        return forms.inflections.filter { form in
            form != word && !form.hasSuffix("en") && words.contains(form) && NounForms(form, in: words).hasDiminutive
        }
    }
}
