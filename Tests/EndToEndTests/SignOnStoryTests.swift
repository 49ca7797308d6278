import Foundation
import LoopbackServer
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

private let tools = Workspace.checkout.appending(path: ".build/test-tools/bin")
private let hasProvider = FileManager.default.isExecutableFile(atPath: tools.appending(path: "oidc-provider-mock").path)

/// Signing in and out through a real OpenID Connect provider (oidc-provider-mock, from PyPI by `scripts/test-tools`; `Provider/` gives it
/// sessions), with the built program.
@Suite(.enabled(if: hasProvider, "overgeslagen: scripts/test-tools kon oidc-provider-mock niet installeren"))
struct SignOnStoryTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func freePort() throws -> Int {
        let listener = try LoopbackServer()
        defer { listener.stop() }
        return listener.port
    }

    /// The provider with two people, one of them in the group `communicatie`; our program is at `port`.
    private func startProvider(_ providerPort: Int, for port: Int) throws -> Process {
        let process = Process()
        process.executableURL = tools.appending(path: "python")
        process.arguments = [
            Workspace.checkout.appending(path: "Tests/EndToEndTests/Provider/provider.py").path, "\(providerPort)", "eenmond",
            "http://127.0.0.1:\(port)/aanmelden/organisatie/afmelding", "http://127.0.0.1:\(port)/aanmelden",
            #"[{"sub":"u-1","name":"B. Jansen","preferred_username":"b.jansen","groups":["communicatie"]},"#
                + #"{"sub":"u-2","name":"C. Smit","preferred_username":"c.smit","groups":["iets anders"]}]"#,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// The program, with one beheerder, that signs people in through the provider.
    private func startProgram(_ port: Int, signOnAt providerPort: Int) async throws -> Running {
        try workspace.write(
            "data/configuration.yml",
            """
            signOn:
              name: gemeente Waterrijk
              issuer: http://127.0.0.1:\(providerPort)
              clientId: eenmond
              clientSecret: geheim
              roles:
                communicatie: communicatieadviseur

            """)
        _ = try workspace.run("user", "add", "baas", "--name", "D. Bakker", "--role", "beheerder")
        let running = try workspace.start(["serve", "--port", "\(port)"])
        #expect(await answers(port, "/gezond"), "\(running.stderrSoFar)")
        return running
    }

    /// By a signal that nobody can ignore: what the program under test does with SIGTERM is inherited.
    private func end(_ provider: Process) {
        kill(provider.processIdentifier, SIGKILL)
        provider.waitUntilExit()
    }

    private func answers(_ port: Int, _ path: String) async -> Bool {
        guard let url = URL(string: "http://127.0.0.1:\(port)\(path)") else { return false }
        for _ in 0..<200 {
            if let (_, response) = try? await URLSession.shared.data(from: url), (response as? HTTPURLResponse)?.statusCode == 200 {
                return true
            }
            try? await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    /// Goes to the provider, says there who she is, and comes back; every redirect is followed as a browser does.
    private func travel(as subject: String, _ browser: URLSession, _ port: Int) async throws -> (status: Int, url: String, text: String) {
        let start = try #require(URL(string: "http://127.0.0.1:\(port)/aanmelden/organisatie?naar=%2Fbronnen"))
        let (_, there) = try await browser.data(from: start)
        let form = try #require(there.url, "the provider's own page")
        #expect(form.absoluteString.contains("code_challenge_method=S256"))
        return try await send(browser, form.absoluteString, "sub=\(subject)")
    }

    @Test("a person whom the organisation knows is in, with the role of her group, and one without a group is not")
    func story() async throws {
        let (port, providerPort) = (try freePort(), try freePort())
        let provider = try startProvider(providerPort, for: port)
        defer { end(provider) }
        #expect(await answers(providerPort, "/.well-known/openid-configuration"))
        let running = try await startProgram(port, signOnAt: providerPort)

        let browser = URLSession(configuration: .ephemeral)
        let done = try await travel(as: "u-1", browser, port)
        #expect(done.status == 200)
        #expect(done.url == "http://127.0.0.1:\(port)/bronnen")
        #expect(done.text.contains("B. Jansen"))
        let accounts = try workspace.run("user", "list", "--json").json()
        let jansen = try #require(accounts.first { $0["userName"] as? String == "b.jansen" })
        #expect(jansen["roles"] as? [String] == ["communicatieadviseur"])
        #expect(jansen["signOn"] as? Bool == true)

        let stranger = try await travel(as: "u-2", URLSession(configuration: .ephemeral), port)
        #expect(stranger.status == 422)
        #expect(stranger.text.contains("geen groep die in Eenmond een rol geeft"))

        // Whoever loses her group loses what it gave, also where she is still signed in.
        var change = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(providerPort)/users/u-1")))
        change.httpMethod = "PUT"
        change.setValue("application/json", forHTTPHeaderField: "Content-Type")
        change.httpBody = Data(#"{"name":"B. Jansen","preferred_username":"b.jansen","groups":["iets anders"]}"#.utf8)
        #expect((try await browser.data(for: change).1 as? HTTPURLResponse)?.statusCode == 204)
        #expect(try await travel(as: "u-1", URLSession(configuration: .ephemeral), port).status == 422)
        #expect(try await page(browser, port, "/bronnen").status == 401)
        let gone = try workspace.run("user", "list", "--json").json().first { $0["userName"] as? String == "b.jansen" }
        #expect((gone?["roles"] as? [String])?.isEmpty == true)
        running.signal(SIGTERM)
        #expect(running.wait().status == 0)
    }
    @Test("who signs out here can sign out there too, and what is ended there ends here")
    func leaving() async throws {
        let (port, providerPort) = (try freePort(), try freePort())
        let provider = try startProvider(providerPort, for: port)
        defer { end(provider) }
        #expect(await answers(providerPort, "/.well-known/openid-configuration"))
        let running = try await startProgram(port, signOnAt: providerPort)
        let (desk, phone) = (URLSession(configuration: .ephemeral), URLSession(configuration: .ephemeral))
        for browser in [desk, phone] { #expect(try await travel(as: "u-1", browser, port).status == 200) }

        // At her desk she signs out here, follows the link, and says there that she means it.
        let home = try await page(desk, port, "/bronnen")
        let token = try #require(home.text.firstMatch(of: /name="formulier" value="([^"]+)"/)?.output.1)
        let left = try await send(desk, "http://127.0.0.1:\(port)/afmelden", "formulier=\(token)")
        #expect(left.text.contains("U bent afgemeld bij Eenmond."))
        #expect(left.text.contains("meld u ook af bij gemeente Waterrijk"))
        let question = try await page(desk, port, "/aanmelden/organisatie/afmelden")
        #expect(question.status == 200 && question.url.contains("/oauth2/end_session?"), "\(question)")
        #expect(question.url.contains("id_token_hint=ey") && !question.text.contains("not set"))
        let back = try #require(question.text.firstMatch(of: /name="redirect_uri" value="([^"]+)"/)?.output.1)
        let encoded = try #require(
            String(back).replacing("&amp;", with: "&").addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        let done = try await send(desk, "http://127.0.0.1:\(providerPort)/oauth2/end_session/confirm", "redirect_uri=\(encoded)")
        #expect(done.text.contains("U bent afgemeld bij Eenmond en bij gemeente Waterrijk."), "\(done)")

        // The provider told us of that one session alone.
        #expect(try await page(phone, port, "/bronnen").url.hasSuffix("/bronnen"))
        #expect(
            try await send(phone, "http://127.0.0.1:\(providerPort)/end-last/u-1", "").text.filter { !$0.isWhitespace }
                == #"[200,"no-store"]"#)
        #expect(try await page(phone, port, "/bronnen").text.contains("Meld u aan met gemeente Waterrijk"))
        for browser in [desk, phone] { #expect(try await travel(as: "u-1", browser, port).status == 200) }
        #expect(try await send(phone, "http://127.0.0.1:\(providerPort)/dismiss/u-1", "").text.contains("200"))
        for browser in [desk, phone] {
            #expect(try await page(browser, port, "/bronnen").text.contains("Meld u aan met gemeente Waterrijk"))
        }
        #expect(try workspace.run("user", "log").stdout.contains("afgemeld bij de organisatie"))

        running.signal(SIGTERM)
        #expect(running.wait().status == 0)
    }

    private func page(_ browser: URLSession, _ port: Int, _ path: String) async throws -> (status: Int, url: String, text: String) {
        read(try await browser.data(from: try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))))
    }

    private func send(_ browser: URLSession, _ address: String, _ form: String) async throws -> (status: Int, url: String, text: String) {
        var request = URLRequest(url: try #require(URL(string: address)))
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(form.utf8)
        return read(try await browser.data(for: request))
    }

    private func read(_ answer: (Data, URLResponse)) -> (status: Int, url: String, text: String) {
        ((answer.1 as? HTTPURLResponse)?.statusCode ?? 0, answer.1.url?.absoluteString ?? "", String(decoding: answer.0, as: UTF8.self))
    }
}
