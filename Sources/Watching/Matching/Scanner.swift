import DutchText

/// Goes over the words of an item and notes what answers which leaf.
struct Scanner {
    private let plan: Plan
    private let reading: Reading

    init(_ plan: Plan, _ reading: Reading) {
        self.plan = plan
        self.reading = reading
    }

    /// One pass over title and text.
    func run(_ memo: inout WordMemo, into occurrences: inout Occurrences) {
        run(reading.title, 0..<reading.titleCount, &memo, &occurrences)
        run(reading.text, reading.titleCount..<reading.tokens.count, &memo, &occurrences)
    }

    private func run(_ text: FoldedText, _ range: Range<Int>, _ memo: inout WordMemo, _ occurrences: inout Occurrences) {
        let leaves = Int32(truncatingIfNeeded: plan.index.leaves.count)
        text.bytes.withUnsafeBufferPointer { bytes in
            for token in range {
                let hash = reading.tokens[token].hash
                let slot: Int32
                switch memo.answer(for: hash, leaves: leaves) {
                case .known(let known): slot = known
                case .knownBefore(let leaf, let known):
                    let word = UnsafeBufferPointer(rebasing: bytes[reading.tokens[token].folded])
                    slot = memo.add(newer: plan.index.findings(for: word, from: leaf), for: hash, at: known, leaves: leaves)
                case .unknown:
                    let word = UnsafeBufferPointer(rebasing: bytes[reading.tokens[token].folded])
                    slot = memo.add(plan.index.findings(for: word, from: 0), for: hash, leaves: leaves)
                }
                guard slot >= 0 else { continue }
                for number in memo[slot] { note(memo[number], at: token, in: range, &occurrences) }
            }
        }
    }

    private func note(_ finding: Finding, at token: Int, in field: Range<Int>, _ occurrences: inout Occurrences) {
        switch finding.kind {
        case .whole:
            guard finding.condition == .none || meets(finding.condition, finding.number, token...token) else { return }
            note(finding.number, token...token, finding.form, &occurrences)
        case .separable:
            let separation = plan.index.separations[Int(finding.number)]
            let clause = Clause(reading)
            let after = separation.isParticiple ? nil : clause.particle(separation.particle, after: token, in: field)
            guard let particle = after ?? clause.particle(separation.particle, before: token, in: field) else { return }
            let denied = plan.index.leaves[Int(separation.leaf)].isDenied
            guard denied.isEmpty || !denied.contains(reading.key(token, particle)) else { return }
            let side: FieldSet = reading.field(of: token) == .title ? .title : .text
            occurrences.add(separation.leaf, token...token, form: finding.form, field: side, apart: particle)
        case .anchor:
            let sequence = plan.index.sequences[Int(finding.number)]
            let first = token - Int(sequence.anchor)
            let last = first + sequence.words.count - 1
            guard first >= field.lowerBound, last < field.upperBound, matches(sequence, at: first) else { return }
            guard meets(sequence.condition, sequence.leaf, first...last) else { return }
            note(sequence.leaf, first...last, finding.form, &occurrences)
        }
    }

    private func matches(_ sequence: LeafIndex.Sequence, at first: Int) -> Bool {
        for offset in 0..<sequence.words.count {
            let word = plan.index.sequenceWords[Int(sequence.words.lowerBound) + offset]
            guard reading.tokens[first + offset].hash == word else { return false }
            if sequence.isTight, offset > 0, !reading.isTight(after: first + offset - 1) { return false }
        }
        return true
    }

    private func meets(_ condition: TermForms.Condition, _ leaf: Int32, _ words: ClosedRange<Int>) -> Bool {
        switch condition {
        case .none: true
        case .capital: reading.tokens[words.lowerBound].isCapitalised
        case .joined: reading.tokens[words.upperBound].isJoinedToNext
        case .noName: !reading.isName(words.lowerBound)
        case .noSurname: !reading.isSurname(words.lowerBound)
        case .alone: reading.isAlone(words)
        case .written: reading.original(words) == plan.index.leaves[Int(leaf)].text && reading.isAlone(words)
        }
    }

    /// Notes a place; a part of a hyphenated word becomes the whole word where the leaf asks for that.
    private func note(_ number: Int32, _ words: ClosedRange<Int>, _ form: MatchForm, _ occurrences: inout Occurrences) {
        let field: FieldSet = reading.field(of: words.lowerBound) == .title ? .title : .text
        let traits = plan.index.traits[Int(number)]
        guard traits.contains(.growsOverHyphens) else { return occurrences.add(number, words, form: form, field: field) }
        let grown = reading.hyphenated(words)
        let isCompound = grown != words
        if traits.contains(.hasDenied), isCompound || words.count > 1,
            plan.index.leaves[Int(number)].isDenied.contains(reading.key(of: grown))
        {
            return
        }
        occurrences.add(number, grown, form: isCompound ? .compound : form, field: field)
    }
}
