import Accounts
import Crypto
import Fetching
import Foundation
import JWTKit
import Storage
import Synchronization

/// Signing in through the organisation: OpenID Connect, authorization code with PKCE.
///
/// The way of one sign-in: ``begin(returnTo:wayBack:)`` gives the address to send the browser to and a secret for its cookie; the
/// provider sends the browser back with a code; ``finish(code:state:cookie:)`` trades that for a token and says who it is.
final class SignOn: Sendable {
    /// Somebody on her way to the provider and back.
    struct Trip: Sendable {
        let nonce: String
        let verifier: String
        let returnTo: String
        let wayBack: String
        let until: Date
    }

    /// Who came back.
    struct Identity: Sendable {
        /// Issuer and subject: the one name that a provider never gives to somebody else.
        let key: String
        let userName: String?
        let displayName: String
        let groups: Set<String>
        let wayBack: String
        /// Her session over there.
        let session: SignOnSession
    }

    struct Memory {
        var trips = ShortMemory<Trip>(most: 1_000)
        var departures = ShortMemory<Departure>(most: 1_000)
        /// Numbers of logout tokens that did their work.
        var usedTokens = ShortMemory<Bool>(most: 10_000)
        var metadata: ProviderMetadata?
        var metadataAt = Date.distantPast
        var keys = ProviderKeys()
    }

    let settings: SignOnSettings
    let clock: WallClock
    private let fetcher: Lazily<Fetcher>
    let memory = Mutex(Memory())
    /// A longer token than this does not fit in an address together with the rest; the provider then asks who it is.
    private static let longestHint = 6_000

    init(_ settings: SignOnSettings, configuration: Configuration, clock: WallClock) {
        self.settings = settings
        self.clock = clock
        fetcher = Lazily {
            var setup = FetcherConfiguration(configuration)
            // A person waits for this; and the provider, often on the inside, is an address that the organisation itself named.
            setup.pauseBetweenRequestsPerHost = 0
            setup.totalTimeout = 15
            setup.maxBodyBytes = 512 * 1024
            if let host = URL(string: settings.issuer)?.host() { setup.allowedAddresses.insert(host.contains(":") ? "[\(host)]" : host) }
            return try Fetcher(setup)
        }
    }

    /// Ends what is under way.
    func shutdown() async {
        if let running = fetcher.madeValue { await running.shutdown() }
    }

    /// - Parameters:
    ///   - returnTo: where the provider sends the browser back to; must be known to the provider.
    ///   - wayBack: the page that the person wanted.
    /// - Returns: the provider's address, and the secret that this browser must still hold when it comes back.
    func begin(returnTo: String, wayBack: String) async throws -> (address: String, cookie: Secret) {
        let metadata = try await metadata()
        let state = Secret()
        let trip = Trip(
            nonce: Secret().text, verifier: Secret().text, returnTo: returnTo, wayBack: wayBack, until: clock.now.addingTimeInterval(600))
        memory.withLock { $0.trips.keep(trip, under: state.digest, until: trip.until, at: clock.now) }
        let fields = [
            ("response_type", "code"), ("client_id", settings.clientID), ("redirect_uri", returnTo),
            ("scope", (["openid"] + settings.scopes).joined(separator: " ")), ("state", state.text), ("nonce", trip.nonce),
            ("code_challenge", SignOn.challenge(of: trip.verifier)), ("code_challenge_method", "S256"),
        ]
        let joint = metadata.authorizationEndpoint.contains("?") ? "&" : "?"
        return (metadata.authorizationEndpoint + joint + SignOn.form(fields), state)
    }

    /// - Parameter cookie: what the browser held; a state that another browser began is refused (login CSRF).
    func finish(code: String, state: String, cookie: String) async throws -> Identity {
        // A trip ends once, whatever comes of it.
        guard Secret.areEqual(state, cookie),
            let trip = memory.withLock({ $0.trips.take(Secret.digest(of: state), at: clock.now) })
        else { throw SignOnError(.unknownTrip) }
        let metadata = try await metadata()
        let (token, access) = try await trade(code, of: trip, metadata)
        let (claims, _, all) = try await verified(token, as: IdentityClaims.self, metadata)
        try claims.check(issuer: settings.issuer, client: settings.clientID, nonce: trip.nonce, at: clock.now)
        var groups = SignOn.groups(in: all, at: settings.groupsClaim)
        if groups == nil, let access, let address = metadata.userInfoEndpoint {
            groups = SignOn.groups(in: try await userInfo(address, access, of: claims.sub), at: settings.groupsClaim)
        }
        let name = claims.preferredUserName ?? claims.email
        let session = SignOnSession(
            identity: identity(claims.sub), session: (all["sid"] as? String).map(identity),
            token: token.utf8.count <= SignOn.longestHint ? token : nil)
        return Identity(
            key: session.identity, userName: name, displayName: claims.name ?? name ?? claims.sub, groups: groups ?? [],
            wayBack: trip.wayBack, session: session)
    }

    // MARK: The provider

