import Newsroom
import Synchronization

/// Remembers what a poll told.
final class Events: Sendable {
    private let kept = Mutex<[PollEvent]>([])

    func note(_ event: PollEvent) { kept.withLock { $0.append(event) } }

    var all: [PollEvent] { kept.withLock { $0 } }
    var damage: [String] { all.compactMap { if case .damaged(_, let what) = $0 { what } else { nil } } }
    var failures: [String] { all.compactMap { if case .failed(_, let why) = $0 { why } else { nil } } }
    var hits: [Hit] { all.compactMap { if case .hit(let hit) = $0 { hit } else { nil } } }
}
