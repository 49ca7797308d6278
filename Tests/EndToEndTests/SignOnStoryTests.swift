import Foundation
import LoopbackServer
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

private let provider = Workspace.checkout.appending(path: ".build/test-tools/bin/oidc-provider-mock").path
private let hasProvider = FileManager.default.isExecutableFile(atPath: provider)

/// Signing in through a real OpenID Connect provider (oidc-provider-mock, from PyPI by `scripts/test-tools`), with the built program.
@Suite(.enabled(if: hasProvider, "overgeslagen: scripts/test-tools kon oidc-provider-mock niet installeren"))
struct SignOnStoryTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func freePort() throws -> Int {
        let listener = try LoopbackServer()
        defer { listener.stop() }
        return listener.port
    }

    /// The provider with one person, who is in the group `communicatie`.
    private func startProvider(_ port: Int) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: provider)
        process.arguments = [
            "--port", "\(port)", "--require-nonce", "true", "--user-claims",
            #"{"sub":"u-1","name":"B. Jansen","preferred_username":"b.jansen","groups":["communicatie"]}"#, "--user-claims",
            #"{"sub":"u-2","name":"C. Smit","preferred_username":"c.smit","groups":["iets anders"]}"#,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
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
        var request = URLRequest(url: form)
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data("sub=\(subject)".utf8)
        let (data, back) = try await browser.data(for: request)
        return ((back as? HTTPURLResponse)?.statusCode ?? 0, back.url?.absoluteString ?? "", String(decoding: data, as: UTF8.self))
    }

    @Test("a person whom the organisation knows is in, with the role of her group, and one without a group is not")
    func story() async throws {
        let (port, providerPort) = (try freePort(), try freePort())
        let provider = try startProvider(providerPort)
        defer { provider.terminate() }
        #expect(await answers(providerPort, "/.well-known/openid-configuration"))
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
        running.signal(SIGTERM)
        #expect(running.wait().status == 0)
    }
}
