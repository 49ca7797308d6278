import Synchronization

/// How many streams are open, and no more than a service on one machine can carry.
final class StreamCount: Sendable {
    private let open = Mutex(0)
    private let most: Int

    init(most: Int) { self.most = most }

    /// Takes a place; false when all are taken.
    func enter() -> Bool {
        open.withLock { count in
            guard count < most else { return false }
            count += 1
            return true
        }
    }

    /// Gives the place back.
    func leave() { open.withLock { $0 -= 1 } }
}
