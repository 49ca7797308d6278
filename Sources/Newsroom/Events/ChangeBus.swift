import Foundation
import Synchronization

/// What changed in the newsroom, for pages that are open.
public enum Change: Sendable, Equatable {
    /// New hits up to this number.
    case hits(upTo: Int64)
    /// Facts, lead, phase or messages of an incident changed (log entries up to this number).
    case incidents(upTo: Int64)
}

/// Tells every open page what changed. A reader that lags misses old changes, never blocks the others, and holds a bounded
/// number: a change only says "look again", so the newest is enough.
public final class ChangeBus: Sendable {
    private let readers = Mutex<(next: Int, open: [Int: AsyncStream<Change>.Continuation])>((0, [:]))

    /// A bus without readers.
    public init() {}

    /// A stream of the changes from now on; it ends when the bus closes or the reader stops.
    public func changes() -> AsyncStream<Change> {
        AsyncStream(bufferingPolicy: .bufferingNewest(16)) { continuation in
            let number = readers.withLock { readers in
                readers.next += 1
                readers.open[readers.next] = continuation
                return readers.next
            }
            continuation.onTermination = { [weak self] _ in
                self?.readers.withLock { _ = $0.open.removeValue(forKey: number) }
            }
        }
    }

    /// Hands a change to everyone who reads now.
    public func publish(_ change: Change) {
        for reader in readers.withLock({ Array($0.open.values) }) { reader.yield(change) }
    }

    /// Ends every stream: the server stops.
    public func close() {
        for reader in readers.withLock({ Array($0.open.values) }) { reader.finish() }
    }
}
