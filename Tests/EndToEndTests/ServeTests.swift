import Foundation
import LoopbackServer
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The newsroom in the browser, started as a user starts it.
@Suite struct ServeTests {
    let workspace: Workspace

    init() throws { workspace = try Workspace() }

    /// A browser of one person: cookies of its own, and redirects followed.
    private let browser = URLSession(configuration: .ephemeral)

    private func get(_ port: Int, _ path: String) async throws -> (status: Int, text: String) {
        let url = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
        let (data, response) = try await browser.data(from: url)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
    }

    /// Makes the first account, as a person does on its page.
    private func setUp(_ port: Int) async throws {
        let form = try await get(port, "/")
        let token = try #require(form.text.components(separatedBy: "name=\"formulier\" value=\"").last?.prefix { $0 != "\"" })
        var request = URLRequest(url: try #require(URL(string: "http://127.0.0.1:\(port)/inrichten")))
        request.httpMethod = "POST"
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        let password = "vier+losse+woorden+samen"
        request.httpBody = Data(
            "formulier=\(token)&volledige-naam=A.+de+Vries&gebruikersnaam=a.devries&wachtwoord=\(password)&wachtwoord-nogmaals=\(password)"
                .utf8)
        let (data, _) = try await browser.data(for: request)
        #expect(String(decoding: data, as: UTF8.self).contains("A. de Vries"))
    }

    /// Starts `serve` on a port that was free a moment ago.
    private func serve() async throws -> (running: Running, port: Int) {
        let listener = try LoopbackServer()
        let port = listener.port
        listener.stop()
        let running = try workspace.start(["serve", "--port", "\(port)"])
        let isUp = await eventually { running.stderrSoFar.contains("staat klaar") || !running.isRunning }
        #expect(isUp && running.isRunning, "\(running.stderrSoFar)")
        return (running, port)
    }

    @Test("with an empty database there are doors at once, a person makes her account and goes on, and SIGTERM ends it cleanly")
    func emptyDatabase() async throws {
        let (running, port) = try await serve()
        #expect(running.stderrSoFar.contains("Er zijn nog geen accounts"))
        #expect(try await get(port, "/").text.contains("Maak de eerste beheerder"))
        try await setUp(port)
        let page = try await get(port, "/")
        #expect(page.status == 200)
        #expect(page.text.contains("Open een incident"))
        #expect(page.text.contains("Start de oefening"))
        running.signal(SIGTERM)
        #expect(running.wait().status == 0)
    }

    @Test("an incident that the command line opens is on the page, with its facts and drafts' buttons")
    func incidentPage() async throws {
        let (running, port) = try await serve()
        let incident = try workspace.openIncident()
        try workspace.addFact(incident, "Er is brand in <b>loods</b> 5.", confirmed: true)
        try await setUp(port)
        let page = try await get(port, "/incidenten/\(incident)")
        #expect(page.status == 200)
        #expect(page.text.contains("Er is brand in &lt;b&gt;loods"))
        #expect(try await get(port, "/incidenten/\(incident)/berichten").text.contains("Maak het persbericht"))
        #expect(try await get(port, "/incidenten/bestaat-niet").status == 404)
        running.signal(SIGINT)
        #expect(running.wait().status == 0)
    }

    @Test("serve polls, and a hit that the poller finds comes over the live stream without a reload")
    func liveHits() async throws {
        let news = try LoopbackServer()
        let document = Changing(NewsDocument.rss([NewsDocument.market]))
        news.serve("/rss", document)
        try workspace.write("data/configuration.yml", "incidentPollIntervalSeconds: 1\n")
        _ = try workspace.run("feed", "add", news.url("/rss"))
        let incident = try workspace.openIncident()
        _ = try workspace.run("watch", "add", incident, "brand")
        let (running, port) = try await serve()
        #expect(await eventually { news.requests.count >= 2 })

        try await setUp(port)
        let live = try LiveStream(port: port, path: "/events/\(incident)", of: browser)
        #expect(await eventually { live.text.contains("retry") })
        document.text = NewsDocument.rss([NewsDocument.fire, NewsDocument.market])
        #expect(await eventually { live.text.contains("Havenkade") }, "\(live.text)")
        #expect(live.text.contains("<mark>"))
        running.signal(SIGTERM)
        #expect(running.wait().status == 0, "an open page does not hold the end")
    }

    @Test("a port in use is one clear line and code 69")
    func portInUse() throws {
        let taken = try LoopbackServer()
        let outcome = try workspace.run("serve", "--port", "\(taken.port)")
        #expect(outcome.status == 69)
        #expect(outcome.stderr.contains("Poort \(taken.port)"))
        #expect(outcome.stderr.contains("--port"))
    }
}

/// Reads a stream of server-sent events as it comes.
private final class LiveStream: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    // Safe: the lock guards the text.
    private let lock = NSLock()
    private var received = Data()
    private var session: URLSession?

    init(port: Int, path: String, of browser: URLSession) throws {
        super.init()
        let url = try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))
        session = URLSession(configuration: browser.configuration, delegate: self, delegateQueue: nil)
        session?.dataTask(with: url).resume()
    }

    var text: String { lock.withLock { String(decoding: received, as: UTF8.self) } }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        lock.withLock { received.append(data) }
    }
}
