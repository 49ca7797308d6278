import Foundation
import JWTKit

/// What a logout token says (OpenID Connect Back-Channel Logout 1.0, 2.4). Its signature is checked by JWTKit; everything else here,
/// against our own clock.
struct LogoutClaims: JWTPayload {
    let iss: String
    let aud: IdentityClaims.Audience
    let iat: Double
    let exp: Double
    let jti: String
    let sub: String?
    let sid: String?

    static let event = "http://schemas.openid.net/event/backchannel-logout"
    /// Explicit typing (2.4) is recommended and not required; a token that says it is something else is that.
    private static let types: Set<String> = ["jwt", "logout+jwt", "application/logout+jwt"]

    /// Nothing here: JWTKit would ask the machine's clock.
    func verify(using algorithm: some JWTAlgorithm) async throws {}

    /// Section 2.6, all but the signature and whether the token was seen before. A minute is given for clocks that differ.
    ///
    /// - Parameters:
    ///   - header: of the token.
    ///   - all: the same claims, as they were sent.
    func check(issuer: String, client: String, header: [String: Any], all: [String: Any], at now: Date) throws(SignOnError) {
        if let type = header["typ"] {
            guard let type = type as? String, LogoutClaims.types.contains(type.lowercased()) else { throw SignOnError(.badToken, "soort") }
        }
        guard iss == issuer else { throw SignOnError(.badToken, "uitgever") }
        guard aud.all.contains(client) else { throw SignOnError(.badToken, "ontvanger") }
        guard exp > now.timeIntervalSince1970 - 60 else { throw SignOnError(.badToken, "verlopen") }
        guard iat <= now.timeIntervalSince1970 + 60 else { throw SignOnError(.badToken, "tijd") }
        guard (1...1_000).contains(jti.utf8.count) else { throw SignOnError(.badToken, "nummer") }
        guard sub?.isEmpty == false || sid?.isEmpty == false else { throw SignOnError(.badToken, "onderwerp") }
        guard let events = all["events"] as? [String: Any], events[LogoutClaims.event] is [String: Any] else {
            throw SignOnError(.badToken, "gebeurtenis")
        }
        // With a nonce it would pass for an ID token, and the other way about (2.4).
        guard all["nonce"] == nil else { throw SignOnError(.badToken, "nonce") }
    }
}
