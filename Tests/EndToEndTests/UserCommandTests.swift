import Foundation
import LoopbackServer
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// `eenmond user`: how a beheerder gets back in.
@Suite struct UserCommandTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    @Test("an account is made, listed, given other roles, closed and opened, and the log tells of all of it")
    func life() throws {
        let added = try workspace.run("user", "add", "A.deVries", "--name", "A. de Vries", "--role", "beheerder", "--json").json()
        #expect(added.first?["userName"] as? String == "a.devries")
        #expect((added.first?["link"] as? String)?.hasPrefix("/welkom/") == true)
        let again = try workspace.run("user", "add", "a.devries", "--name", "X", "--role", "beheerder")
        #expect(again.status == 65)
        #expect(again.stderr.contains("al in gebruik"))
        #expect(try workspace.run("user", "add", "b", "--name", "B", "--role", "koning").status == 64)
        #expect(try workspace.run("user", "close", "a.devries").status == 65, "the last beheerder stays")
        _ = try workspace.run("user", "add", "b.jansen", "--name", "B. Jansen", "--role", "meelezer")
        #expect(try workspace.run("user", "role", "b.jansen", "raadslid", "beheerder").stdout.contains("beheerder, raadslid"))
        #expect(try workspace.run("user", "close", "a.devries").status == 0)
        #expect(try workspace.run("user", "reopen", "a.devries").status == 0)
        #expect(try workspace.run("user", "reset", "niemand").status == 66)
        let log = try workspace.run("user", "log", "--json").json().map { "\($0["action"] ?? "")" }
        #expect(log == ["reopened", "closed", "roles-changed", "invited", "created", "invited", "created"])
        #expect(try workspace.run("user", "log", "--verify").status == 0)
    }

    @Test("a password from stdin is taken, a poor one refused")
    func password() throws {
        let poor = try workspace.run(
            "user", "add", "b.jansen", "--name", "B. Jansen", "--role", "beheerder", "--password-stdin", input: "kort\n")
        #expect(poor.status == 65)
        #expect(poor.stderr.contains("te kort"))
        let good = try workspace.run("user", "reset", "b.jansen", "--password-stdin", input: "vier losse woorden samen\n")
        #expect(good.status == 0)
        #expect(!good.stdout.contains("vier losse"))
        #expect(try workspace.run("user", "list", "--json").json().first?["password"] as? Bool == true)
    }

    @Test("a token is shown once, listed without its secret, and taken away")
    func token() throws {
        _ = try workspace.run("user", "add", "b.jansen", "--name", "B. Jansen", "--role", "beheerder")
        let made = try workspace.run("user", "token", "add", "b.jansen", "--label", "dashboard", "--scope", "feeds:read")
        #expect(made.stdout.hasPrefix("eenmond_"))
        let secret = made.stdout.trimmingCharacters(in: .whitespacesAndNewlines)
        let list = try workspace.run("user", "token", "list", "--json")
        #expect(try list.json().first?["label"] as? String == "dashboard")
        #expect(!list.stdout.contains(secret))
        #expect(try workspace.run("user", "token", "revoke", "1").status == 0)
        #expect(try workspace.run("user", "token", "list", "--json").stdout.isEmpty)
    }

    @Test("nobody but this computer can reach a newsroom without accounts, whatever --host says, and it says so")
    func loopbackFirst() async throws {
        let listener = try LoopbackServer()
        let port = listener.port
        listener.stop()
        let running = try workspace.start(["serve", "--port", "\(port)", "--host", "0.0.0.0"])
        #expect(await eventually { running.stderrSoFar.contains("luistert Eenmond alleen op deze computer") }, "\(running.stderrSoFar)")
        #expect(running.stderrSoFar.contains("Er zijn nog geen accounts"))
        running.signal(SIGTERM)
        #expect(running.wait().status == 0)
        _ = try workspace.run("user", "add", "b.jansen", "--name", "B. Jansen", "--role", "beheerder")
        let open = try workspace.start(["serve", "--port", "\(port)", "--host", "0.0.0.0"])
        #expect(await eventually { open.stderrSoFar.contains("http://0.0.0.0:\(port)") }, "\(open.stderrSoFar)")
        #expect(await eventually { open.stderrSoFar.contains("Zonder TLS") })
        open.signal(SIGTERM)
        #expect(open.wait().status == 0)
    }

    @Test("no secret stands in what the program writes, even when it tells all")
    func noSecretsInLogs() async throws {
        let listener = try LoopbackServer()
        let port = listener.port
        listener.stop()
        let link = try #require(
            try workspace.run("user", "add", "b.jansen", "--name", "B. Jansen", "--role", "beheerder", "--json").json().first?["link"]
                as? String)
        let running = try workspace.start(["serve", "--verbose", "--port", "\(port)"])
        #expect(await eventually { running.stderrSoFar.contains("staat klaar") })
        let url = try #require(URL(string: "http://127.0.0.1:\(port)\(link)"))
        _ = try await URLSession.shared.data(from: url)
        running.signal(SIGTERM)
        let outcome = running.wait()
        #expect(!(outcome.stderr + outcome.stdout).contains(link.replacing("/welkom/", with: "")))
    }
}
