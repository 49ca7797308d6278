import Accounts
import Dispatch
import Foundation
import Synchronization

/// Makes and checks password hashes on a thread of its own: the work takes tens of milliseconds and tens of megabytes, and must hold
/// up neither Swift's threads nor the machine. One at a time; addresses take turns, so that who asks a hundred times from one place does
/// not hold up everybody else.
final class PasswordWork: Sendable {
    /// Too many people sign in at once.
    struct Busy: Error {}

    private let cost: PasswordCost
    private let queue = DispatchQueue(label: "eenmond.passwords", qos: .userInitiated)
    private let line = Mutex(FairLine<@Sendable () -> Void>(mostOfOne: 64, most: 512))

    init(cost: PasswordCost) { self.cost = cost }

    /// What came of a try.
    enum Outcome: Sendable, Equatable {
        case right
        case wrong
        /// There were too many before it: seconds to wait. Nothing was looked at.
        case mustWait(TimeInterval)
    }

    /// The hash of a new password.
    func hash(_ password: String) async throws -> PasswordHash {
        let cost = self.cost
        let made = try await run(for: "") { PasswordHash(password, cost: cost) }
        guard let made else { throw Busy() }
        return made
    }

    /// Whether a password is the one that was kept. Without a kept one it takes as long, and the answer is no: how long an answer takes
    /// must not tell who has an account.
    ///
    /// Limits are asked and failures counted in the turn of the try itself. Asked before the line and counted after it, a hundred tries at
    /// once would all pass.
    func check(_ password: String, against stored: String?, by attempt: SignInAttempt) async throws -> Outcome {
        let cost = self.cost
        return try await run(for: attempt.address) {
            if let wait = attempt.wait() { return .mustWait(wait) }
            if PasswordWork.matches(password, stored, cost) { return .right }
            attempt.fail()
            return .wrong
        }
    }

    private static func matches(_ password: String, _ stored: String?, _ cost: PasswordCost) -> Bool {
        guard let stored, let hash = PasswordHash(stored: stored) else {
            _ = PasswordHash(password, cost: cost)
            return false
        }
        return hash.matches(password)
    }

    /// A hash with the present cost, for a password that was just found right; nil when the kept one has it already.
    func renewed(_ password: String, stored: String) async throws -> PasswordHash? {
        guard let hash = PasswordHash(stored: stored), hash.isOutdated(cost) else { return nil }
        return try await self.hash(password)
    }

    /// Does work in the turn of an address.
    ///
    /// - Throws: ``TooManyAttempts`` when too much of that address waits already, ``Busy`` when too much of all does.
    func run<Value: Sendable>(for address: String, _ work: @escaping @Sendable () -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let place = line.withLock { $0.add({ continuation.resume(returning: work()) }, of: address) }
            switch place {
            case .taken: queue.async { [self] in line.withLock { $0.next() }?() }
            case .ownIsFull: continuation.resume(throwing: TooManyAttempts(seconds: 5))
            case .full: continuation.resume(throwing: Busy())
            }
        }
    }

    /// How much waits.
    var waiting: Int { line.withLock { $0.count } }
}

extension PasswordWork.Busy: Explainable {
    var explanation: Explanation {
        Explanation(.unavailable, "Er melden zich op dit moment te veel mensen aan. Probeer het over een paar tellen opnieuw.")
    }
}
