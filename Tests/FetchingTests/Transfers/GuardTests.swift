import Fetching
import LoopbackServer
import Testing

/// The address guard as it works on real connections. 127.0.0.1 plays the open internet where it is on the allow list;
/// 127.0.0.2 plays the inside.
@Suite struct GuardTests {
    private func guarded(allowing: Set<String> = [], resolve: [String] = []) -> FetcherConfiguration {
        configuration {
            $0.allowPrivateAddresses = false
            $0.allowedAddresses = allowing
            $0.resolve = resolve
        }
    }

    @Test(arguments: [
        "http://127.0.0.1:1/", "http://127.1:1/", "http://2130706433:1/", "http://0x7f000001:1/", "http://0177.0.0.1:1/",
        "http://0.0.0.0:1/", "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest/",
        "http://100.64.0.1/", "http://198.18.0.1/", "http://[::1]:1/", "http://[::ffff:127.0.0.1]:1/", "http://[::ffff:a00:1]/",
        "http://[::127.0.0.1]/", "http://[fd00::1]/", "http://[fe80::1]/", "http://[64:ff9b::a00:1]/", "http://[64:ff9b:1::a00:1]/",
        "http://[2002:a00:1::1]/", "http://[ff02::1]/", "http://224.0.0.1/", "http://255.255.255.255/", "http://240.0.0.1/",
        "https://127.0.0.1:1/", "http://localhost:1/",
    ])
    func `no private address is connected to, however it is written`(url: String) async throws {
        let fetcher = try Fetcher(guarded())
        #expect(await failure(of: FetchRequest(url), by: fetcher)?.code == .privateAddress)
        await fetcher.shutdown()
    }

    @Test func `a public name that leads to loopback is refused, and nothing is sent`() async throws {
        let server = try LoopbackServer()
        defer { server.stop() }
        let fetcher = try Fetcher(guarded(resolve: ["nieuws.example:\(server.port):127.0.0.1"]))
        let error = await failure(of: FetchRequest(server.url("/", host: "nieuws.example")), by: fetcher)
        #expect(error?.code == .privateAddress)
        #expect(error?.detail == "127.0.0.1 (loopback)")
        #expect(server.acceptedConnections == 0)
        await fetcher.shutdown()
    }

    @Test func `a name with an inner and an outer address leads outside only`() async throws {
        let outside = try LoopbackServer()
        defer { outside.stop() }
        outside.route("/", .ok("buiten"))
        let entry = "nieuws.example:\(outside.port):127.0.0.2,127.0.0.1"
        let fetcher = try Fetcher(guarded(allowing: ["127.0.0.1"], resolve: [entry]))
        #expect(try await fetcher.fetch(FetchRequest(outside.url("/", host: "nieuws.example"))).text == "buiten")
        await fetcher.shutdown()
    }

    @Test func `a name that first leads outside and later inside is refused the second time`() async throws {
        let outside = try LoopbackServer()
        let inside = try LoopbackServer(address: "127.0.0.2")
        defer {
            outside.stop()
            inside.stop()
        }
        // The redirect stands for the second look-up: same name, other port, and there it leads inside.
        outside.route("/", .redirect(302, to: inside.url("/geheim", host: "nieuws.example")))
        let entries = ["nieuws.example:\(outside.port):127.0.0.1", "nieuws.example:\(inside.port):127.0.0.2"]
        let fetcher = try Fetcher(guarded(allowing: [outside.authority], resolve: entries))
        let error = await failure(of: FetchRequest(outside.url("/", host: "nieuws.example")), by: fetcher)
        #expect(error?.code == .privateAddress)
        #expect(error?.url == inside.url("/geheim", host: "nieuws.example"))
        #expect(inside.acceptedConnections == 0)
        await fetcher.shutdown()
    }

    @Test(arguments: [
        "http://10.0.0.1/", "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest/meta-data/", "//2130706433:1/",
        "http://localhost:1/", "http://[::1]:1/",
    ])
    func `a redirect into a private range is refused`(location: String) async throws {
        let outside = try LoopbackServer()
        defer { outside.stop() }
        outside.route("/", .redirect(301, to: location))
        let fetcher = try Fetcher(guarded(allowing: [outside.authority]))
        #expect(await failure(of: FetchRequest(outside.url("/")), by: fetcher)?.code == .privateAddress)
        await fetcher.shutdown()
    }

    @Test func `the allow list opens an address, an address with its port, a range, or a name, and no more`() async throws {
        let server = try LoopbackServer()
        defer { server.stop() }
        server.route("/", .ok("hier"))
        let (port, other) = (server.port, server.port ^ 1)
        let cases: [(String, Bool)] = [
            ("127.0.0.1", true), ("127.0.0.1:\(port)", true), ("127.0.0.1:\(other)", false), ("127.0.0.2", false),
            ("127.0.0.0/8", true), ("10.0.0.0/8", false), ("intranet.example", true), ("Intranet.Example.:\(port)", true),
            ("intranet.example:\(other)", false), ("ander.example", false),
        ]
        for (entry, isOpen) in cases {
            let fetcher = try Fetcher(guarded(allowing: [entry], resolve: ["*:\(port):127.0.0.1"]))
            let result = await fetching(FetchRequest(server.url("/", host: "intranet.example")), by: fetcher).value
            #expect(result.code == (isOpen ? nil : .privateAddress), "\(entry)")
            await fetcher.shutdown()
        }
    }

    @Test func `an IPv4-mapped address meets the allow list as the IPv4 address it is`() async throws {
        let server = try LoopbackServer()
        defer { server.stop() }
        server.route("/", .ok("hier"))
        let fetcher = try Fetcher(guarded(allowing: ["127.0.0.1"]))
        let result = await fetching(FetchRequest("http://[::ffff:127.0.0.1]:\(server.port)/"), by: fetcher).value
        // A machine without IPv6 cannot make the connection; the guard does not stand in its way.
        #expect(result.code != .privateAddress)
        await fetcher.shutdown()
    }

    @Test(arguments: ["", "10.0.0.0/99", "host:poort", "host:0", "host:70000", "[::1", "a b", "pad/naam"])
    func `an entry of the allow list that cannot be read is an error at once`(entry: String) {
        #expect { try Fetcher(guarded(allowing: [entry])) } throws: { ($0 as? FetchError)?.code == .badConfiguration }
    }

    @Test func `a connection kept alive for an allowed name is not lent to another`() async throws {
        let server = try LoopbackServer()
        defer { server.stop() }
        server.route("/", .ok("hier"))
        let fetcher = try Fetcher(guarded(allowing: ["intranet.example"], resolve: ["*:\(server.port):127.0.0.1"]))
        #expect(try await fetcher.fetch(FetchRequest(server.url("/", host: "intranet.example"))).text == "hier")
        #expect(await failure(of: FetchRequest(server.url("/", host: "nieuws.example")), by: fetcher)?.code == .privateAddress)
        #expect(server.requests.count == 1)
        await fetcher.shutdown()
    }
}
