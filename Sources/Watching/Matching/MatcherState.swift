import DutchText

/// What a matcher keeps between items.
struct MatcherState {
    private var plan: Plan
    private var memo = WordMemo()
    private var occurrences = Occurrences()
    private var removed: Set<Int64> = []
    /// By query: the last item for which it was a candidate.
    private var visited: [UInt32] = []
    private var item: UInt32 = 0

    init(words: WordList) {
        plan = Plan(words: words)
    }

    mutating func add(_ id: Int64, _ query: WatchQuery) {
        if removed.contains(id) { compact() }
        plan.add(id, query)
        visited.append(0)
        memo.forget()
    }

    mutating func remove(_ id: Int64) {
        removed.insert(id)
    }

    mutating func hits(in watched: WatchedText) -> [QueryHit] {
        let reading = Reading(watched)
        occurrences.begin(leaves: plan.index.leaves.count)
        Scanner(plan, reading).run(&memo, into: &occurrences)
        let candidates = candidates()
        let evaluation = Evaluation(plan: plan, occurrences: occurrences, reading: reading, watched: watched)
        return candidates.compactMap { candidate in
            let entry = plan.entries[Int(candidate)]
            guard !removed.contains(entry.id), evaluation.holds(entry.root) else { return nil }
            return QueryHit(query: entry.id, spans: spans(of: entry, evaluation))
        }
    }

    /// Queries of which a necessary leaf occurs, each once, in order.
    private mutating func candidates() -> [Int32] {
        item &+= 1
        var found = plan.always
        for leaf in occurrences.leaves {
            for entry in plan.needing[Int(leaf)] where visited[Int(entry)] != item {
                visited[Int(entry)] = item
                found.append(entry)
            }
        }
        return found.sorted()
    }

    private func spans(of entry: Plan.Entry, _ evaluation: Evaluation) -> [Span] {
        var places: [Int] = []
        evaluation.places(entry.root, into: &places)
        let ordered = places.count < 2 ? places : places.sorted { occurrences.isOrdered($0, $1) }
        var found: [Span] = []
        found.reserveCapacity(ordered.count)
        var last = -1
        for place in ordered where place != last {
            last = place
            for span in spans(of: occurrences.all[place], evaluation.reading) where found.last != span { found.append(span) }
        }
        return found
    }

    /// The words of an occurrence, and its particle where that stands apart.
    private func spans(of occurrence: Occurrence, _ reading: Reading) -> [Span] {
        let words = Int(occurrence.first)...Int(occurrence.last)
        let apart = Int(occurrence.apart)
        return ([words] + (apart < 0 ? [] : [apart...apart])).map { words in
            let range = reading.codePoints(words)
            return Span(
                field: reading.field(of: words.lowerBound), start: range.lowerBound, end: range.upperBound, text: reading.original(words),
                term: plan.index.leaves[Int(occurrence.leaf)].text, form: occurrence.form)
        }
    }

    /// Takes removed queries out for good, so that their numbers can be used again.
    private mutating func compact() {
        plan = plan.without(removed)
        visited = [UInt32](repeating: 0, count: plan.entries.count)
        removed = []
        memo.forget()
    }
}
