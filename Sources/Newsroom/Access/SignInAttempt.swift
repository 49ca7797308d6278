import Accounts
import Foundation
import Storage

/// A try to show who one is: from which address, and at whose account.
struct SignInAttempt: Sendable {
    let door: FrontDoor
    let clock: WallClock
    let account: String
    let address: String

    /// Seconds until it may be done; nil when it may now.
    func wait() -> TimeInterval? { door.wait(account: account, address: address, at: clock.now) }

    func fail() { door.fail(account: account, address: address, at: clock.now) }
}

extension Newsroom {
    /// - Parameters:
    ///   - name: as it was typed.
    ///   - account: when there is one of that name.
    func attempt(at name: String, _ account: Account?, from caller: Caller) async throws -> SignInAttempt {
        var key = name
        if let account, try await isKnown(account, from: caller.address) { key += " " + caller.address }
        return SignInAttempt(door: door, clock: clock, account: key, address: caller.address)
    }

    private func isKnown(_ account: Account, from address: String) async throws -> Bool {
        if door.knows(account.id, from: address, at: clock.now) { return true }
        return try await sessions(of: account.id).contains { $0.address == address }
    }

    /// How often who may what changed in this process: an open page asks anew when it did.
    public var rightsChanges: Int { door.rightsChanges }
}
