@testable import Fetching
import Testing

@Suite struct ProxyRulesTests {
    private func proxy(for url: String, _ environment: [String: String]) throws -> String? {
        ProxyRules(.environment, environment: environment).proxy(for: try WebAddress(url))
    }

    @Test func `each scheme has its own variable, and all_proxy serves both`() throws {
        let both = ["http_proxy": "http://p:1", "HTTPS_PROXY": "http://p:2"]
        #expect(try proxy(for: "http://a.example/", both) == "http://p:1")
        #expect(try proxy(for: "https://a.example/", both) == "http://p:2")
        #expect(try proxy(for: "https://a.example/", ["ALL_PROXY": "http://p:3"]) == "http://p:3")
        #expect(try proxy(for: "https://a.example/", ["http_proxy": "http://p:1"]) == nil)
        #expect(try proxy(for: "http://a.example/", [:]) == nil)
    }

    @Test func `HTTP_PROXY in capitals can come from a client and is not read`() throws {
        #expect(try proxy(for: "http://a.example/", ["HTTP_PROXY": "http://evil:1"]) == nil)
    }

    @Test func `an empty variable means no proxy`() throws {
        #expect(try proxy(for: "http://a.example/", ["http_proxy": "", "all_proxy": "http://p:3"]) == nil)
    }

    @Test(arguments: [
        ("a.example", "http://a.example/", true), ("a.example", "http://sub.a.example/", true), (".a.example", "http://a.example/", true),
        ("a.example", "http://banaan-a.example/", false), ("A.Example", "http://a.example:8080/", true), ("*", "http://a.example/", true),
        ("b.example, a.example", "http://a.example/", true), ("b.example a.example", "http://a.example/", true),
        ("10.0.0.0/8", "http://10.1.2.3/", true), ("10.0.0.0/8", "http://11.1.2.3/", false), ("::1", "http://[::1]/", true),
        ("", "http://a.example/", false),
    ])
    func `exceptions go past the proxy`(exceptions: String, url: String, isPast: Bool) throws {
        let rules = ProxyRules(.url("http://p:1", except: exceptions))
        #expect(rules.proxy(for: try WebAddress(url)) == (isPast ? nil : "http://p:1"))
    }
}
