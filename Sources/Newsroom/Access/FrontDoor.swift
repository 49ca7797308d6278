import Accounts
import Foundation
import Synchronization

/// What is known at the door and need not outlive the process: failed attempts, people between password and code, the code for the
/// first set-up.
final class FrontDoor: Sendable {
    /// Somebody whose password was right and whose code is still to come.
    struct Ticket: Sendable {
        let account: Int64
        let until: Date
        var triesLeft: Int
    }

    /// Proves that who sets up can read this program's log.
    let setUpCode = SpokenCode()

    private struct State {
        var byAccount: Attempts
        var byAddress: Attempts
        var byToken = Attempts(AttemptLimit(most: 1_000, within: 900))
        var tickets: [String: Ticket] = [:]
        var hasAccounts = false
        var rightsChanges = 0
        /// Who signed in from where, for thirty days.
        var known = ShortMemory<Bool>(most: 10_000)
    }

    private let state: Mutex<State>
    private static let mostTickets = 1_000

    /// Ten failures an account and thirty an address within a quarter of an hour. A stranger must not be able to lock out a beheerder in
    /// the middle of a crisis: where she signed in lately, or is signed in, her own failures count and nobody else's.
    init(
        perAccount: AttemptLimit = AttemptLimit(most: 10, within: 900), perAddress: AttemptLimit = AttemptLimit(most: 30, within: 900)
    ) {
        state = Mutex(State(byAccount: Attempts(perAccount), byAddress: Attempts(perAddress)))
    }

    /// Seconds until this account may be tried again from this address; nil when it may now. Without an account the address alone counts.
    func wait(account: String? = nil, address: String, at now: Date) -> TimeInterval? {
        state.withLock { state in
            let waits = [account.flatMap { state.byAccount.wait($0, at: now) }, state.byAddress.wait(address, at: now)].compactMap { $0 }
            return waits.max()
        }
    }

    func fail(account: String? = nil, address: String, at now: Date) {
        state.withLock { state in
            if let account { state.byAccount.fail(account, at: now) }
            state.byAddress.fail(address, at: now)
        }
    }

    /// Counts a failure beforehand, in one step with asking whether there may be another; ``giveBack(address:)`` and
    /// ``succeed(account:)`` take it back when it was none.
    ///
    /// - Returns: seconds to wait; nil when it may be tried now.
    func take(account: String? = nil, address: String, at now: Date) -> TimeInterval? {
        state.withLock { state in
            let waits = [account.flatMap { state.byAccount.wait($0, at: now) }, state.byAddress.wait(address, at: now)].compactMap { $0 }
            if let wait = waits.max() { return wait }
            if let account { state.byAccount.fail(account, at: now) }
            state.byAddress.fail(address, at: now)
            return nil
        }
    }

    func giveBack(address: String) {
        state.withLock { $0.byAddress.giveBack(address) }
    }

    func succeed(account: String) {
        state.withLock { $0.byAccount.succeed(account) }
    }

    /// Wrong tokens of the JSON interface. They cannot be guessed, so the bound is only there to keep a program in a loop from asking on
    /// for ever; a person behind the same address is not held up by it.
    func waitForToken(address: String, at now: Date) -> TimeInterval? {
        state.withLock { $0.byToken.wait(address, at: now) }
    }

    func failToken(address: String, at now: Date) {
        state.withLock { $0.byToken.fail(address, at: now) }
    }

    /// Keeps who waits for a code; five minutes, five tries.
    func keep(_ account: Int64, under digest: String, at now: Date) {
        state.withLock { state in
            state.tickets = state.tickets.filter { $0.value.until > now }
            if state.tickets.count >= FrontDoor.mostTickets, let first = state.tickets.min(by: { $0.value.until < $1.value.until }) {
                state.tickets[first.key] = nil
            }
            state.tickets[digest] = Ticket(account: account, until: now.addingTimeInterval(300), triesLeft: 5)
        }
    }

    /// Whose ticket this is. Each look counts as a try.
    func account(under digest: String, at now: Date) -> Int64? {
        state.withLock { state in
            guard var ticket = state.tickets[digest], ticket.until > now, ticket.triesLeft > 0 else { return nil }
            ticket.triesLeft -= 1
            state.tickets[digest] = ticket
            return ticket.account
        }
    }

    func drop(_ digest: String) {
        state.withLock { $0.tickets[digest] = nil }
    }

    /// How often who may what changed in this process.
    var rightsChanges: Int { state.withLock { $0.rightsChanges } }

    func noteRightsChange() { state.withLock { $0.rightsChanges += 1 } }

    /// Whether this account signed in from this address lately.
    func knows(_ account: Int64, from address: String, at now: Date) -> Bool {
        state.withLock { $0.known.find("\(account) \(address)", at: now) ?? false }
    }

    func remember(_ account: Int64, from address: String, at now: Date) {
        state.withLock { $0.known.keep(true, under: "\(account) \(address)", until: now.addingTimeInterval(30 * 86_400), at: now) }
    }

    /// Accounts are never removed, so a yes stays a yes and need not be asked again.
    var knowsAccounts: Bool { state.withLock { $0.hasAccounts } }

    func noteAccounts() {
        state.withLock { $0.hasAccounts = true }
    }
}
