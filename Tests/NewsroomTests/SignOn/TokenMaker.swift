import Crypto
import Foundation

/// Signs ID tokens as a provider would (ES256), or as somebody would who wants to get in.
struct TokenMaker {
    let name: String
    private let key = P256.Signing.PrivateKey()

    init(_ name: String) { self.name = name }

    /// The public half, as a provider publishes it.
    var published: [String: Any] {
        let raw = Data(key.publicKey.rawRepresentation)
        return [
            "kty": "EC", "crv": "P-256", "alg": "ES256", "use": "sig", "kid": name, "x": Self.text(raw.prefix(32)),
            "y": Self.text(raw.suffix(32)),
        ]
    }

    func token(_ claims: [String: Any], header: [String: Any] = [:]) throws -> String {
        let head = try Self.text(JSONSerialization.data(withJSONObject: ["alg": "ES256", "kid": name].merging(header) { $1 }))
        let body = try Self.text(JSONSerialization.data(withJSONObject: claims))
        let signature = try key.signature(for: Data("\(head).\(body)".utf8))
        return "\(head).\(body).\(Self.text(signature.rawRepresentation))"
    }

    /// A token that claims to need no signature.
    func unsigned(_ claims: [String: Any]) throws -> String {
        let head = try Self.text(JSONSerialization.data(withJSONObject: ["alg": "none", "kid": name]))
        return try "\(head).\(Self.text(JSONSerialization.data(withJSONObject: claims)))."
    }

    /// A token whose secret is our public key, which everybody has.
    func confused(_ claims: [String: Any]) throws -> String {
        let head = try Self.text(JSONSerialization.data(withJSONObject: ["alg": "HS256", "kid": name]))
        let body = try Self.text(JSONSerialization.data(withJSONObject: claims))
        let secret = SymmetricKey(data: Data(key.publicKey.pemRepresentation.utf8))
        return "\(head).\(body).\(Self.text(Data(HMAC<SHA256>.authenticationCode(for: Data("\(head).\(body)".utf8), using: secret))))"
    }

    static func text(_ data: some DataProtocol) -> String {
        Data(data).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
