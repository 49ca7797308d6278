/// All leaves with the literals that lead to them. Adding a leaf touches only its own literals.
struct LeafIndex {
    /// A form of several words, with the word by which it is found.
    struct Sequence {
        let leaf: Int32
        let words: [[UInt8]]
        let anchor: Int
        let form: MatchForm
        let isTight: Bool
        let condition: TermForms.Condition
    }

    private(set) var leaves: [Leaf] = []
    private(set) var sequences: [Sequence] = []
    private var numbers: [Leaf.Key: Int32] = [:]
    private var words: [UInt64: [Finding]] = [:]
    private var prefixes: [UInt64: [Int32]] = [:]
    private var suffixes: [UInt64: [Int32]] = [:]
    private var longestPrefix = 0
    private var longestSuffix = 0

    /// The number of a term; its literals are filed when it is new.
    mutating func number(of term: QueryTerm) -> Int32 {
        number(of: Leaf.key(of: term), text: term.text) { TermForms(of: term) }
    }

    /// The number of a phrase.
    mutating func number(of phrase: QueryPhrase) -> Int32 {
        number(of: Leaf.key(of: phrase), text: phrase.text) { TermForms(of: phrase) }
    }

    /// What a folded word means to the leaves. Linear in the word up to the longest wildcard.
    func findings(for word: UnsafeBufferPointer<UInt8>) -> [Finding] {
        var found = words[WordHash.of(word)] ?? []
        if longestPrefix > 0 {
            collect(word.prefix(longestPrefix), from: prefixes, form: .prefix, into: &found)
        }
        if longestSuffix > 0 {
            collect(word.suffix(longestSuffix).reversed(), from: suffixes, form: .suffix, into: &found)
        }
        return found.filter { finding in
            guard finding.kind == .whole else { return true }
            let denied = leaves[Int(finding.number)].isDenied
            return denied.isEmpty || !denied.contains(String(decoding: word, as: UTF8.self))
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
        leaves.append(Leaf(text: text, growsOverHyphens: forms.growsOverHyphens, isDenied: DeniedForms(forms.denied)))
        for whole in forms.wholes {
            let finding = Finding(kind: .whole, number: leaf, form: whole.form, condition: whole.condition)
            words[WordHash.of(whole.word.utf8), default: []].append(finding)
        }
        for sequence in forms.sequences { file(sequence, as: leaf) }
        if let prefix = forms.prefix {
            prefixes[WordHash.of(prefix.utf8), default: []].append(leaf)
            longestPrefix = max(longestPrefix, prefix.utf8.count)
        }
        if let suffix = forms.suffix {
            suffixes[WordHash.of(suffix.utf8.reversed()), default: []].append(leaf)
            longestSuffix = max(longestSuffix, suffix.utf8.count)
        }
    }

    private mutating func file(_ sequence: TermForms.Sequence, as leaf: Int32) {
        guard let anchor = sequence.words.indices.max(by: { sequence.words[$0].utf8.count < sequence.words[$1].utf8.count }) else { return }
        let number = Int32(truncatingIfNeeded: sequences.count)
        sequences.append(
            Sequence(
                leaf: leaf, words: sequence.words.map { Array($0.utf8) }, anchor: anchor, form: sequence.form, isTight: sequence.isTight,
                condition: sequence.condition))
        words[WordHash.of(sequence.words[anchor].utf8), default: []].append(Finding(kind: .anchor, number: number, form: sequence.form))
    }

    private func collect(
        _ bytes: some Swift.Sequence<UInt8>, from table: [UInt64: [Int32]], form: MatchForm, into found: inout [Finding]
    ) {
        var hash = WordHash()
        for byte in bytes {
            hash.add(byte)
            guard let leaves = table[hash.value] else { continue }
            found += leaves.map { Finding(kind: .whole, number: $0, form: form) }
        }
    }
}
