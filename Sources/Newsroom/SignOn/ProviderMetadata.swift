/// What a provider says of itself (OpenID Connect Discovery 1.0, 3).
struct ProviderMetadata: Decodable, Sendable {
    let issuer: String
    let authorization_endpoint: String
    let token_endpoint: String
    let jwks_uri: String
    let userinfo_endpoint: String?
    let token_endpoint_auth_methods_supported: [String]?

    /// Without a word on it, HTTP Basic is what every provider takes (Discovery 1.0, 3).
    var takesBasic: Bool { token_endpoint_auth_methods_supported?.contains("client_secret_basic") ?? true }
}
