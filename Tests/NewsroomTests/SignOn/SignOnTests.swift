import Accounts
import Foundation
import LoopbackServer
import Synchronization
import Testing

@testable import Newsroom

/// Signing in through a provider that a test can make lie. Against a real provider: `SignOnStoryTests`.
struct SignOnTests {
    private static let start = Date(timeIntervalSince1970: 1_795_000_000)

    /// A provider on loopback, a clock, and what it answers next.
    private final class World: Sendable {
        let server: LoopbackServer
        let signOn: SignOn
        let now = Mutex(SignOnTests.start)
        let keys = Mutex<String>("")
        let token = Mutex<String>("")

        init(secret: String? = "geheim", metadata: [String: Any] = [:]) throws {
            let server = try LoopbackServer()
            self.server = server
            var configuration = Configuration()
            configuration.allowPrivateAddresses = true
            let settings = SignOnSettings(
                name: "gemeente Waterrijk", issuer: server.url("/realm"), clientID: "eenmond", clientSecret: secret,
                roles: ["team": .meelezer])
            let box = ClockBox()
            signOn = SignOn(settings, configuration: configuration, clock: WallClock { box.read() })
            box.world = self
            let own: [String: Any] = [
                "issuer": server.url("/realm"), "authorization_endpoint": server.url("/auth"), "token_endpoint": server.url("/token"),
                "jwks_uri": server.url("/keys"), "userinfo_endpoint": server.url("/me"),
            ]
            let text = String(decoding: try JSONSerialization.data(withJSONObject: own.merging(metadata) { $1 }), as: UTF8.self)
            server.route("/realm/.well-known/openid-configuration", .ok(text))
            server.route("/keys") { [self] _ in .ok(keys.withLock { $0 }) }
            server.route("/token") { [self] _ in .ok("{\"id_token\":\"\(token.withLock { $0 })\",\"access_token\":\"toegang\"}") }
        }

        func publish(_ makers: TokenMaker..., besides: [[String: Any]] = []) throws {
            let text = String(
                decoding: try JSONSerialization.data(withJSONObject: ["keys": makers.map(\.published) + besides]), as: UTF8.self)
            keys.withLock { $0 = text }
        }

        func advance(_ seconds: TimeInterval) { now.withLock { $0 += seconds } }

        func claims(nonce: String, _ changes: [String: Any?] = [:]) -> [String: Any] {
            let present = now.withLock { $0 }.timeIntervalSince1970
            var claims: [String: Any] = [
                "iss": server.url("/realm"), "sub": "u-1", "aud": "eenmond", "exp": present + 300, "iat": present, "nonce": nonce,
                "preferred_username": "b.jansen", "name": "B. Jansen", "groups": ["team", "anders"],
            ]
            for (name, value) in changes { claims[name] = value }
            return claims
        }

        /// What a logout token says.
        func farewell(_ changes: [String: Any?] = [:]) -> [String: Any] {
            let present = now.withLock { $0 }.timeIntervalSince1970
            var claims: [String: Any] = [
                "iss": server.url("/realm"), "sub": "u-1", "sid": "s-1", "aud": "eenmond", "exp": present + 120, "iat": present,
                "jti": UUID().uuidString, "events": ["http://schemas.openid.net/event/backchannel-logout": [String: Any]()],
            ]
            for (name, value) in changes { claims[name] = value }
            return claims
        }

        /// One way there and back, with a token that `make` signs.
        func travel(_ make: (_ nonce: String) throws -> String) async throws -> SignOn.Identity {
            let trip = try await signOn.begin(returnTo: "http://127.0.0.1:1/terug", wayBack: "/bronnen")
            let text = try make(try World.value("nonce", in: trip.address))
            token.withLock { $0 = text }
            return try await signOn.finish(code: "code", state: try World.value("state", in: trip.address), cookie: trip.cookie.text)
        }

        static func value(_ name: String, in address: String) throws -> String {
            try #require(URLComponents(string: address)?.queryItems?.first { $0.name == name }?.value)
        }
    }

