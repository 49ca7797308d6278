import Synchronization

/// A text that changes during a test.
final class Mutable: Sendable {
    private let kept: Mutex<String>

    init(_ text: String) { kept = Mutex(text) }

    var text: String {
        get { kept.withLock { $0 } }
        set { kept.withLock { $0 = newValue } }
    }
}
