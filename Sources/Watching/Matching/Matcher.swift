import DutchText
import Synchronization

/// Matches many queries against items, each item in one pass over its words.
///
/// A word of a text is looked up once in a memo of all words met so far, which tells the terms that it answers; the few
/// queries whose rarest necessary term occurs are then decided, by what occurs first and by place last. So the cost of an item grows
/// with its length and with the queries that nearly match, not with the number of queries.
public final class Matcher: Sendable {
    private let state: Mutex<MatcherState>
    private let words: WordList

    /// Prepares queries; the numbers come back in the hits.
    /// - Parameter words: the words by which inflections and compounds are judged. With an empty list there are no compounds and
    ///   inflection goes by rule alone.
    public init(_ queries: [(id: Int64, query: WatchQuery)], words: WordList = .standard) {
        var initial = MatcherState(words: words)
        for (id, query) in queries { initial.add(id, query) }
        state = Mutex(initial)
        self.words = words
    }

    /// The queries that an item answers, in the order in which they were added, each with the places that made it a hit.
    public func hits(in watched: WatchedText) -> [QueryHit] {
        state.withLock { $0.hits(in: watched) }
    }

    /// The places that made an item a hit of the first query, as forms; empty when it is no hit or has no such place.
    func forms(in watched: WatchedText) -> [FormPlace] {
        state.withLock { $0.forms(in: watched) }
    }

    /// Adds a query to a running matcher. Costs what the query costs, not what the others cost; items that are matched meanwhile wait only
    /// while its forms are filed, not while they are worked out.
    public func add(_ id: Int64, _ query: WatchQuery) {
        let ready = ReadyForms(of: query, in: words)
        state.withLock { $0.add(id, query, ready) }
    }

    /// Removes the queries with a number.
    public func remove(_ id: Int64) {
        state.withLock { $0.remove(id) }
    }

    /// More queries were removed than are left, and a fresh matcher would need less memory.
    public var isWorn: Bool { state.withLock { $0.isWorn } }
}
