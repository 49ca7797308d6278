import Accounts
import Foundation

/// The organisation's own sign-on (OpenID Connect), as `signOn` in `configuration.yml` sets it.
public struct SignOnSettings: Sendable, Equatable {
    /// What the button says: "gemeente Waterrijk".
    public var name: String
    /// The provider, exactly as it names itself: `https://login.waterrijk.example/realms/medewerkers`.
    public var issuer: String
    /// By what name the provider knows us.
    public var clientID: String
    /// What we prove that with; nil for a public client, which PKCE alone protects.
    public var clientSecret: String?
    /// The claim that holds groups; dots lead inward: `groups`, `realm_access.roles`.
    public var groupsClaim: String
    /// Which group gives which role. A group that is not here gives nothing.
    public var roles: [String: UserRole]
    /// What is asked of the provider besides `openid`.
    public var scopes: [String]

    /// Settings with the usual claim and scopes.
    public init(
        name: String, issuer: String, clientID: String, clientSecret: String? = nil, groupsClaim: String = "groups",
        roles: [String: UserRole], scopes: [String] = ["profile", "email"]
    ) {
        self.name = name
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.groupsClaim = groupsClaim
        self.roles = roles
        self.scopes = scopes
    }

    /// Reads the part of the configuration; nil when something in it is missing, unknown or of the wrong kind.
    init?(_ value: Any) {
        guard let keys = value as? [String: Any], keys.keys.allSatisfy(SignOnSettings.known.contains), let name = keys["name"] as? String,
            let issuer = keys["issuer"] as? String, ["https", "http"].contains(URL(string: issuer)?.scheme ?? ""),
            let client = keys["clientId"] as? String, let groups = keys["roles"] as? [String: Any]
        else { return nil }
        var roles: [String: UserRole] = [:]
        for (group, word) in groups {
            guard let role = (word as? String).flatMap(UserRole.init(rawValue:)) else { return nil }
            roles[group] = role
        }
        var secret = keys["clientSecret"] as? String
        if let file = keys["clientSecretFile"] as? String {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
            secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        self.init(
            name: name, issuer: issuer, clientID: client, clientSecret: secret, groupsClaim: keys["groupsClaim"] as? String ?? "groups",
            roles: roles, scopes: keys["scopes"] as? [String] ?? ["profile", "email"])
    }

    private static let known = ["name", "issuer", "clientId", "clientSecret", "clientSecretFile", "groupsClaim", "roles", "scopes"]
}
