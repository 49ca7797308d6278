import Accounts
import Foundation
import Storage

/// Signing out over there: from here (OpenID Connect RP-Initiated Logout 1.0), and of what was signed out there (Back-Channel Logout 1.0).
extension SignOn {
    /// Somebody who signed out here, and may go on to sign out over there.
    struct Departure: Sendable {
        let token: String?
        let until: Date
    }

    /// Keeps for ten minutes what the provider must hear if she goes on.
    ///
    /// - Returns: what her browser holds meanwhile.
    func depart(_ session: SignOnSession) -> Secret {
        let secret = Secret()
        let departure = Departure(token: session.token, until: clock.now.addingTimeInterval(600))
        memory.withLock { $0.departures.keep(departure, under: secret.digest, until: departure.until, at: clock.now) }
        return secret
    }

    /// Where a browser signs out at the provider; nil when it did not just sign out here, or when the provider has no place for that or
    /// does not answer.
    ///
    /// - Parameters:
    ///   - returnTo: where the provider sends the browser back to; must be known to the provider.
    ///   - held: what the browser holds of its departure.
    func signOutAddress(returnTo: String, held: String) async -> String? {
        let now = clock.now
        guard let departure = memory.withLock({ $0.departures.find(Secret.digest(of: held), at: now) }),
            let place = try? await metadata().endSessionEndpoint, ["http", "https"].contains(URL(string: place)?.scheme ?? "")
        else { return nil }
        var fields = [
            ("client_id", settings.clientID), ("post_logout_redirect_uri", returnTo), ("state", SignOn.departureState(of: held)),
        ]
        if let token = departure.token { fields.insert(("id_token_hint", token), at: 0) }
        return place + (place.contains("?") ? "&" : "?") + SignOn.form(fields)
    }

    /// What the provider sends back with a browser that signed out there: made from what the browser holds, so that nobody else's
    /// address says it of this one.
    static func departureState(of held: String) -> String { String(Secret.derived(from: held, for: "eenmond-vertrek").prefix(43)) }

    /// Reads a logout token: checks it, and takes it once.
    ///
    /// - Returns: whose sessions end, or which one, as ``SignOnSession`` names them.
    func readLogout(_ token: String) async throws -> (identity: String?, session: String?, number: String) {
        let (claims, header, all) = try await verified(token, as: LogoutClaims.self, try await metadata())
        let now = clock.now
        try claims.check(issuer: settings.issuer, client: settings.clientID, header: header, all: all, at: now)
        // Sessions here last a day at most, so a token that would work for longer has nothing left to end.
        let until = min(Date(timeIntervalSince1970: claims.exp + 60), now.addingTimeInterval(86_400))
        let isNew = memory.withLock { memory in
            guard memory.usedTokens.find(claims.jti, at: now) == nil else { return false }
            memory.usedTokens.keep(true, under: claims.jti, until: until, at: now)
            return true
        }
        guard isNew else { throw SignOnError(.badToken, "al gebruikt") }
        return (claims.sub.map(identity), claims.sid.map(identity), claims.jti)
    }

    /// A token whose work could not be done may be sent again.
    func forgetLogout(_ number: String) { memory.withLock { _ = $0.usedTokens.take(number, at: clock.now) } }

    /// A name that the provider gave, told apart from another provider's.
    func identity(_ name: String) -> String { "\(settings.issuer)|\(name)" }
}
