/// What a provider says of itself (OpenID Connect Discovery 1.0, 3).
struct ProviderMetadata: Decodable, Sendable {
    let issuer: String
    let authorizationEndpoint: String
    let tokenEndpoint: String
    let keysAddress: String
    let userInfoEndpoint: String?
    let tokenEndpointAuthMethods: [String]?
    /// Where a person signs out there too (OpenID Connect RP-Initiated Logout 1.0, 2.1); nil when the provider has no such place.
    let endSessionEndpoint: String?

    private enum CodingKeys: String, CodingKey {
        case issuer
        case authorizationEndpoint = "authorization_endpoint"
        case tokenEndpoint = "token_endpoint"
        case keysAddress = "jwks_uri"
        case userInfoEndpoint = "userinfo_endpoint"
        case tokenEndpointAuthMethods = "token_endpoint_auth_methods_supported"
        case endSessionEndpoint = "end_session_endpoint"
    }

    /// Without a word on it, HTTP Basic is what every provider takes (Discovery 1.0, 3).
    var takesBasic: Bool { tokenEndpointAuthMethods?.contains("client_secret_basic") ?? true }
}
