import DutchText

/// All leaves with the literals that lead to them. Adding a leaf touches only its own literals.
struct LeafIndex {
    /// A form of several words, with the word by which it is found.
    struct Sequence {
        let leaf: Int32
        /// Hashes of its words, in `sequenceWords`.
        let words: Range<Int32>
        let anchor: Int32
        let form: MatchForm
        let isTight: Bool
        let condition: TermForms.Condition
    }

    /// A form that answers a leaf as a part of a compound.
    private struct PartOf {
        let leaf: Int32
        let lemma: [UInt8]
        let isFront: Bool
    }

    /// A verb of a leaf and the particle that must stand apart from it.
    struct Separation {
        let leaf: Int32
        /// It has its particle before it only.
        let isParticiple: Bool
        /// Hash of the particle.
        let particle: UInt64
    }

    private(set) var separations: [Separation] = []
    private(set) var leaves: [Leaf] = []
    private(set) var traits: [LeafTraits] = []
    private(set) var sequences: [Sequence] = []
    private(set) var sequenceWords: [UInt64] = []
    private var numbers: [Leaf.Key: Int32] = [:]
    private var words: [UInt64: [Finding]] = [:]
    private var parts: [UInt64: [PartOf]] = [:]
    private var longestPart = 0
    private var partStarts = Trigrams()
    private let list: WordList
    private let compounds: Compounds
    private var prefixes: [UInt64: [Int32]] = [:]
    private var suffixes: [UInt64: [Int32]] = [:]
    private var longestPrefix = 0
    private var longestSuffix = 0

    /// - Parameter list: the words by which inflections and compounds are judged.
    init(words list: WordList) {
        self.list = list
        compounds = Compounds(words: list)
    }

    /// The number of a term; its literals are filed when it is new.
    mutating func number(of term: QueryTerm, _ ready: ReadyForms? = nil) -> Int32 {
        let list = list
        let key = Leaf.key(of: term)
        return number(of: key, text: term.text) { ready?.forms[key] ?? TermForms(of: term, in: list) }
    }

    /// The number of a phrase.
    mutating func number(of phrase: QueryPhrase) -> Int32 {
        number(of: Leaf.key(of: phrase), text: phrase.text) { TermForms(of: phrase) }
    }

    /// What a folded word means to the leaves from a number on. Linear in the word up to the longest wildcard.
    func findings(for word: UnsafeBufferPointer<UInt8>, from first: Int32) -> [Finding] {
        var found = words[WordHash.of(word)] ?? []
        if first > 0 { found = found.filter { leaf(of: $0) >= first } }
        if longestPart > 0 { collectCompounds(word, from: first, into: &found) }
        if longestPrefix > 0 {
            collect(word.prefix(longestPrefix), from: prefixes, first, form: .prefix, into: &found)
        }
        if longestSuffix > 0 {
            collect(word.suffix(longestSuffix).reversed(), from: suffixes, first, form: .suffix, into: &found)
        }
        return found.filter { finding in
            guard finding.kind == .whole, finding.form != .exact else { return true }
            guard traits[Int(finding.number)].contains(.hasDenied) else { return true }
            let denied = leaves[Int(finding.number)].isDenied
            return !denied.contains(String(decoding: word, as: UTF8.self))
        }
    }

    private func leaf(of finding: Finding) -> Int32 {
        switch finding.kind {
        case .whole: finding.number
        case .anchor: sequences[Int(finding.number)].leaf
        case .separable: separations[Int(finding.number)].leaf
        }
    }

    private mutating func number(of key: Leaf.Key, text: String, forms: () -> TermForms) -> Int32 {
        if let known = numbers[key] { return known }
        let number = Int32(truncatingIfNeeded: leaves.count)
        numbers[key] = number
        file(forms(), as: number, text: text)
        return number
    }

