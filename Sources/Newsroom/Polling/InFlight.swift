import Synchronization

/// The feeds that are being visited right now: the next look at what is due passes over them.
final class InFlight: Sendable {
    private let feeds = Mutex<Set<Int64>>([])

    var count: Int { feeds.withLock { $0.count } }

    /// False when it is being visited already.
    func begin(_ feed: Int64) -> Bool { feeds.withLock { $0.insert(feed).inserted } }

    func end(_ feed: Int64) { feeds.withLock { _ = $0.remove(feed) } }
}
