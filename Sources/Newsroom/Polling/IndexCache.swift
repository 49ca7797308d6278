import Storage
import Synchronization

/// Keeps the matcher of the last set of queries: most transactions see the same queries as the one before.
final class IndexCache: Sendable {
    private let last = Mutex<WatchIndex?>(nil)

    func index(for watches: [Watch]) -> WatchIndex {
        last.withLock { last in
            if let last, last.watches == watches { return last }
            let fresh = WatchIndex(watches)
            last = fresh
            return fresh
        }
    }
}