    /// Breaks the circle of a clock that belongs to what needs a clock.
    private final class ClockBox: @unchecked Sendable {
        // Set once, before the first read.
        weak var world: World?
        func read() -> Date { world?.now.withLock { $0 } ?? SignOnTests.start }
    }

    private func code(_ work: () async throws -> some Any) async -> SignOnError? {
        do {
            _ = try await work()
            return nil
        } catch { return error as? SignOnError }
    }

    @Test func `A good token says who it is, with her groups and the page that she wanted`() async throws {
        let world = try World()
        let maker = TokenMaker("a")
        try world.publish(maker)
        let identity = try await world.travel { try maker.token(world.claims(nonce: $0)) }
        #expect(identity.key == world.server.url("/realm") + "|u-1")
        #expect(identity.userName == "b.jansen")
        #expect(identity.displayName == "B. Jansen")
        #expect(identity.groups == ["team", "anders"])
        #expect(identity.wayBack == "/bronnen")
    }

    @Test func `The code is traded with the verifier whose challenge the provider got, and with our secret`() async throws {
        let world = try World(secret: "a:b/c")
        let maker = TokenMaker("a")
        try world.publish(maker)
        let trip = try await world.signOn.begin(returnTo: "http://127.0.0.1:1/terug", wayBack: "/")
        #expect(try World.value("code_challenge_method", in: trip.address) == "S256")
        #expect(try World.value("scope", in: trip.address) == "openid profile email")
        let nonce = try World.value("nonce", in: trip.address)
        let text = try maker.token(world.claims(nonce: nonce))
        world.token.withLock { $0 = text }
        _ = try await world.signOn.finish(code: "c/1", state: trip.cookie.text, cookie: trip.cookie.text)
        let sent = try #require(world.server.requests(for: "/token").first)
        #expect(sent.method == "POST")
        let form = String(decoding: sent.body, as: UTF8.self)
        #expect(form.contains("grant_type=authorization_code&code=c%2F1&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fterug"))
        let verifier = try #require(form.components(separatedBy: "code_verifier=").last?.prefix { $0 != "&" })
        #expect(try SignOn.challenge(of: String(verifier)) == World.value("code_challenge", in: trip.address))
        #expect(sent["Authorization"] == "Basic " + Data("eenmond:a%3Ab%2Fc".utf8).base64EncodedString())
    }

