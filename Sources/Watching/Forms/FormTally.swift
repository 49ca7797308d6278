import DutchText

/// Counts by which forms a query is answered in items: what the analyst sees when a query is saved, to strike what is not meant.
/// Struck forms are counted as if they were not struck, and marked.
public struct FormTally: Sendable {
    private struct Key: Hashable {
        let term: String
        /// Without hyphens and blanks.
        let key: String
    }

    private struct Count {
        var items = 0
        var places = 0
        var lastItem = -1
        var writings: [String: Int] = [:]
        var kinds: [MatchForm: Int] = [:]
    }

    private let matcher: Matcher
    private let denied: [String: DeniedForms]
    private let strikable: Set<String>
    private var counts: [Key: Count] = [:]
    /// Items that were looked through.
    public private(set) var itemsRead = 0
    /// Of those, items that answer the query, its struck forms included.
    public private(set) var itemsHit = 0

    /// A tally for a query.
    /// - Parameter words: the list that the matcher uses too.
    public init(_ query: WatchQuery, words: WordList = .standard) {
        matcher = Matcher([(1, query.withoutStruckForms)], words: words)
        let terms = query.root.wantedTerms
        denied = Dictionary(terms.map { ($0.text, DeniedForms($0.denied)) }) { first, _ in first }
        strikable = Set(terms.map(\.text))
    }

    /// Looks through an item.
    public mutating func take(_ watched: WatchedText) {
        itemsRead += 1
        let found = matcher.forms(in: watched)
        guard !found.isEmpty else { return }
        itemsHit += 1
        for place in found {
            var count = counts[Key(term: place.term, key: place.key), default: Count()]
            count.places += 1
            if count.lastItem != itemsRead { count.items += 1 }
            count.lastItem = itemsRead
            count.writings[place.writing, default: 0] += 1
            count.kinds[place.kind, default: 0] += 1
            counts[Key(term: place.term, key: place.key)] = count
        }
    }

    /// The forms that were found, those in most items first.
    public var forms: [FoundForm] {
        counts.map { key, count in
            FoundForm(
                form: Self.most(count.writings) ?? key.key, term: key.term,
                kind: Self.most(count.kinds.mapKeys(\.rawValue))
                    .flatMap(MatchForm.init) ?? .word, items: count.items, places: count.places,
                isStruck: denied[key.term]?.contains(key.key) ?? false, canBeStruck: strikable.contains(key.term))
        }.sorted { ($1.items, $1.places, $0.form, $0.term) < ($0.items, $0.places, $1.form, $1.term) }
    }

    private static func most(_ counts: [String: Int]) -> String? {
        counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
}

extension WatchQuery {
    /// The query as if no form had been struck from it.
    public var withoutStruckForms: WatchQuery {
        WatchQuery(text: text, root: root.mapTerms { $0.with(allowed: $0.allowed, denied: []) })
    }
}

extension Dictionary where Value == Int {
    fileprivate func mapKeys<Other: Hashable>(_ change: (Key) -> Other) -> [Other: Int] {
        Dictionary<Other, Int>(map { (change($0), $1) }, uniquingKeysWith: +)
    }
}