    private mutating func file(_ forms: TermForms, as leaf: Int32, text: String) {
        leaves.append(Leaf(text: text, isDenied: DeniedForms(forms.denied)))
        traits.append(LeafTraits(forms.growsOverHyphens ? [.growsOverHyphens] : []).union(forms.denied.isEmpty ? [] : .hasDenied))
        for whole in forms.wholes {
            let finding = Finding(kind: .whole, number: leaf, form: whole.form, condition: whole.condition)
            words[WordHash.of(whole.word.utf8), default: []].append(finding)
        }
        for sequence in forms.sequences { file(sequence, as: leaf) }
        for part in forms.parts where part.form.utf8.count >= 3 { file(part, as: leaf) }
        for separation in forms.separations { file(separation, as: leaf) }
        for prefix in forms.allowedPrefixes + [forms.prefix].compactMap({ $0 }) {
            prefixes[WordHash.of(prefix.utf8), default: []].append(leaf)
            longestPrefix = max(longestPrefix, prefix.utf8.count)
        }
        if let suffix = forms.suffix {
            suffixes[WordHash.of(suffix.utf8.reversed()), default: []].append(leaf)
            longestSuffix = max(longestSuffix, suffix.utf8.count)
        }
    }

    private mutating func file(_ part: TermForms.Part, as leaf: Int32) {
        parts[WordHash.of(part.form.utf8), default: []].append(PartOf(leaf: leaf, lemma: Array(part.lemma.utf8), isFront: part.isFront))
        longestPart = max(longestPart, part.form.utf8.count)
        partStarts.insert(part.form)
    }

    private mutating func file(_ separation: TermForms.Separation, as leaf: Int32) {
        let number = Int32(truncatingIfNeeded: separations.count)
        separations.append(Separation(leaf: leaf, isParticiple: separation.isParticiple, particle: WordHash.of(separation.particle.utf8)))
        words[WordHash.of(separation.finite.utf8), default: []].append(Finding(kind: .separable, number: number, form: .inflection))
    }

    private mutating func file(_ sequence: TermForms.Sequence, as leaf: Int32) {
        guard let anchor = sequence.words.indices.max(by: { sequence.words[$0].utf8.count < sequence.words[$1].utf8.count }) else { return }
        let number = Int32(truncatingIfNeeded: sequences.count)
        let start = Int32(truncatingIfNeeded: sequenceWords.count)
        sequenceWords += sequence.words.map { WordHash.of($0.utf8) }
        sequences.append(
            Sequence(
                leaf: leaf, words: start..<Int32(truncatingIfNeeded: sequenceWords.count), anchor: Int32(truncatingIfNeeded: anchor),
                form: sequence.form, isTight: sequence.isTight, condition: sequence.condition))
        words[WordHash.of(sequence.words[anchor].utf8), default: []].append(Finding(kind: .anchor, number: number, form: sequence.form))
    }

    /// A word that the list does not know, or knows as an adjective (waterrijk), is a name when it has a capital in a sentence.
    /// Leaves of which a form is a real part of the word. One pass over its substrings; the few that are forms are looked into.
    private func collectCompounds(_ word: UnsafeBufferPointer<UInt8>, from first: Int32, into found: inout [Finding]) {
        guard word.count > 3, word.count <= Compounds.longest else { return }
        let bytes = Array(word)
        let isKnown = list.contains(bytes[...]) && !list.contains((bytes + [0x65])[...])
        let condition: TermForms.Condition = isKnown ? .none : .noName
        var answered = Set(found.filter { $0.kind == .whole }.map(\.number))
        for start in 0...(word.count - 3) where partStarts.contains(word[start], word[start + 1], word[start + 2]) {
            var hash = WordHash()
            for end in start..<min(start + longestPart, word.count) {
                hash.add(word[end])
                let range = start..<end + 1
                guard range.count >= 3, range.count < word.count, let candidates = parts[hash.value] else { continue }
                for part in candidates
                where part.leaf >= first && !answered.contains(part.leaf) && part.isFront == (range.upperBound < word.count) {
                    guard compounds.holds(range, of: bytes, lemma: part.lemma) else { continue }
                    answered.insert(part.leaf)
                    found.append(Finding(kind: .whole, number: part.leaf, form: .compound, condition: condition))
                }
            }
        }
    }

    private func collect(
        _ bytes: some Swift.Sequence<UInt8>, from table: [UInt64: [Int32]], _ first: Int32, form: MatchForm, into found: inout [Finding]
    ) {
        var hash = WordHash()
        for byte in bytes {
            hash.add(byte)
            guard let leaves = table[hash.value] else { continue }
            found += leaves.filter { $0 >= first }.map { Finding(kind: .whole, number: $0, form: form) }
        }
    }
}
