import Dispatch
import Synchronization

/// Lets the checker work on a thread of its own, one text at a time and with a bound on how many may wait: a long text takes a tenth of
/// a second, in which Swift's few threads would answer nobody else.
final class CheckWork: Sendable {
    /// Too many texts wait to be checked.
    struct Busy: Error {}

    private let queue = DispatchQueue(label: "eenmond.checks", qos: .userInitiated)
    private let waiting = Mutex(0)
    /// With a text of 400 words, which takes some milliseconds, the last one waits less than a second.
    private static let most = 64

    /// Does work there.
    ///
    /// - Throws: ``Busy``, or what the work throws.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        let isFree = waiting.withLock { count in
            guard count < CheckWork.most else { return false }
            count += 1
            return true
        }
        guard isFree else { throw Busy() }
        let done = await withCheckedContinuation { continuation in
            queue.async { [self] in
                let result = Result { try work() }
                waiting.withLock { $0 -= 1 }
                continuation.resume(returning: result)
            }
        }
        return try done.get()
    }
}

extension CheckWork.Busy: Explainable {
    var explanation: Explanation {
        Explanation(.unavailable, "Er worden op dit moment te veel teksten tegelijk nagekeken. Probeer het over een paar tellen opnieuw.")
    }
}
