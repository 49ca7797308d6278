import DutchText

/// What a matcher keeps between items.
struct MatcherState {
    private var plan: Plan
    private var memo = WordMemo()
    private var occurrences = Occurrences()
    /// The queries that are watched: number and place among the entries.
    private var live: [Int64: [Int32]] = [:]
    private var deadCount = 0
    /// By query: the last item for which it was a candidate.
    private var visited: [UInt32] = []
    private var item: UInt32 = 0

    init(words: WordList) {
        plan = Plan(words: words)
    }

    mutating func add(_ id: Int64, _ query: WatchQuery, _ ready: ReadyForms? = nil) {
        live[id, default: []].append(plan.add(id, query, ready))
        visited.append(0)
    }

    mutating func remove(_ id: Int64) {
        for entry in live.removeValue(forKey: id) ?? [] {
            plan.remove(entry)
            deadCount += 1
        }
    }

    /// More queries were removed than are left: starting anew would save memory.
    var isWorn: Bool { deadCount > 1000 && deadCount > live.count }

    mutating func hits(in watched: WatchedText) -> [QueryHit] {
        let (answered, evaluation) = read(watched)
        guard !answered.isEmpty else { return [] }
        var found: [FoundSpan] = []
        found.reserveCapacity(answered.count * 2)
        var ends: [Int] = []
        ends.reserveCapacity(answered.count)
        for entry in answered {
            addSpans(of: entry, evaluation, to: &found)
            ends.append(found.count)
        }
        let spans = FoundSpans(evaluation.reading, found)
        return answered.indices.map { number in
            QueryHit(query: answered[number].id, spans, (number == 0 ? 0 : ends[number - 1])..<ends[number])
        }
    }

    mutating func forms(in watched: WatchedText) -> [FormPlace] {
        let (answered, evaluation) = read(watched)
        guard let entry = answered.first else { return [] }
        return places(of: entry, evaluation).map { form(of: occurrences.all[$0], evaluation.reading) }
    }

    /// Reads an item: the queries that it answers, and what is needed to say why.
    private mutating func read(_ watched: WatchedText) -> (answered: [Plan.Entry], evaluation: Evaluation) {
        let reading = Reading(watched)
        occurrences.begin(leaves: plan.index.leaves.count)
        Scanner(plan, reading).run(&memo, into: &occurrences)
        let candidates = candidates()
        let evaluation = Evaluation(plan: plan, occurrences: occurrences, reading: reading, watched: watched)
        var answered: [Plan.Entry] = []
        for candidate in candidates {
            let entry = plan.entries[Int(candidate)]
            if evaluation.holds(entry) { answered.append(entry) }
        }
        return (answered, evaluation)
    }

    /// Queries of which a necessary leaf occurs, each once, in order.
    private mutating func candidates() -> [Int32] {
        item &+= 1
        var found = plan.always
        for leaf in occurrences.leaves {
            let needing = plan.needing[Int(leaf)]
            if needing.only >= 0 { found.append(needing.only) }
            for entry in needing.others where visited[Int(entry)] != item {
                visited[Int(entry)] = item
                found.append(entry)
            }
        }
        return found.sorted()
    }

    /// Numbers of the occurrences that made an entry true, in the order of the text, each once.
    private func places(of entry: Plan.Entry, _ evaluation: Evaluation) -> [Int] {
        var places: [Int] = []
        evaluation.places(entry.root, into: &places)
        return occurrences.ordered(places)
    }

    private func form(of occurrence: Occurrence, _ reading: Reading) -> FormPlace {
        let words = Int(occurrence.first)...Int(occurrence.last)
        let apart = Int(occurrence.apart)
        let term = plan.index.leaves[Int(occurrence.leaf)].text
        guard apart >= 0 else {
            return FormPlace(term: term, key: reading.key(of: words), writing: reading.writing(of: words), kind: occurrence.form)
        }
        let key = reading.key(words.lowerBound, apart)
        return FormPlace(
            term: term, key: key, writing: key.replacing(ListedForm.gap, with: " \(ListedForm.gap) "), kind: occurrence.form)
    }

    private func addSpans(of entry: Plan.Entry, _ evaluation: Evaluation, to found: inout [FoundSpan]) {
        if let only = evaluation.onlyPlace(entry) {
            return addSpans(of: only, evaluation.reading, to: &found)
        }
        let start = found.count
        for place in places(of: entry, evaluation) {
            addSpans(of: place, evaluation.reading, to: &found, after: start)
        }
    }

    /// The words of an occurrence, and its particle where that stands apart. A span equal to the one before it, from a number on, is left out.
    private func addSpans(of place: Int, _ reading: Reading, to found: inout [FoundSpan], after start: Int = .max) {
        let occurrence = occurrences.all[place]
        add(Int(occurrence.first)...Int(occurrence.last), occurrence, reading, to: &found, after: start)
        guard occurrence.apart >= 0 else { return }
        add(Int(occurrence.apart)...Int(occurrence.apart), occurrence, reading, to: &found, after: start)
    }

    private func add(
        _ words: ClosedRange<Int>, _ occurrence: Occurrence, _ reading: Reading, to found: inout [FoundSpan], after start: Int
    ) {
        let codePoints = reading.codePoints(words)
        let bytes = reading.folded(words)
        let span = FoundSpan(
            field: reading.field(of: words.lowerBound), form: occurrence.form,
            startCodePoint: UInt32(truncatingIfNeeded: codePoints.lowerBound),
            endCodePoint: UInt32(truncatingIfNeeded: codePoints.upperBound),
            startByte: UInt32(truncatingIfNeeded: bytes.lowerBound), endByte: UInt32(truncatingIfNeeded: bytes.upperBound),
            term: plan.index.leaves[Int(occurrence.leaf)].text)
        if found.count > start, found.last == span { return }
        found.append(span)
    }
}
