import Synchronization

/// A value that is made when it is first asked for. A failure is not kept: a mended file works at the next try.
final class Lazily<Value: Sendable>: Sendable {
    private let make: @Sendable () throws -> Value
    private let made = Mutex<Value?>(nil)
    private let forgotten = Mutex(0)

    init(_ make: @escaping @Sendable () throws -> Value) { self.make = make }

    /// The value if it was made already.
    var madeValue: Value? { made.withLock { $0 } }

    /// Makes it anew when it is asked for again: the files changed.
    func forget() {
        made.withLock { $0 = nil }
        forgotten.withLock { $0 += 1 }
    }

    /// How often it was forgotten: what rests on the value of another edition is out of date.
    var edition: Int { forgotten.withLock { $0 } }

    func value() throws -> Value {
        try made.withLock { kept in
            if let kept { return kept }
            let fresh = try make()
            kept = fresh
            return fresh
        }
    }
}
