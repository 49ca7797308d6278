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
        return answered.map { QueryHit(query: $0.id, spans: spans(of: $0, evaluation)) }
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
        let answered = candidates.compactMap { candidate in
            let entry = plan.entries[Int(candidate)]
            return evaluation.holds(entry.root) ? entry : nil
        }
        return (answered, evaluation)
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

    /// Numbers of the occurrences that made an entry true, in the order of the text, each once.
    private func places(of entry: Plan.Entry, _ evaluation: Evaluation) -> [Int] {
        var places: [Int] = []
        evaluation.places(entry.root, into: &places)
        guard places.count > 1 else { return places }
        var last = -1
        return places.sorted { occurrences.isOrdered($0, $1) }.filter { place in
            defer { last = place }
            return place != last
        }
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

    private func spans(of entry: Plan.Entry, _ evaluation: Evaluation) -> [Span] {
        let ordered = places(of: entry, evaluation)
        var found: [Span] = []
        found.reserveCapacity(ordered.count)
        for place in ordered {
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
}
