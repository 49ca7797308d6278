import Storage
import Synchronization

/// Keeps the matcher of the last set of queries: most transactions see the same queries as the one before, and one more query is added
/// to the matcher that is there. One for a newsroom, used inside transactions only: they come one after the other, so no
/// index is in use while the next one takes over its matcher.
final class IndexCache: Sendable {
    private let last = Mutex<WatchIndex?>(nil)

    func index(for watches: [Watch]) -> WatchIndex {
        last.withLock { last in
            if let last, last.watches == watches { return last }
            let fresh = WatchIndex(watches, after: last)
            last = fresh
            return fresh
        }
    }
}