    /// RFC 7636, appendix B.
    @Test func `The challenge is that of the RFC`() {
        #expect(SignOn.challenge(of: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk") == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }

    @Test(arguments: ["iss", "aud", "aud-more", "azp", "exp", "iat", "nonce", "sub"])
    func `A token with one wrong claim opens nothing`(claim: String) async throws {
        let world = try World()
        let maker = TokenMaker("a")
        try world.publish(maker)
        let present = Self.start.timeIntervalSince1970
        let change: [String: Any?] =
            switch claim {
            case "iss": ["iss": "https://evil.example"]
            case "aud": ["aud": "een-ander"]
            case "aud-more": ["aud": ["eenmond", "een-ander"]]
            case "azp": ["azp": "een-ander"]
            case "exp": ["exp": present - 61]
            case "iat": ["iat": present + 61]
            case "nonce": ["nonce": "van-een-ander"]
            default: ["sub": ""]
            }
        let error = await code { try await world.travel { try maker.token(world.claims(nonce: $0, change)) } }
        #expect(error?.code == .badToken)
    }

    @Test func `A token that nobody signed, that our own public key signed, or that a stranger signed, opens nothing`() async throws {
        let world = try World()
        let maker = TokenMaker("a")
        let stranger = TokenMaker("a")
        // A secret key in a public list is a trap: who can read it could sign with it.
        let secret = Data("openbaar".utf8)
        try world.publish(maker, besides: [["kty": "oct", "kid": "o", "alg": "HS256", "k": TokenMaker.text(secret)]])
        #expect(
            await code { try await world.travel { try maker.unsigned(world.claims(nonce: $0)) } } == SignOnError(.badToken, "handtekening"))
        #expect(
            await code { try await world.travel { try maker.confused(world.claims(nonce: $0)) } } == SignOnError(.badToken, "handtekening"))
        #expect(
            await code { try await world.travel { try stranger.token(world.claims(nonce: $0)) } } == SignOnError(.badToken, "handtekening"))
        #expect(await code { try await world.travel { _ in "geen.token" } }?.code == .badToken)
        #expect(await code { try await world.travel { _ in "a.b.c" } }?.code == .badToken)
    }

    @Test func `A logout token says whose session ended over there, and is taken once`() async throws {
        let world = try World()
        let maker = TokenMaker("a")
        try world.publish(maker)
        let realm = world.server.url("/realm")
        let token = try maker.token(world.farewell(["jti": "n-1"]), header: ["typ": "logout+jwt"])
        let ended = try await world.signOn.readLogout(token)
        #expect(ended.identity == "\(realm)|u-1" && ended.session == "\(realm)|s-1")
        #expect(await code { try await world.signOn.readLogout(token) } == SignOnError(.badToken, "al gebruikt"))
        world.signOn.forgetLogout("n-1")
        #expect(try await world.signOn.readLogout(token).number == "n-1", "work that failed may be asked again")
        #expect(try await world.signOn.readLogout(maker.token(world.farewell(["sid": nil]))).session == nil)
        #expect(try await world.signOn.readLogout(maker.token(world.farewell(["sub": nil]))).identity == nil)
        #expect(try await world.signOn.readLogout(maker.token(world.farewell(["aud": ["ander", "eenmond"]]))).session != nil)
    }

    @Test(arguments: [
        "iss", "aud", "exp", "no-exp", "iat", "no-iat", "jti", "events", "event", "nonce", "nobody", "typ", "unsigned", "confused",
    ])
    func `A logout token that is not what it must be ends nothing`(slip: String) async throws {
        let world = try World()
        let maker = TokenMaker("a")
        try world.publish(maker)
        let present = Self.start.timeIntervalSince1970
        let change: [String: Any?] =
            switch slip {
            case "iss": ["iss": "https://evil.example"]
            case "aud": ["aud": "een-ander"]
            case "exp": ["exp": present - 61]
            case "no-exp": ["exp": nil]
            case "iat": ["iat": present + 61]
            case "no-iat": ["iat": nil]
            case "jti": ["jti": nil]
            case "events": ["events": nil]
            case "event": ["events": ["http://schemas.openid.net/event/iets-anders": [String: Any]()]]
            case "nonce": ["nonce": "n"]
            case "nobody": ["sub": nil, "sid": nil]
            default: [:]
            }
        let claims = world.farewell(change)
        let token =
            switch slip {
            case "typ": try maker.token(claims, header: ["typ": "at+jwt"])
            case "unsigned": try maker.unsigned(claims)
            case "confused": try maker.confused(claims)
            default: try maker.token(claims)
            }
        #expect(await code { try await world.signOn.readLogout(token) }?.code == .badToken)
    }

    @Test func `An ID token signs nobody out, and a logout token signs nobody in`() async throws {
        let world = try World()
        let maker = TokenMaker("a")
        try world.publish(maker)
        #expect(await code { try await world.signOn.readLogout(maker.token(world.claims(nonce: "n"))) }?.code == .badToken)
        #expect(await code { try await world.travel { _ in try maker.token(world.farewell()) } }?.code == .badToken)
    }

    @Test func `A provider with a place to sign out is sent whom to sign out, and one without is not`() async throws {
        let world = try World(metadata: ["end_session_endpoint": "https://login.waterrijk.example/weg?realm=1"])
        let maker = TokenMaker("a")
        try world.publish(maker)
        let session = try await world.travel { try maker.token(world.claims(nonce: $0, ["sid": "s-7"])) }.session
        #expect(session.session == world.server.url("/realm") + "|s-7")
        let held = world.signOn.depart(session).text
        let address = try #require(await world.signOn.signOutAddress(returnTo: "https://a.example/aanmelden", held: held))
        #expect(address.hasPrefix("https://login.waterrijk.example/weg?realm=1&id_token_hint=ey"))
        #expect(try World.value("id_token_hint", in: address) == session.token)
        #expect(try World.value("client_id", in: address) == "eenmond")
        #expect(try World.value("post_logout_redirect_uri", in: address) == "https://a.example/aanmelden")
        #expect(try World.value("state", in: address) == SignOn.departureState(of: held))
        #expect(await world.signOn.signOutAddress(returnTo: "https://a.example/aanmelden", held: "verzonnen") == nil)
        world.advance(601)
        #expect(await world.signOn.signOutAddress(returnTo: "https://a.example/aanmelden", held: held) == nil)

        let plain = try World()
        #expect(await plain.signOn.signOutAddress(returnTo: "x", held: plain.signOn.depart(session).text) == nil)
        // What could run in a browser is no place to send it to.
        let evil = try World(metadata: ["end_session_endpoint": "javascript:alert(1)"])
        #expect(await evil.signOn.signOutAddress(returnTo: "x", held: evil.signOn.depart(session).text) == nil)
    }

    @Test func `A token that is too long for an address is left out when somebody signs out`() async throws {
        let world = try World(metadata: ["end_session_endpoint": "https://login.waterrijk.example/weg"])
        let maker = TokenMaker("a")
        try world.publish(maker)
        let groups = ["team"] + (0..<600).map { "groep-\($0)" }
        let session = try await world.travel { try maker.token(world.claims(nonce: $0, ["groups": groups])) }.session
        #expect(session.token == nil)
        let address = try #require(await world.signOn.signOutAddress(returnTo: "x", held: world.signOn.depart(session).text))
        #expect(!address.contains("id_token_hint") && address.contains("client_id=eenmond"))
    }

    @Test func `A new key of the provider is fetched when a token names it, and an unknown one does not make us ask again and again`()
        async throws
    {
        let world = try World()
        let old = TokenMaker("oud")
        let new = TokenMaker("nieuw")
        try world.publish(old)
        _ = try await world.travel { try old.token(world.claims(nonce: $0)) }
        #expect(world.server.requests(for: "/keys").count == 1)
        try world.publish(new)
        world.advance(11)
        _ = try await world.travel { try new.token(world.claims(nonce: $0)) }
        #expect(world.server.requests(for: "/keys").count == 2)
        for _ in 0..<3 { #expect(await code { try await world.travel { try TokenMaker("vreemd").token(world.claims(nonce: $0)) } } != nil) }
        #expect(world.server.requests(for: "/keys").count == 2)
        world.advance(3_601)
        _ = try await world.travel { try new.token(world.claims(nonce: $0)) }
        #expect(world.server.requests(for: "/keys").count == 3)
    }

    @Test func `A new key under an old name is fetched once for a signature that the old one does not explain`() async throws {
        let world = try World()
        let (old, new) = (TokenMaker("zelfde"), TokenMaker("zelfde"))
        try world.publish(old)
        _ = try await world.travel { try old.token(world.claims(nonce: $0)) }
        try world.publish(new)
        #expect(await code { try await world.travel { try new.token(world.claims(nonce: $0)) } }?.code == .badToken, "not at once")
        world.advance(11)
        _ = try await world.travel { try new.token(world.claims(nonce: $0)) }
        #expect(world.server.requests(for: "/keys").count == 2)
        #expect(await code { try await world.travel { try old.token(world.claims(nonce: $0)) } }?.code == .badToken)
        #expect(world.server.requests(for: "/keys").count == 2)
    }

    @Test func `A trip is taken once, by the browser that began it, within ten minutes`() async throws {
        let world = try World()
        let maker = TokenMaker("a")
        try world.publish(maker)
        let trip = try await world.signOn.begin(returnTo: "http://127.0.0.1:1/terug", wayBack: "/")
        let state = trip.cookie.text
        #expect(await code { try await world.signOn.finish(code: "c", state: state, cookie: "ander") }?.code == .unknownTrip)
        let text = try maker.token(world.claims(nonce: try World.value("nonce", in: trip.address)))
        world.token.withLock { $0 = text }
        _ = try await world.signOn.finish(code: "c", state: state, cookie: state)
        #expect(await code { try await world.signOn.finish(code: "c", state: state, cookie: state) }?.code == .unknownTrip)
        let late = try await world.signOn.begin(returnTo: "http://127.0.0.1:1/terug", wayBack: "/").cookie.text
        world.advance(601)
        #expect(await code { try await world.signOn.finish(code: "c", state: late, cookie: late) }?.code == .unknownTrip)
    }

    @Test func `A provider that names itself otherwise is not believed`() async throws {
        let world = try World(metadata: ["issuer": "https://evil.example"])
        #expect(await code { try await world.signOn.begin(returnTo: "x", wayBack: "/") } == SignOnError(.provider, "uitgever"))
    }

    @Test func `Groups that are not in the token are asked of the provider, of the same person only`() async throws {
        let world = try World()
        let maker = TokenMaker("a")
        try world.publish(maker)
        world.server.route("/me") { request in
            .ok(request["Authorization"] == "Bearer toegang" ? #"{"sub":"u-1","groups":["team"]}"# : "{}")
        }
        let identity = try await world.travel { try maker.token(world.claims(nonce: $0, ["groups": nil])) }
        #expect(identity.groups == ["team"])
        world.server.route("/me", .ok(#"{"sub":"u-2","groups":["team"]}"#))
        #expect(await code { try await world.travel { try maker.token(world.claims(nonce: $0, ["groups": nil])) } }?.code == .badToken)
    }

    @Test func `Groups lie in a claim or deeper`() {
        let claims: [String: Any] = ["groups": "team", "realm_access": ["roles": ["a", "b", 3]], "a.b": ["c"]]
        #expect(SignOn.groups(in: claims, at: "groups") == ["team"])
        #expect(SignOn.groups(in: claims, at: "realm_access.roles") == ["a", "b"])
        #expect(SignOn.groups(in: claims, at: "a.b") == ["c"])
        #expect(SignOn.groups(in: claims, at: "niets.hier") == nil)
    }

    @Test func `The configuration names provider, client and roles, and a slip is refused`() throws {
        let good = """
            signOn:
              name: gemeente Waterrijk
              issuer: https://login.waterrijk.example/realms/medewerkers
              clientId: eenmond
              clientSecret: geheim
              groupsClaim: realm_access.roles
              roles:
                communicatie: communicatieadviseur
                raad: raadslid
            """
        let settings = try #require(try Configuration.parse(good, file: "configuration.yml").signOn)
        #expect(settings.roles == ["communicatie": .communicatieadviseur, "raad": .raadslid])
        #expect(settings.groupsClaim == "realm_access.roles")
        for (part, wrong) in [("raadslid", "koning"), ("clientId", "klantId"), ("https:", "ftp:")] {
            #expect(throws: ConfigurationError.self) {
                try Configuration.parse(good.replacing(part, with: wrong), file: "configuration.yml")
            }
        }
    }

    @Test func `A public address is taken as a browser writes it, and nothing else`() throws {
        #expect(
            try Configuration.parse("publicAddress: https://Eenmond.Waterrijk.example/", file: "x").publicAddress
                == "https://eenmond.waterrijk.example")
        for wrong in ["eenmond.example", "ftp://a.example", "https://a.example/pad", "https://u@a.example", "3"] {
            #expect(throws: ConfigurationError.self) { try Configuration.parse("publicAddress: \(wrong)", file: "x") }
        }
    }
}