    func metadata() async throws -> ProviderMetadata {
        let now = clock.now
        let known = memory.withLock { now.timeIntervalSince($0.metadataAt) < 3600 ? $0.metadata : nil }
        if let known { return known }
        let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
        let found = try await SignOn.decode(ProviderMetadata.self, try await get(base + "/.well-known/openid-configuration"))
        guard found.issuer == settings.issuer else { throw SignOnError(.provider, "uitgever") }
        memory.withLock { memory in
            memory.metadata = found
            memory.metadataAt = now
        }
        return found
    }

    private func trade(_ code: String, of trip: Trip, _ metadata: ProviderMetadata) async throws -> (token: String, access: String?) {
        struct Answer: Decodable {
            let identity: String?
            let access: String?

            enum CodingKeys: String, CodingKey {
                case identity = "id_token"
                case access = "access_token"
            }
        }
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", trip.returnTo), ("code_verifier", trip.verifier),
            ("client_id", settings.clientID),
        ]
        var request = FetchRequest(metadata.tokenEndpoint, accept: "application/json")
        if let secret = settings.clientSecret {
            if metadata.takesBasic {
                // RFC 6749, 2.3.1: both are escaped before they are joined.
                request.basicAuth = BasicAuth(user: SignOn.escaped(settings.clientID), password: SignOn.escaped(secret))
            } else {
                fields.append(("client_secret", secret))
            }
        }
        request.form = SignOn.form(fields)
        let answer = try await SignOn.decode(Answer.self, try await fetch(request))
        guard let token = answer.identity else { throw SignOnError(.provider, "geen id_token") }
        return (token, answer.access)
    }

    /// - Returns: the claims, the header, and all claims as they were sent, once the provider's signature is found good.
    func verified<Claims: JWTPayload>(
        _ token: String, as type: Claims.Type, _ metadata: ProviderMetadata
    ) async throws -> (Claims, header: [String: Any], all: [String: Any]) {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let header = SignOn.object(parts[0]), let payload = SignOn.object(parts[1]) else {
            throw SignOnError(.badToken, "vorm")
        }
        let name = header["kid"] as? String
        let known = try await keys(for: name, metadata)
        if let claims = try? await known.verify(token, as: type) { return (claims, header, payload) }
        guard memory.withLock({ $0.keys }).mayBeOld(at: clock.now),
            let claims = try? await freshKeys(metadata).verify(token, as: type)
        else { throw SignOnError(.badToken, "handtekening") }
        return (claims, header, payload)
    }

    private func keys(for name: String?, _ metadata: ProviderMetadata) async throws -> JWTKeyCollection {
        let now = clock.now
        let known = memory.withLock { $0.keys }
        guard known.isStale(at: now, lacking: name) else { return known.keys }
        return try await freshKeys(metadata)
    }

    private func freshKeys(_ metadata: ProviderMetadata) async throws -> JWTKeyCollection {
        let fresh = try await ProviderKeys.read(try await get(metadata.keysAddress), at: clock.now)
        memory.withLock { $0.keys = fresh }
        return fresh.keys
    }

    private func userInfo(_ address: String, _ access: String, of subject: String) async throws -> [String: Any] {
        var request = FetchRequest(address, accept: "application/json")
        request.bearerToken = access
        let object = try? JSONSerialization.jsonObject(with: Data(try await fetch(request))) as? [String: Any]
        // Core 1.0, 5.3.2: another subject's answer must not be used.
        guard let object, object["sub"] as? String == subject else { throw SignOnError(.badToken, "userinfo") }
        return object
    }

    private func get(_ address: String) async throws -> [UInt8] { try await fetch(FetchRequest(address, accept: "application/json")) }

    private func fetch(_ request: FetchRequest) async throws -> [UInt8] {
        do {
            let answer = try await fetcher.value().fetch(request)
            guard answer.status == 200 else { throw SignOnError(.provider, "status \(answer.status)") }
            return answer.body
        } catch let error as FetchError {
            throw SignOnError(.provider, error.code.rawValue)
        }
    }

    // MARK: Forms

    private static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) async throws -> Value {
        do { return try JSONDecoder().decode(type, from: Data(bytes)) } catch { throw SignOnError(.provider, "antwoord") }
    }

    static func challenge(of verifier: String) -> String {
        Data(SHA256.hash(data: Data(verifier.utf8))).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// The members of a claim: text or a list of texts, found along dots.
    static func groups(in claims: [String: Any], at path: String) -> Set<String>? {
        var value: Any? = claims[path]
        if value == nil {
            value = path.split(separator: ".").reduce(claims as Any?) { inner, name in (inner as? [String: Any])?[String(name)] }
        }
        if let list = value as? [Any] { return Set(list.compactMap { $0 as? String }) }
        return (value as? String).map { [$0] }
    }

    private static func object(_ part: Substring) -> [String: Any]? {
        let plain = part.replacing("-", with: "+").replacing("_", with: "/")
        let padded = plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
        return Data(base64Encoded: String(padded)).flatMap { try? JSONSerialization.jsonObject(with: $0) as? [String: Any] }
    }

    static func form(_ fields: [(String, String)]) -> String {
        fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        var allowed = CharacterSet(charactersIn: "-._~")
        allowed.formUnion(CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"))
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }
}
