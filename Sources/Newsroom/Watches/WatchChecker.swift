import Storage
import Synchronization
import Watching

/// Tells which stored queries cannot be read; each text is read once.
final class WatchChecker: Sendable {
    private let readable = Mutex<[Int64: String]>([:])

    func broken(_ watches: [Watch]) -> [BrokenWatch] {
        readable.withLock { readable in
            watches.compactMap { watch -> BrokenWatch? in
                guard readable[watch.id] != watch.query else { return nil }
                do throws(QueryError) {
                    _ = try WatchQuery(parsing: watch.query)
                    readable[watch.id] = watch.query
                    return nil
                } catch {
                    return BrokenWatch(watch, error)
                }
            }
        }
    }
}
