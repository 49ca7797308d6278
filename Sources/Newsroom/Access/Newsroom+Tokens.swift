import Accounts
import Foundation
import Storage

extension Newsroom {
    /// What a token begins with, so that a leaked one can be found.
    public static let tokenPrefix = "eenmond_"

    /// Makes a token of the JSON interface. Its text is shown once.
    public func makeToken(
        for id: Int64, label: String, scopes: Set<Scope>, days: Int? = nil, by who: String
    ) async throws -> (token: APIToken, secret: Secret) {
        let label = label.split(whereSeparator: { $0.isWhitespace || $0.isNewline }).joined(separator: " ")
        guard (1...100).contains(label.count) else {
            throw AccountProblem(.label, "Schrijf erbij waar het token voor is, in een paar woorden.")
        }
        guard !scopes.isEmpty else { throw AccountProblem(.scopes, "Kies minstens één ding waarvoor het token mag worden gebruikt.") }
        if let days, !(1...3650).contains(days) {
            throw AccountProblem(.days, "Een token werkt van 1 tot 3650 dagen. Kies een ander getal.")
        }
        let secret = Secret(prefix: Newsroom.tokenPrefix)
        let end = days.map { clock.now.addingTimeInterval(Double($0) * 86_400) }
        let token = try await store.tokens.make(secret.digest, for: id, label: label, scopes: scopes, until: end, at: clock.now, by: who)
        return (token, secret)
    }

    /// Tokens that work, of one account or of all.
    public func tokens(of account: Int64? = nil) async throws -> [APIToken] { try await store.tokens.list(of: account, at: clock.now) }

    /// Takes a token away.
    ///
    /// - Parameter owner: only when it is this account's; nil for a beheerder.
    public func revokeToken(_ id: Int64, owner: Int64?, by who: String) async throws {
        try await store.tokens.revoke(id, owner: owner, at: clock.now, by: who)
    }

    /// Who holds this token; nobody when it does not work.
    ///
    /// - Throws: an explanation after too many wrong ones from an address.
    public func visitor(token text: String, from caller: Caller) async throws -> Visitor {
        let now = clock.now
        guard text.hasPrefix(Newsroom.tokenPrefix), let found = try await store.tokens.find(Secret.digest(of: text), at: now) else {
            if let wait = door.waitForToken(address: caller.address, at: now) { throw Newsroom.tooMany(wait) }
            door.failToken(address: caller.address, at: now)
            return .nobody
        }
        if now.timeIntervalSince(found.token.lastUsed ?? .distantPast) >= 60 { try await store.tokens.touch(found.token.id, at: now) }
        // Codes that are asked of everybody are not got round with a token that was made before.
        return Visitor(
            account: found.account, means: .token(found.token.scopes), hiddenIncidents: found.hidden,
            mustSetUpCodes: try await lacksCodes(found.account))
    }
}
