import Foundation
import JWTKit

/// What an ID token says. Its signature is checked by JWTKit; everything else here, against our own clock.
struct IdentityClaims: JWTPayload {
    let iss: String
    let sub: String
    let aud: Audience
    let exp: Double
    let iat: Double?
    let nonce: String?
    let azp: String?
    let name: String?
    let preferredUserName: String?
    let email: String?

    private enum CodingKeys: String, CodingKey {
        case iss, sub, aud, exp, iat, nonce, azp, name, email
        case preferredUserName = "preferred_username"
    }

    /// One audience or several.
    struct Audience: Codable, Sendable {
        let all: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(String.self) { all = [one] } else { all = try container.decode([String].self) }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(all)
        }
    }

    /// Nothing here: JWTKit would ask the machine's clock.
    func verify(using algorithm: some JWTAlgorithm) async throws {}

    /// OpenID Connect Core 1.0, 3.1.3.7. A minute is given for clocks that differ.
    func check(issuer: String, client: String, nonce expected: String, at now: Date) throws(SignOnError) {
        guard iss == issuer else { throw SignOnError(.badToken, "uitgever") }
        guard aud.all.contains(client) else { throw SignOnError(.badToken, "ontvanger") }
        if aud.all.count > 1 || azp != nil {
            guard azp == client else { throw SignOnError(.badToken, "ontvanger") }
        }
        guard exp > now.timeIntervalSince1970 - 60 else { throw SignOnError(.badToken, "verlopen") }
        if let iat, iat > now.timeIntervalSince1970 + 60 { throw SignOnError(.badToken, "tijd") }
        guard nonce == expected else { throw SignOnError(.badToken, "nonce") }
        guard (1...255).contains(sub.utf8.count) else { throw SignOnError(.badToken, "onderwerp") }
    }
}
