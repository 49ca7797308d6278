import Accounts
import Dispatch
import Synchronization

/// Makes and checks password hashes on a thread of its own: the work takes tens of milliseconds and tens of megabytes, and must hold
/// up neither Swift's threads nor the machine. One at a time, with a bound on how many may wait.
final class PasswordWork: Sendable {
    /// Too many people sign in at once.
    struct Busy: Error {}

    private let cost: PasswordCost
    private let queue = DispatchQueue(label: "eenmond.passwords", qos: .userInitiated)
    private let waiting = Mutex(0)
    private static let most = 64

    init(cost: PasswordCost) { self.cost = cost }

    /// The hash of a new password.
    func hash(_ password: String) async throws -> PasswordHash {
        let cost = self.cost
        let made = try await run { PasswordHash(password, cost: cost) }
        guard let made else { throw Busy() }
        return made
    }

    /// Whether a password is the one that was kept. Without a kept one it takes as long, and the answer is no: how long an answer takes
    /// must not tell who has an account.
    func check(_ password: String, against stored: String?) async throws -> Bool {
        let cost = self.cost
        return try await run {
            guard let stored, let hash = PasswordHash(stored: stored) else {
                _ = PasswordHash(password, cost: cost)
                return false
            }
            return hash.matches(password)
        }
    }

    /// A hash with the present cost, for a password that was just found right; nil when the kept one has it already.
    func renewed(_ password: String, stored: String) async throws -> PasswordHash? {
        guard let hash = PasswordHash(stored: stored), hash.isOutdated(cost) else { return nil }
        return try await self.hash(password)
    }

    private func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async throws -> Value {
        let isFree = waiting.withLock { count in
            guard count < PasswordWork.most else { return false }
            count += 1
            return true
        }
        guard isFree else { throw Busy() }
        return await withCheckedContinuation { continuation in
            queue.async { [self] in
                let value = work()
                waiting.withLock { $0 -= 1 }
                continuation.resume(returning: value)
            }
        }
    }
}

extension PasswordWork.Busy: Explainable {
    var explanation: Explanation {
        Explanation(.unavailable, "Er melden zich op dit moment te veel mensen aan. Probeer het over een paar tellen opnieuw.")
    }
}
