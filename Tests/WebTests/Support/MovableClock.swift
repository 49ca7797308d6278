import Foundation
import Newsroom
import Synchronization

/// A clock that stands still until a test moves it.
final class MovableClock: Sendable {
    private let present: Mutex<Date>

    init(_ start: Date = Date(timeIntervalSince1970: 1_795_000_000)) { present = Mutex(start) }

    var clock: WallClock { WallClock { self.present.withLock { $0 } } }

    func advance(by seconds: TimeInterval) { present.withLock { $0 += seconds } }
}
